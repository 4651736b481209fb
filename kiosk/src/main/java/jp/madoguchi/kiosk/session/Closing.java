package jp.madoguchi.kiosk.session;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.photo.PhotoBooth;
import jp.madoguchi.kiosk.visit.CardVisit;
import jp.madoguchi.kiosk.visit.Visit;
import jp.madoguchi.sync.VisitEnded;

/** The closing entry of a visit, whose hash is the resident's proof of erasure. */
final class Closing {
  private static final System.Logger LOG = System.getLogger(Closing.class.getName());

  private Closing() {}

  /** What is told of a visit to apply: counts and steps, nothing of who it was. */
  static VisitEnded of(
      Visit visit,
      VisitEnded.Outcome outcome,
      String language,
      PhotoBooth.Tally tally,
      Map<String, Integer> overrides,
      Instant now) {
    return new VisitEnded(
        visit.id(),
        outcome,
        visit.furthest().name(),
        language,
        tally.taken(),
        tally.refused(),
        Map.copyOf(tally.liveRefusals()),
        Optional.of(Map.copyOf(overrides)).filter(counts -> !counts.isEmpty()),
        visit.startedAt(),
        now);
  }

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
