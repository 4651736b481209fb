package jp.madoguchi.kiosk.card;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Watches the reader in a thread of its own, which is the only one that talks PC/SC, and reads each
 * card once when it is put on. Whoever asks gets the newest status at once.
 */
public final class CardWatch implements AutoCloseable {
  private static final Logger LOG = System.getLogger(CardWatch.class.getName());
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private final CardReader reader;
  private final InstantSource clock;
  private final Thread thread;
  private volatile boolean closed;
  private volatile Status status;

  private CardWatch(CardReader reader, InstantSource clock) {
    this.reader = reader;
    this.clock = clock;
    this.status = new Status(State.UNAVAILABLE, Optional.empty(), clock.instant());
    this.thread = Thread.ofPlatform().daemon().name("card-watch").unstarted(this::run);
  }

  /** Starts watching; the watch closes the reader when it is closed. */
  public static CardWatch start(CardReader reader, InstantSource clock) {
    CardWatch watch = new CardWatch(reader, clock);
    watch.thread.start();
    return watch;
  }

  /**
   * What is known now.
   *
   * @param reading what came of the card that is on the reader
   * @param since when this state began
   */
  public record Status(State state, Optional<CardReading> reading, Instant since) {}

  /** States of reader and card, as the staff must hear of them. */
  public enum State {
    /** The reader service (pcscd) does not run. */
    UNAVAILABLE,
    /** No reader is plugged in. */
    NO_READER,
    /** Ready, no card. */
    EMPTY,
    /** A card is being read. */
    READING,
    /** A My Number Card was read. */
    READ,
    /** Another kind of card. */
    NOT_A_CARD,
    /** A My Number Card that could not be read. */
    REFUSED
  }

  /** The newest status; never waits. */
  public Status status() {
    return status;
  }

  private void run() {
    while (!closed) {
      try {
        look();
      } catch (RuntimeException e) {
        // The watch must outlive whatever a driver throws; only the kind is logged, no content.
        LOG.log(Level.WARNING, "card watch: {0}", e.getClass().getName());
        become(State.UNAVAILABLE, Optional.empty());
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
    reader.close();
  }

  private void look() {
    switch (reader.presence()) {
      case UNAVAILABLE -> become(State.UNAVAILABLE, Optional.empty());
      case NO_READER -> become(State.NO_READER, Optional.empty());
      case EMPTY -> become(State.EMPTY, Optional.empty());
      case CARD -> {
        if (status.reading().isEmpty()) {
          become(State.READING, Optional.empty());
          settle(reader.read());
        }
      }
    }
  }

  private void settle(CardReading reading) {
    switch (reading) {
      case CardReading.Read _ -> become(State.READ, Optional.of(reading));
      case CardReading.NotACard _ -> become(State.NOT_A_CARD, Optional.of(reading));
      case CardReading.Refused _ -> become(State.REFUSED, Optional.of(reading));
      case CardReading.Removed _ -> become(State.EMPTY, Optional.empty());
      case CardReading.NoReader _ -> become(State.NO_READER, Optional.empty());
      case CardReading.ReaderUnavailable _ -> become(State.UNAVAILABLE, Optional.empty());
    }
  }

  private void become(State state, Optional<CardReading> reading) {
    if (status.state() != state) {
      status = new Status(state, reading, clock.instant());
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
