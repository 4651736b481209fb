package jp.madoguchi.kiosk.session;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.photo.PhotoBooth;
import jp.madoguchi.kiosk.visit.CardVisit;
import jp.madoguchi.sync.VisitEnded;

/** The closing entry of a visit: what the office counts. */
final class Closing {
  private Closing() {}

  /** What is told of a visit to apply: counts and steps, nothing of who it was. */
  static VisitEnded of(
      GlassVisit.Outline visit,
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
}
