package jp.madoguchi.kiosk.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import jp.madoguchi.kiosk.card.CardAccess;
import jp.madoguchi.kiosk.card.CardExamination;
import jp.madoguchi.kiosk.card.CardFacts;
import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.kiosk.card.CardReader;
import jp.madoguchi.kiosk.card.CardReader.Presence;
import jp.madoguchi.kiosk.card.CardReading;
import jp.madoguchi.kiosk.card.CardSession;
import jp.madoguchi.kiosk.card.Tries;
import jp.madoguchi.rules.PinKind;
import jp.madoguchi.sim.card.CardSlot;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the kiosk expects of any reader, with the simulated card on it. */
abstract class CardReaderContract {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));
  private static final CardWallet WALLET = CardWallet.inMemory(CLOCK);
  private static final CardReading NO_CARD = new CardReading.Failed(CardFault.NO_CARD, "");
  private static final Duration SOON = Duration.ofSeconds(20);

  final CardSlot slot = new CardSlot(WALLET);
  private CardReader reader;
  private CardAccess access;

  /** Opens the reader; the slot is empty. */
  abstract CardReader open() throws Exception;

  @BeforeEach
  void openReader() throws Exception {
    reader = open();
    access = new CardAccess(reader, System::nanoTime);
  }

  @AfterEach
  void closeReader() {
    slot.remove();
    reader.close();
    access.close();
  }

  @Test
  void anEmptyReaderSaysSo() {
    becomes(Presence.EMPTY);
    assertThat(read()).isEqualTo(NO_CARD);
  }

  @Test
  void anAdultsCardIsRead() {
    put(Persona.ADULT);
    CardReading reading = read();
    assertThat(reading).isInstanceOf(CardReading.Read.class);
    var facts = ((CardReading.Read) reading).facts();
    assertThat(facts.token()).isEqualTo(CardFacts.Token.CARD);
    assertThat(facts.authentication().orElseThrow().until())
        .isEqualTo(Instant.parse("2030-04-12T14:59:59Z"));
    assertThat(facts.tries(PinKind.AUTHENTICATION)).isEqualTo(new Tries.Left(3));
    assertThat(facts.tries(PinKind.SIGNING)).isEqualTo(new Tries.Left(5));
    assertThat(facts.signing()).isTrue();
    assertThat(read()).isEqualTo(reading);
  }

  @Test
  void aForeignCardIsNotACard() {
    put(Persona.FOREIGN);
    assertThat(read()).isEqualTo(new CardReading.Failed(CardFault.NOT_A_MY_NUMBER_CARD, ""));
  }

  @Test
  void theNextCardIsReadAfreshAndNothingIsCarriedOver() {
    put(Persona.ADULT);
    assertThat(read()).isInstanceOf(CardReading.Read.class);
    slot.remove();
    becomes(Presence.EMPTY);
    assertThat(read()).isEqualTo(NO_CARD);
    put(Persona.UNDER15);
    assertThat(((CardReading.Read) read()).facts().signing()).isFalse();
    slot.remove();
    becomes(Presence.EMPTY);
    put(Persona.FOREIGN);
    assertThat(read()).isEqualTo(new CardReading.Failed(CardFault.NOT_A_MY_NUMBER_CARD, ""));
  }

  CardReading read() {
    return access.converse(
        SOON,
        cards -> {
          try (CardSession session = cards.open()) {
            return new CardExamination(CLOCK).of(session);
          }
        },
        fault -> new CardReading.Failed(fault, ""));
  }

  CardReader reader() {
    return reader;
  }

  void put(Persona persona) {
    slot.insert(persona);
    becomes(Presence.CARD);
  }

  void becomes(Presence presence) {
    await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(SOON)
        .until(() -> reader.look().presence() == presence);
  }
}
