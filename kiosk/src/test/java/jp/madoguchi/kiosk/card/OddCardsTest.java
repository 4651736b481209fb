package jp.madoguchi.kiosk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.madoguchi.kiosk.card.chip.PinReference;
import jp.madoguchi.rules.PinKind;
import jp.madoguchi.sim.card.CardConduct;
import jp.madoguchi.sim.card.CardFault.Mute;
import jp.madoguchi.sim.card.CardFault.WantsExactLength;
import jp.madoguchi.sim.card.CardFault.WantsGetResponse;
import jp.madoguchi.sim.card.CardFault.WrongCounter;
import jp.madoguchi.sim.card.Persona;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cards that are odd from beginning to end, beside the faults of {@link FaultMatrixTest}. */
class OddCardsTest {
  private static final Persona CARD = Persona.ADULT;

  /** Nothing here hangs, so a slow machine may take its time. */
  private final FaultyKiosk kiosk =
      new FaultyKiosk(new ReaderCardDesk.Times(Duration.ofSeconds(20), Duration.ofSeconds(20)));

  @AfterEach
  void close() {
    kiosk.close();
  }

  private CardBinding sound() {
    kiosk.put(CARD, CardConduct.NORMAL);
    return facts().binding();
  }

  private CardFacts facts() {
    return ((CardReading.Read) kiosk.examine()).facts();
  }

  @ParameterizedTest
  @EnumSource(PinKind.class)
  void aCardThatWantsTheExactLengthOrIsAskedForItsAnswersDoesEverything(PinKind kind) {
    CardBinding card = sound();
    CardFacts told = facts();
    for (var odd :
        new CardConduct[] {
          CardConduct.with(new WantsExactLength()), CardConduct.with(new WantsGetResponse())
        }) {
      kiosk.put(CARD, odd);
      assertThat(facts()).as("%s", odd).isEqualTo(told);
      assertThat(kiosk.desk().verify(card, kind, ReaderCardDeskTest.right(kind), false))
          .as("%s", odd)
          .isEqualTo(new PinOutcome.Done<>(new Tries.Left(kind.triesMax())));
      if (kind == PinKind.TEXT_INPUT) {
        assertThat(kiosk.desk().basicFour(card, ReaderCardDeskTest.right(kind), false))
            .as("%s", odd)
            .isInstanceOf(PinOutcome.Done.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(PinKind.class)
  void aCardThatClaimsItsLastTryIsSentNothingUntilSomebodyAgrees(PinKind kind) {
    CardBinding card = sound();
    kiosk.put(CARD, CardConduct.with(new WrongCounter(1)));
    assertThat(kiosk.desk().verify(card, kind, ReaderCardDeskTest.wrong(kind), false))
        .isEqualTo(new PinOutcome.LastTry<>());
    for (PinReference reference : PinReference.of(kind)) {
      assertThat(kiosk.tries(CARD, reference)).isEqualTo(kind.triesMax());
    }
    kiosk.put(CARD, CardConduct.with(new WrongCounter(1)));
    assertThat(kiosk.desk().verify(card, kind, ReaderCardDeskTest.right(kind), true))
        .isInstanceOf(PinOutcome.Done.class);
  }

  @Test
  void aCardThatNeverTellsItsAtrIsSilentAndTheNextOneWorks() {
    CardBinding card = sound();
    kiosk.put(CARD, CardConduct.with(new Mute()));
    assertThat(kiosk.examine())
        .isInstanceOfSatisfying(
            CardReading.Failed.class,
            failed -> assertThat(failed.fault()).isEqualTo(CardFault.CARD_SILENT));
    assertThat(
            kiosk
                .desk()
                .verify(
                    card,
                    PinKind.AUTHENTICATION,
                    ReaderCardDeskTest.wrong(PinKind.AUTHENTICATION),
                    false))
        .isEqualTo(new PinOutcome.Failed<>(CardFault.CARD_SILENT));
    kiosk.put(Persona.MOVED, CardConduct.NORMAL);
    assertThat(kiosk.examine()).isInstanceOf(CardReading.Read.class);
  }
}
