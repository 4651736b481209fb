package jp.madoguchi.sync;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The end of a visit, with nothing personal in it: what the office counts, and the link of the log
 * whose hash is the resident's erasure proof.
 *
 * @param visitId random name of the visit, the same as in its application if it had one
 * @param outcome how it ended
 * @param furthestStep name of the last step that was reached; {@code CARD_}, purpose and step where
 *     a card was checked, a PIN changed or a renewal not yet begun: those are no visits to apply
 * @param language the screens' language tag
 * @param photosTaken pictures taken
 * @param photosRefused of them, refused by the check of the final picture
 * @param liveRefusals how often the live check stopped on which reason (PhotoReason's names)
 * @param overrides how often staff used a picture in spite of which reason; empty = never, and
 *     every entry written before this member existed
 * @param startedAt by the kiosk's clock
 * @param endedAt by the kiosk's clock
 */
public record VisitEnded(
    String visitId,
    Outcome outcome,
    String furthestStep,
    String language,
    int photosTaken,
    int photosRefused,
    Map<String, Integer> liveRefusals,
    Optional<Map<String, Integer>> overrides,
    Instant startedAt,
    Instant endedAt)
    implements Payload {

  /** The type name in the log. */
  public static final String TYPE = "visit.ended.v1";

  /** Copies the counts. */
  public VisitEnded {
    liveRefusals = Map.copyOf(liveRefusals);
    overrides = overrides.map(Map::copyOf);
  }

  /** How a visit can end. */
  public enum Outcome {
    /** Applied, then erased. */
    COMPLETED,
    /** The resident touched "end and erase". */
    ERASED,
    /** Nobody touched the screen. */
    TIMED_OUT
  }
}
