package jp.madoguchi.kiosk.card;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.rules.PinKind;

/**
 * Watches the reader in a thread of its own and reads each card once when it is put on, also when
 * it was swapped for another between two looks. Whoever asks gets the newest status at once.
 */
public final class CardWatch implements AutoCloseable {
  private static final Logger LOG = System.getLogger(CardWatch.class.getName());

  /** Longest wait for a change; a reader that can't wait says that nothing changed sooner. */
  private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofSeconds(1);

  private static final Duration READ_WITHIN = Duration.ofSeconds(2);

  /** Until a card that was lost is looked for again. */
  private static final Duration AGAIN_AFTER = Duration.ofMillis(50);

  private static final Duration TURN_WITHIN = Duration.ofSeconds(10);

  /** A card that was lost and lies there all the same is tried so often before it is silent. */
  private static final int ATTEMPTS = 3;

  private final CardReader reader;
  private final CardAccess access;
  private final CardAccess.Conversation<CardReading> examination;
  private final InstantSource clock;
  private final Thread thread;
  private volatile boolean closed;
  private volatile Status status;
  private long settled = Long.MIN_VALUE;
  private int attempts;

  private CardWatch(
      CardReader reader,
      CardAccess access,
      CardAccess.Conversation<CardReading> examination,
      InstantSource clock) {
    this.reader = reader;
    this.access = access;
    this.examination = examination;
    this.clock = clock;
    this.status = new Status(State.UNAVAILABLE, Optional.empty(), clock.instant());
    this.thread = Thread.ofPlatform().daemon().name("card-watch").unstarted(this::run);
  }

  /**
   * Starts watching; the watch closes reader and access when it is closed.
   *
   * @param access takes turns with whoever else talks to the card
   * @param examination what to ask a card that was put on
   */
  public static CardWatch start(
      CardReader reader,
      CardAccess access,
      CardAccess.Conversation<CardReading> examination,
      InstantSource clock) {
    CardWatch watch = new CardWatch(reader, access, examination, clock);
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
    /** Something lies there but does not answer; until it is taken off. */
    SILENT,
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
        reader.awaitChange(look() ? LOOK_AT_LEAST_EVERY : AGAIN_AFTER);
      } catch (RuntimeException e) {
        // The watch must outlive whatever a driver throws; only the kind is logged, no content.
        LOG.log(Level.WARNING, "card watch: {0}", e.getClass().getName());
        become(State.UNAVAILABLE, Optional.empty());
        LockSupport.parkNanos(LOOK_AT_LEAST_EVERY.toNanos());
      }
    }
    reader.close();
  }

  /** False if it is worth looking again at once. */
  private boolean look() {
    CardReader.Sight sight = reader.look();
    return switch (sight.presence()) {
      case UNAVAILABLE -> nothing(State.UNAVAILABLE);
      case NO_READER -> nothing(State.NO_READER);
      case EMPTY -> nothing(State.EMPTY);
      case CARD -> sight.insertion() == settled || read(sight.insertion());
    };
  }

  private boolean nothing(State state) {
    settled = Long.MIN_VALUE;
    attempts = 0;
    become(state, Optional.empty());
    return true;
  }

  private boolean read(long insertion) {
    become(State.READING, Optional.empty());
    CardReading reading =
        access.converse(
            TURN_WITHIN,
            READ_WITHIN,
            examination,
            fault -> new CardReading.Failed(fault, "not read"));
    attempts++;
    State state = CardStates.of(reading);
    if (state == State.UNAVAILABLE || state == State.NO_READER) {
      return nothing(state);
    }
    if (state == State.EMPTY && attempts < ATTEMPTS) {
      return false; // the next look tells whether it is gone
    }
    become(state == State.EMPTY ? State.SILENT : state, Optional.of(reading));
    settled = insertion;
    attempts = 0;
    return true;
  }

  /** What a service has learnt about a counter since the card was read; of another card nothing. */
  synchronized void learnt(CardBinding card, PinKind kind, Tries tries) {
    if (status.reading().orElse(null) instanceof CardReading.Read(CardFacts facts)
        && facts.binding().equals(card)) {
      become(status.state(), Optional.of(new CardReading.Read(facts.with(kind, tries))));
    }
  }

  private synchronized void become(State state, Optional<CardReading> reading) {
    Status now = status;
    if (now.state() != state || !now.reading().equals(reading)) {
      status = new Status(state, reading, clock.instant());
    }
  }

  @Override
  public void close() {
    closed = true;
    reader.close();
    access.close();
    LockSupport.unpark(thread);
  }
}
