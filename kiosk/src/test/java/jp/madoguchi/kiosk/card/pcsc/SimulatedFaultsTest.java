package jp.madoguchi.kiosk.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import javax.smartcardio.TerminalFactory;
import jp.madoguchi.kiosk.card.CardAccess;
import jp.madoguchi.kiosk.card.CardExamination;
import jp.madoguchi.kiosk.card.CardReader;
import jp.madoguchi.kiosk.card.CardReader.Presence;
import jp.madoguchi.kiosk.card.CardReader.Sight;
import jp.madoguchi.kiosk.card.CardReading;
import jp.madoguchi.kiosk.card.CardWatch;
import jp.madoguchi.sim.card.CardConduct;
import jp.madoguchi.sim.card.CardFault;
import jp.madoguchi.sim.card.CardSlot;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import jp.madoguchi.sim.card.provider.MadoguchiSimProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What cards and readers do wrong, on simulated readers in this process. */
@Timeout(60)
class SimulatedFaultsTest {
  private static final CardWallet WALLET = CardWallet.inMemory(CardReaderContract.CLOCK);
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final CardSlot slot = new CardSlot(WALLET);
  private final CardSlot otherSlot = new CardSlot(CardWallet.inMemory(CardReaderContract.CLOCK));
  private final MadoguchiSimProvider readers = MadoguchiSimProvider.on(slot, otherSlot);
  private final CardReader reader = reader("Madoguchi SIMULATED Reader 00");
  private final CardAccess access = new CardAccess(reader, System::nanoTime);
  private final CardExamination examination = new CardExamination(CardReaderContract.CLOCK);

  @AfterEach
  void close() {
    slot.remove();
    otherSlot.remove();
    access.close();
    reader.close();
  }

  @Test
  void aCardPulledInTheMiddleIsRemovedAndTheNextOneIsRead() {
    slot.insert(Persona.ADULT, CardConduct.with(new CardFault.Pull(3, true, Optional.empty())));
    assertThat(read(access, LIMIT)).isEqualTo(jp.madoguchi.kiosk.card.CardFault.CARD_REMOVED);
    assertThat(reader.look().presence()).isEqualTo(Presence.EMPTY);
    theNextCardIsRead();
  }

  @Test
  void aHungCardIsSilentAndTheOtherReaderDoesNotNotice() {
    slot.insert(Persona.ADULT, CardConduct.with(new CardFault.Hang(3, Optional.empty())));
    assertThat(read(access, Duration.ofMillis(300)))
        .isEqualTo(jp.madoguchi.kiosk.card.CardFault.CARD_SILENT);
    assertThat(reader.look().presence()).isEqualTo(Presence.CARD);
    try (CardReader other = reader("Madoguchi SIMULATED Reader 01");
        CardAccess otherAccess = new CardAccess(other, System::nanoTime)) {
      otherSlot.insert(Persona.UNDER15);
      assertThat(read(otherAccess, LIMIT)).isInstanceOf(CardReading.Read.class);
    }
    slot.remove();
    theNextCardIsRead();
  }

  @Test
  void aMuteCardIsSilentUntilItIsTakenOffAndTheWatchDoesNotFlap() {
    try (CardWatch watch = CardWatch.start(reader, access, examination, CardReaderContract.CLOCK)) {
      becomes(watch, CardWatch.State.EMPTY);
      slot.insert(Persona.ADULT, CardConduct.with(new CardFault.Mute()));
      becomes(watch, CardWatch.State.SILENT);
      var silent = watch.status();
      await()
          .during(Duration.ofMillis(300))
          .atMost(LIMIT)
          .until(() -> watch.status().equals(silent));
      slot.remove();
      becomes(watch, CardWatch.State.EMPTY);
      slot.insert(Persona.ADULT);
      becomes(watch, CardWatch.State.READ);
    }
  }

  @Test
  void aSwapThatNobodySawIsAnotherInsertionAndItsCardIsRead() {
    slot.insert(Persona.ADULT);
    Sight before = reader.look();
    assertThat(reader.look()).isEqualTo(before);
    slot.remove();
    slot.insert(Persona.UNDER15);
    reader.awaitChange(LIMIT); // returns at once: it has happened already
    Sight after = reader.look();
    assertThat(after.presence()).isEqualTo(Presence.CARD);
    assertThat(after.insertion()).isNotEqualTo(before.insertion());
  }

  @Test
  void theWatchReadsASwappedCardWithoutAnEmptyReaderInBetween() {
    try (CardWatch watch = CardWatch.start(reader, access, examination, CardReaderContract.CLOCK)) {
      slot.insert(Persona.ADULT);
      becomes(watch, CardWatch.State.READ);
      slot.remove();
      slot.insert(Persona.FOREIGN);
      becomes(watch, CardWatch.State.NOT_A_CARD);
    }
  }

  @Test
  void aReaderThatIsUnpluggedAndComesBackIsUsedAgain() {
    try (CardWatch watch = CardWatch.start(reader, access, examination, CardReaderContract.CLOCK)) {
      slot.insert(Persona.ADULT);
      becomes(watch, CardWatch.State.READ);
      slot.plug(false);
      becomes(watch, CardWatch.State.NO_READER);
      slot.plug(true);
      becomes(watch, CardWatch.State.READ);
    }
  }

  private void theNextCardIsRead() {
    slot.insert(Persona.ADULT);
    assertThat(read(access, LIMIT)).isInstanceOf(CardReading.Read.class);
  }

  /** The reading, or why there is none. */
  private Object read(CardAccess turns, Duration within) {
    CardReading reading =
        turns.converse(within, examination, fault -> new CardReading.Failed(fault, ""));
    return reading instanceof CardReading.Failed(jp.madoguchi.kiosk.card.CardFault fault, _)
        ? fault
        : reading;
  }

  private CardReader reader(String name) {
    return PcscCardReader.over(
        () -> TerminalFactory.getInstance(MadoguchiSimProvider.TYPE, null, readers), name);
  }

  private static void becomes(CardWatch watch, CardWatch.State state) {
    await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(watch.status().state()).isEqualTo(state));
  }
}
