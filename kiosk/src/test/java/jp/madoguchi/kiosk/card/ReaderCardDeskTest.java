package jp.madoguchi.kiosk.card;

import static jp.madoguchi.kiosk.card.SimulatedDesk.pin;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import jp.madoguchi.rules.PinKind;
import jp.madoguchi.rules.PinRules;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReaderCardDeskTest {
  private final CardWallet wallet = SimulatedDesk.wallet();
  private final SimulatedDesk kiosk = SimulatedDesk.patient();
  private final CardDesk desk = kiosk.desk();

  @AfterEach
  void close() {
    kiosk.close();
  }

  @Test
  void theFourItemsAreReadWithTheirPin() {
    CardBinding card = put(Persona.ADULT);
    PinOutcome<BasicFour> outcome = desk.basicFour(card, pin("1234"), false);
    assertThat(((PinOutcome.Done<BasicFour>) outcome).value())
        .isEqualTo(
            new BasicFour(
                "見本　花子", "大阪府豊中市模擬町一丁目2番3号", LocalDate.of(1988, 4, 12), BasicFour.Sex.FEMALE));
    assertThat(outcome).hasToString("Done[personal]");
  }

  @ParameterizedTest
  @EnumSource(PinKind.class)
  void aRightPinIsRightAndItsCounterFull(PinKind kind) {
    CardBinding card = put(Persona.ADULT);
    assertThat(desk.verify(card, kind, right(kind), false))
        .isEqualTo(new PinOutcome.Done<>(new Tries.Left(kind.triesMax())));
    assertThat(kiosk.facts().tries(kind)).isEqualTo(new Tries.Left(kind.triesMax()));
  }

  @ParameterizedTest
  @EnumSource(PinKind.class)
  void aWrongPinCostsOneTryAndTheLastOneIsNotSpentUnasked(PinKind kind) {
    CardBinding card = put(Persona.ADULT);
    for (int left = kind.triesMax() - 1; left >= 1; left--) {
      assertThat(desk.verify(card, kind, wrong(kind), false))
          .isEqualTo(new PinOutcome.Wrong<>(new Tries.Left(left)));
      assertThat(kiosk.facts().tries(kind)).isEqualTo(new Tries.Left(left));
    }
    assertThat(desk.verify(card, kind, wrong(kind), false)).isEqualTo(new PinOutcome.LastTry<>());
    assertThat(kiosk.facts().tries(kind)).isEqualTo(new Tries.Left(1));
    assertThat(desk.verify(card, kind, wrong(kind), true)).isEqualTo(new PinOutcome.Blocked<>());
    assertThat(kiosk.facts().tries(kind)).isEqualTo(new Tries.Blocked());
    assertThat(desk.verify(card, kind, right(kind), true)).isEqualTo(new PinOutcome.Blocked<>());
  }

  @Test
  void aRightPinOnTheLastTryFillsTheCounter() {
    CardBinding card = put(Persona.ADULT);
    desk.basicFour(card, pin("0000"), false);
    desk.basicFour(card, pin("0000"), false);
    assertThat(desk.basicFour(card, pin("1234"), false)).isEqualTo(new PinOutcome.LastTry<>());
    assertThat(desk.basicFour(card, pin("1234"), true)).isInstanceOf(PinOutcome.Done.class);
    assertThat(kiosk.facts().tries(PinKind.TEXT_INPUT)).isEqualTo(new Tries.Left(3));
  }

  @ParameterizedTest
  @EnumSource(PinKind.class)
  void aChangedPinIsTheOnlyOneThatWorks(PinKind kind) {
    CardBinding card = put(Persona.ADULT);
    assertThat(desk.change(card, kind, right(kind), next(kind), false))
        .isEqualTo(new PinOutcome.Done<>(new Tries.Left(kind.triesMax())));
    assertThat(desk.verify(card, kind, right(kind), false)).isInstanceOf(PinOutcome.Wrong.class);
    assertThat(desk.verify(card, kind, next(kind), false)).isInstanceOf(PinOutcome.Done.class);
    assertThat(kiosk.facts().tries(kind)).isEqualTo(new Tries.Left(kind.triesMax()));
  }

  @ParameterizedTest
  @EnumSource(PinKind.class)
  void aWrongCurrentPinChangesNothingAndCostsOneTry(PinKind kind) {
    CardBinding card = put(Persona.ADULT);
    assertThat(desk.change(card, kind, wrong(kind), next(kind), false))
        .isEqualTo(new PinOutcome.Wrong<>(new Tries.Left(kind.triesMax() - 1)));
    assertThat(desk.verify(card, kind, right(kind), false)).isInstanceOf(PinOutcome.Done.class);
  }

  @Test
  void aSigningPasswordIsMadeUpperCaseBeforeItIsSent() {
    CardBinding card = put(Persona.ADULT);
    assertThat(desk.verify(card, PinKind.SIGNING, pin("abc123"), false))
        .isInstanceOf(PinOutcome.Done.class);
  }

  @ParameterizedTest
  @CsvSource({
    "SIGNING, ABC12, TOO_SHORT",
    "SIGNING, ABCDEF, NO_DIGIT",
    "SIGNING, 123456, NO_LETTER",
    "AUTHENTICATION, 12a4, NOT_DIGITS",
    "TEXT_INPUT, 123, TOO_SHORT",
    "RESIDENT_REGISTER, 12345, TOO_LONG"
  })
  void whatNoCardCouldTakeIsNotSent(PinKind kind, String text, PinRules.Fault fault) {
    CardBinding card = put(Persona.ADULT);
    Set<PinRules.Fault> faults = Set.of(fault);
    assertThat(desk.verify(card, kind, pin(text), false))
        .isEqualTo(new PinOutcome.Malformed<>(false, faults));
    assertThat(desk.change(card, kind, pin(text), next(kind), false))
        .isEqualTo(new PinOutcome.Malformed<>(false, faults));
    assertThat(desk.change(card, kind, right(kind), pin(text), false))
        .isEqualTo(new PinOutcome.Malformed<>(true, faults));
    assertThat(kiosk.facts().tries(kind)).isEqualTo(new Tries.Left(kind.triesMax()));
  }

  @Test
  void pinsAreWipedWhateverComesOfThem() {
    CardBinding card = put(Persona.ADULT);
    for (Pin pin : new Pin[] {pin("1234"), pin("0000"), pin("12")}) {
      desk.verify(card, PinKind.AUTHENTICATION, pin, false);
      assertThat(pin.chars()).containsOnly('\0');
    }
    Pin current = pin("1234");
    Pin next = pin("2580");
    desk.change(card, PinKind.AUTHENTICATION, current, next, false);
    assertThat(current.chars()).containsOnly('\0');
    assertThat(next.chars()).containsOnly('\0');
  }

  @Test
  void anotherCardThanTheOneThatWasReadIsRefusedBeforeItsPinIsTouched() {
    CardBinding card = put(Persona.ADULT);
    put(Persona.MOVED);
    assertThat(desk.verify(card, PinKind.TEXT_INPUT, pin("1234"), false))
        .isEqualTo(new PinOutcome.Failed<>(CardFault.OTHER_CARD));
    assertThat(kiosk.facts().tries(PinKind.TEXT_INPUT)).isEqualTo(new Tries.Left(3));
    put(Persona.FOREIGN);
    assertThat(desk.basicFour(card, pin("1234"), false))
        .isEqualTo(new PinOutcome.Failed<>(CardFault.NOT_A_MY_NUMBER_CARD));
    kiosk.reader().takeOff(CardFault.NO_CARD);
    assertThat(desk.basicFour(card, pin("1234"), false))
        .isEqualTo(new PinOutcome.Failed<>(CardFault.NO_CARD));
  }

  @Test
  void aPhoneHasNoFourItemsAndIsBoundByItsToken() {
    CardBinding card = put(Persona.PHONE);
    assertThat(desk.basicFour(card, pin("1234"), false)).isEqualTo(new PinOutcome.Absent<>());
    assertThat(desk.verify(card, PinKind.RESIDENT_REGISTER, pin("1234"), false))
        .isEqualTo(new PinOutcome.Absent<>());
    assertThat(desk.verify(card, PinKind.AUTHENTICATION, pin("1234"), false))
        .isInstanceOf(PinOutcome.Done.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Persona.class,
      names = {"ANSWERS_9000", "VERIFIED_9000", "NO_EXTENDED_LENGTH"})
  void cardsOfOtherHabitsAreServedToo(Persona persona) {
    CardBinding card = put(persona);
    assertThat(desk.basicFour(card, pin("1234"), false)).isInstanceOf(PinOutcome.Done.class);
    for (PinKind kind : PinKind.values()) {
      assertThat(desk.change(card, kind, right(kind), next(kind), false))
          .isInstanceOf(PinOutcome.Done.class);
      assertThat(desk.verify(card, kind, next(kind), false)).isInstanceOf(PinOutcome.Done.class);
    }
  }

  @Test
  void aPairThatWasTornApartIsBroughtTogetherByRepeatingTheChange() {
    PinKind pair = PinKind.RESIDENT_REGISTER;
    CardBinding card = put(Persona.ADULT);
    // The connection breaks when the second CHANGE KEY would leave.
    kiosk.with(wallet.card(Persona.ADULT), link -> new BreakingFakeLink(link, "8032", 2));
    assertThat(desk.change(card, pair, right(pair), next(pair), false))
        .isInstanceOf(PinOutcome.Unsure.class);
    put(Persona.ADULT);
    assertThat(desk.verify(card, pair, next(pair), false))
        .isEqualTo(new PinOutcome.HalfChanged<>(CardFault.NOT_UNDERSTOOD));
    assertThat(desk.change(card, pair, right(pair), next(pair), false))
        .isInstanceOf(PinOutcome.Done.class);
    assertThat(desk.verify(card, pair, next(pair), false)).isInstanceOf(PinOutcome.Done.class);
    assertThat(kiosk.facts().tries(pair)).isEqualTo(new Tries.Left(3));
  }

  @Test
  void theRepairOfAPairNeverSpendsALastTry() {
    PinKind pair = PinKind.RESIDENT_REGISTER;
    CardBinding card = put(Persona.ADULT);
    kiosk.with(wallet.card(Persona.ADULT), link -> new BreakingFakeLink(link, "8032", 2));
    desk.change(card, pair, right(pair), next(pair), false);
    put(Persona.ADULT);
    // Two misses on the first reference leave one; the right new PIN is then not tried there.
    desk.verify(card, pair, pin("0000"), false);
    assertThat(desk.change(card, pair, right(pair), pin("7777"), false))
        .isEqualTo(new PinOutcome.HalfChanged<>(CardFault.NOT_UNDERSTOOD));
    assertThat(kiosk.facts().tries(pair)).isEqualTo(new Tries.Left(1));
    assertThat(desk.verify(card, pair, next(pair), false)).isEqualTo(new PinOutcome.LastTry<>());
  }

  private CardBinding put(Persona persona) {
    kiosk.with(wallet.card(persona));
    return kiosk.examine() instanceof CardReading.Read(CardFacts facts)
        ? facts.binding()
        : new CardBinding("none");
  }

  static Pin right(PinKind kind) {
    return pin(kind.digitsOnly() ? "1234" : "ABC123");
  }

  static Pin wrong(PinKind kind) {
    return pin(kind.digitsOnly() ? "8642" : "WRONG1");
  }

  static Pin next(PinKind kind) {
    return pin(kind.digitsOnly() ? "2580" : "NEXT77");
  }
}
