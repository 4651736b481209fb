package jp.madoguchi.kiosk.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.kiosk.card.CardReader.Presence;
import jp.madoguchi.kiosk.card.CardWatch.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

  private final FakeReader reader = new FakeReader();
  private final CardWatch watch = CardWatch.start(reader, InstantSource.fixed(NOW));

  @AfterEach
  void close() {
    watch.close();
    await().atMost(Duration.ofSeconds(10)).until(() -> reader.closed);
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
    await().atMost(Duration.ofSeconds(10)).until(() -> reader.looks.get() > looks + 2);
    assertThat(reader.readings).hasValue(1);
  }

  @Test
  void everyOutcomeHasItsState() {
    reader.presence = Presence.CARD;
    reader.reading = new CardReading.NotACard();
    becomes(State.NOT_A_CARD);
    another(new CardReading.Refused("token", 0x6A82));
    becomes(State.REFUSED);
    another(new CardReading.ReaderUnavailable("gone"));
    becomes(State.UNAVAILABLE);
    another(new CardReading.NoReader());
    becomes(State.NO_READER);
    another(GOOD);
    becomes(State.READ);
  }

  @Test
  void aCardPulledWhileBeingReadIsNoCard() {
    reader.reading = new CardReading.Removed();
    reader.presence = Presence.CARD;
    await().atMost(Duration.ofSeconds(10)).until(() -> reader.readings.get() > 0);
    becomes(State.EMPTY);
    assertThat(watch.status().reading()).isEmpty();
  }

  @Test
  void aDriverThatThrowsDoesNotEndTheWatch() {
    reader.broken = true;
    reader.presence = Presence.CARD;
    int looks = reader.looks.get();
    await().atMost(Duration.ofSeconds(10)).until(() -> reader.looks.get() > looks + 1);
    becomes(State.UNAVAILABLE);
    reader.broken = false;
    becomes(State.READ);
  }

  private void another(CardReading reading) {
    reader.presence = Presence.EMPTY;
    becomes(State.EMPTY);
    reader.reading = reading;
    reader.presence = Presence.CARD;
  }

  private void becomes(State state) {
    await().atMost(Duration.ofSeconds(10)).until(() -> watch.status().state() == state);
  }

  /** A reader that says what the test wants. */
  private static final class FakeReader implements CardReader {
    private volatile Presence presence = Presence.UNAVAILABLE;
    private volatile CardReading reading = GOOD;
    private volatile boolean broken;
    private volatile boolean closed;
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger readings = new AtomicInteger();

    @Override
    public Presence presence() {
      looks.incrementAndGet();
      if (broken) {
        throw new IllegalStateException("Card has been removed");
      }
      return presence;
    }

    @Override
    public CardReading read() {
      readings.incrementAndGet();
      return reading;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
