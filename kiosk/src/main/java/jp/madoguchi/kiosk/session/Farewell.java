package jp.madoguchi.kiosk.session;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.sync.VisitEnded;
import jp.madoguchi.sync.VisitErased;

/**
 * What a visit still has to write when everything of it is gone: its counts, then that it is
 * erased. Until both are in the log it is tried again, and nobody begins.
 */
final class Farewell {
  private static final System.Logger LOG = System.getLogger(Farewell.class.getName());

  private final VisitErased erased;
  private Optional<VisitEnded> counts;

  /**
   * Nothing is written yet.
   *
   * @param counts empty after a crash: they went with the process
   */
  Farewell(Optional<VisitEnded> counts, VisitErased erased) {
    this.counts = counts;
    this.erased = erased;
  }

  /** Writes what isn't written yet; answers the erasure's number once all is in the log. */
  Optional<String> write(Outbox outbox) {
    try {
      if (counts.isPresent()) {
        outbox.commit(counts.get(), List.of());
        counts = Optional.empty();
      }
      return Optional.of(outbox.visitErased(erased).hash().substring(0, 8));
    } catch (Outbox.OutboxUnavailableException e) {
      LOG.log(Level.ERROR, () -> "the log refused the end of a visit: " + e.getMessage());
      return Optional.empty();
    }
  }
}
