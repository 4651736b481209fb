package jp.madoguchi.kiosk.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.kiosk.card.CardReader.Presence;
import jp.madoguchi.kiosk.card.CardWatch.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardWatchTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final CardReading GOOD =
      new CardReading.Read(
          new CardFacts(
              new CardBinding("00"),
              CardFacts.Token.CARD,
              Optional.empty(),
              Optional.empty(),
              true,
              Map.of()));

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final FakeReader reader = new FakeReader();
  private final CardWatch watch =
      CardWatch.start(
          reader,
          new CardAccess(reader, System::nanoTime),
          cards -> {
            try (CardSession _ = cards.open()) {
              return reader.examined();
            }
          },
          InstantSource.fixed(NOW));

  @AfterEach
  void close() {
    watch.close();
    await().atMost(LIMIT).until(() -> reader.closed);
  }

  @Test
  void aReaderIsFollowedFromAbsentToReadAndBack() {
    becomes(State.UNAVAILABLE);
    reader.presence = Presence.NO_READER;
    becomes(State.NO_READER);
    reader.presence = Presence.EMPTY;
    becomes(State.EMPTY);
    reader.presence = Presence.CARD;
    becomes(State.READ);
    assertThat(watch.status().reading()).contains(GOOD);
    reader.presence = Presence.EMPTY;
    becomes(State.EMPTY);
    assertThat(watch.status().reading()).isEmpty();
  }

  @Test
  void aCardThatStaysIsReadOnce() {
    reader.presence = Presence.CARD;
    becomes(State.READ);
    int looks = reader.looks.get();
    await().atMost(LIMIT).until(() -> reader.looks.get() > looks + 2);
    assertThat(reader.readings).hasValue(1);
  }

  @Test
  void aCardSwappedBetweenTwoLooksIsReadToo() {
    reader.presence = Presence.CARD;
    becomes(State.READ);
    reader.reading = failed(CardFault.NOT_A_MY_NUMBER_CARD);
    reader.insertion = 7;
    becomes(State.NOT_A_CARD);
    assertThat(watch.status().reading()).contains(reader.reading);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_A_MY_NUMBER_CARD, NOT_A_CARD",
    "NOT_UNDERSTOOD, REFUSED",
    "OTHER_CARD, REFUSED",
    "CARD_SILENT, SILENT",
    "CARD_REMOVED, SILENT",
    "NO_CARD, SILENT",
    "NO_SERVICE, UNAVAILABLE",
    "NO_READER, NO_READER"
  })
  void everyOutcomeHasItsStateAndTheNextCardIsRead(CardFault fault, State state) {
    reader.reading = failed(fault);
    reader.presence = Presence.CARD;
    becomes(state);
    reader.presence = Presence.EMPTY;
    becomes(State.EMPTY);
    reader.reading = GOOD;
    reader.presence = Presence.CARD;
    becomes(State.READ);
  }

  @Test
  void aSilentCardIsNotAskedAgainUntilItWasTakenOff() {
    reader.reading = failed(CardFault.CARD_SILENT);
    reader.presence = Presence.CARD;
    becomes(State.SILENT);
    int looks = reader.looks.get();
    await().atMost(LIMIT).until(() -> reader.looks.get() > looks + 3);
    assertThat(watch.status().state()).isEqualTo(State.SILENT);
    assertThat(reader.readings).hasValue(1);
  }

  @Test
  void aCardPulledWhileBeingReadIsNoCard() {
    reader.reading = failed(CardFault.CARD_REMOVED);
    reader.goneOnceRead = true;
    reader.presence = Presence.CARD;
    await().atMost(LIMIT).until(() -> reader.readings.get() == 1);
    becomes(State.EMPTY);
    assertThat(watch.status().reading()).isEmpty();
  }

  @Test
  void aDriverThatThrowsDoesNotEndTheWatch() {
    reader.broken = true;
    reader.presence = Presence.CARD;
    int looks = reader.looks.get();
    await().atMost(LIMIT).until(() -> reader.looks.get() > looks + 1);
    becomes(State.UNAVAILABLE);
    reader.broken = false;
    becomes(State.READ);
  }

  private static CardReading failed(CardFault fault) {
    return new CardReading.Failed(fault, "");
  }

  private void becomes(State state) {
    await().atMost(LIMIT).until(() -> watch.status().state() == state);
  }

  /** A reader that says what the test wants. */
  private static final class FakeReader implements CardReader {
    private volatile Presence presence = Presence.UNAVAILABLE;
    private volatile CardReading reading = GOOD;
    private volatile long insertion;
    private volatile boolean broken;
    private volatile boolean goneOnceRead;
    private volatile boolean closed;
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger readings = new AtomicInteger();

    @Override
    public Sight look() {
      looks.incrementAndGet();
      if (broken) {
        throw new IllegalStateException("Card has been removed");
      }
      return new Sight(presence, insertion);
    }

    @Override
    public void awaitChange(Duration atMost) {
      LockSupport.parkNanos(10_000_000);
    }

    @Override
    public Opening open() {
      return new Opening.Connected(new SilentFakeSession());
    }

    CardReading examined() {
      if (goneOnceRead) {
        presence = Presence.EMPTY;
      }
      readings.incrementAndGet();
      return reading;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  /** Nobody talks to it here. */
  private record SilentFakeSession() implements CardSession {
    @Override
    public byte[] transceive(byte[] command) {
      return new byte[0];
    }

    @Override
    public void close() {}
  }
}
