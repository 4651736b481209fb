package jp.madoguchi.backoffice.photo;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.Move;
import jp.madoguchi.rules.PhotoReason;

/**
 * What became of one picture. Kiosk, epoch and blob find its {@code photo.taken} entry, whether
 * that is known yet or comes later; the picture itself is not needed.
 *
 * @param blob hash of the sealed picture
 * @param by who decided
 * @param reason with REFUSED what was wrong, empty otherwise
 * @param at when the case moved
 */
public record PhotoOutcome(
    String kiosk,
    int epoch,
    String blob,
    Result result,
    By by,
    Optional<PhotoReason> reason,
    Instant at) {

  /** Whether the picture was taken. */
  public enum Result {
    ACCEPTED,
    DEFECT
  }

  /** Who decided. */
  public enum By {
    /** The card centre. */
    CENTRE,
    /** A clerk, before it was filed. */
    DESK
  }

  /** What a step of a case says about its picture; empty when it says nothing. */
  public static Optional<PhotoOutcome> of(Move move) {
    if (move.seen().opened().photoBlob().isEmpty()) {
      return Optional.empty();
    }
    Optional<PhotoReason> reason = DefectCodes.of(move.reasonCode());
    return switch (move.to()) {
      case VALID, ISSUED, SHIPPED ->
          Optional.of(outcome(move, Result.ACCEPTED, By.CENTRE, Optional.empty()));
      case DEFECT -> reason.map(r -> outcome(move, Result.DEFECT, By.CENTRE, reason));
      case SENT_BACK -> reason.map(r -> outcome(move, Result.DEFECT, sender(move), reason));
      case RECEIVED, FIRST_CHECKED, SECOND_CHECKED, FILED, WITHDRAWN, DUPLICATE -> Optional.empty();
    };
  }

  /**
   * Who refuses when a clerk sends back: the centre, if it refused and only left out the reason.
   */
  private static By sender(Move move) {
    boolean centreRefused = move.seen().state() == CaseState.DEFECT;
    return centreRefused && move.seen().reasonCode().equals("OTHER") ? By.CENTRE : By.DESK;
  }

  private static PhotoOutcome outcome(
      Move move, Result result, By by, Optional<PhotoReason> reason) {
    return new PhotoOutcome(
        move.seen().opened().kiosk(),
        move.seen().opened().epoch(),
        move.seen().opened().photoBlob(),
        result,
        by,
        reason,
        move.at());
  }

  /**
   * Whether this takes the place of what was known before: the card centre's word counts more than
   * the desk's, and the same word twice changes nothing.
   */
  public boolean replaces(PhotoOutcome before) {
    boolean outranked = before.by() == By.CENTRE && by == By.DESK;
    boolean same = before.by() == by && before.result() == result && before.reason().equals(reason);
    return !outranked && !same;
  }
}
