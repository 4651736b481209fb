package jp.madoguchi.kiosk.session;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.visit.CardVisit;
import jp.madoguchi.sync.VisitEnded;

/** The closing entry of a visit, whose hash is the resident's proof of erasure. */
final class Closing {
  private static final System.Logger LOG = System.getLogger(Closing.class.getName());

  private Closing() {}

  /** What is told of a visit with a card: which way it went and how far, nothing of the card. */
  static VisitEnded of(CardVisit visit, VisitEnded.Outcome outcome, String language, Instant now) {
    String furthest = "CARD_" + visit.purpose() + "_" + visit.furthest();
    return new VisitEnded(
        visit.id(),
        outcome,
        furthest,
        language,
        0,
        0,
        Map.of(),
        Optional.empty(),
        visit.startedAt(),
        now);
  }

  /** Writes the entry; what is left is without a proof when the log can't be written. */
  static Ended write(Outbox outbox, VisitEnded closing, long nowNanos) {
    return new Ended(proof(outbox, closing), closing.outcome(), closing.language(), nowNanos);
  }

  private static Optional<String> proof(Outbox outbox, VisitEnded closing) {
    try {
      return Optional.of(outbox.commit(closing, List.of()).hash().substring(0, 8));
    } catch (Outbox.OutboxUnavailableException e) {
      LOG.log(Level.ERROR, () -> "the log refused the end of a visit: " + e.getMessage());
      return Optional.empty();
    }
  }
}
