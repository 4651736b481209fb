package jp.madoguchi.kiosk.session;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.sync.VisitErased;

/** The erasure that the log doesn't have yet, if there is one; while there is, nobody begins. */
final class Unwritten {
  private static final System.Logger LOG = System.getLogger(Unwritten.class.getName());
  private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

  private final Outbox outbox;
  private final LongSupplier nanos;
  private Optional<Farewell> pending = Optional.empty();
  private long triedAt;

  Unwritten(Outbox outbox, LongSupplier nanos) {
    this.outbox = outbox;
    this.nanos = nanos;
  }

  /** A visit in which the program died: it is erased, since its key was in memory only. */
  synchronized void afterStart(java.time.Instant now) {
    pending =
        outbox
            .unfinishedVisit()
            .map(id ->
                new Farewell(
                    Optional.empty(), new VisitErased(id, VisitErased.Cause.CRASH, now, 0)));
    triedAt = nanos.getAsLong() - PAUSE_NANOS;
  }

  /** Notes on disk that this visit begins; false = it could not be noted, so it must not. */
  boolean begins(String visitId) {
    try {
      outbox.visitBegins(visitId);
      return true;
    } catch (Outbox.OutboxUnavailableException e) {
      LOG.log(Level.ERROR, () -> "no visit can begin: " + e.getMessage());
      return false;
    }
  }

  /** A visit has ended and the log could not take it. */
  synchronized void add(Farewell farewell) {
    pending = Optional.of(farewell);
    triedAt = nanos.getAsLong();
  }

  /** Tries again after a pause; answers the number when it came to one now. */
  synchronized Optional<String> retry() {
    long now = nanos.getAsLong();
    if (pending.isEmpty() || !outbox.ready() || now - triedAt < PAUSE_NANOS) {
      return Optional.empty();
    }
    triedAt = now;
    Optional<String> proof = pending.get().write(outbox);
    proof.ifPresent(_ -> pending = Optional.empty());
    return proof;
  }

  synchronized boolean any() {
    return pending.isPresent();
  }
}
