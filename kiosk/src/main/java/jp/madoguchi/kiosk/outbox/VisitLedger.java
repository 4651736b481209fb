package jp.madoguchi.kiosk.outbox;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.kiosk.outbox.Outbox.Committed;
import jp.madoguchi.sync.VisitErased;

/** That a visit has begun stands on disk until the log says, exactly once, that it is erased. */
final class VisitLedger {
  private final LogStore store;
  private final VisitMark mark;
  private final Function<VisitErased, Committed> commit;
  private final Known known;

  /** An entry that is in the log already, as it was committed. */
  interface Known {
    Committed committed(long seq, String hash, Instant at);
  }

  VisitLedger(
      LogStore store, VisitMark mark, Function<VisitErased, Committed> commit, Known known) {
    this.store = store;
    this.mark = mark;
    this.commit = commit;
    this.known = known;
  }

  void begins(String visitId) {
    orUnavailable(() -> {
      mark.begin(visitId);
      return visitId;
    });
  }

  Optional<String> unfinished() {
    return orUnavailable(mark::read)
        .filter(noted -> erasure(noted).isEmpty())
        .map(VisitMark.Noted::visitId);
  }

  Committed erased(VisitErased erased) {
    Optional<Long> before =
        orUnavailable(mark::read)
            .filter(noted -> noted.visitId().equals(erased.visitId()))
            .flatMap(this::erasure);
    Committed committed =
        before
            .map(seq -> known.committed(seq, hashOf(seq), erased.at()))
            .orElseGet(() -> commitNumbered(erased));
    orUnavailable(() -> {
      mark.clear();
      return erased;
    });
    return committed;
  }

  /** The number goes into the note first: after a crash it tells whether the entry got there. */
  private Committed commitNumbered(VisitErased erased) {
    orUnavailable(() -> {
      mark.erasing(erased.visitId(), store.head().seq() + 1);
      return erased;
    });
    return commit.apply(erased);
  }

  /** The number of the erase entry, if the log has it although the note is still there. */
  private Optional<Long> erasure(VisitMark.Noted noted) {
    return noted.erasureSeq().filter(seq -> orUnavailable(() -> store.head().seq()) >= seq);
  }

  private String hashOf(long seq) {
    return orUnavailable(() -> store.hashOf(seq).orElseThrow());
  }

  private static <T> T orUnavailable(Supplier<T> work) {
    try {
      return work.get();
    } catch (UncheckedIOException | LogStore.StoreFailedException e) {
      throw new Outbox.OutboxUnavailableException("the running visit can't be noted", e);
    }
  }
}
