package jp.madoguchi.kiosk.visit;

import java.util.Arrays;
import jp.madoguchi.kiosk.outbox.Shot;
import jp.madoguchi.kiosk.photo.Portrait;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.rules.photo.PhotoJudgement;

/**
 * The picture of this visit. It was sealed at the shutter, bound to the ID it was taken for; the
 * plain bytes are kept only to show them. Personal data.
 *
 * @param shot its seal, which the log knows since before anybody saw the picture
 * @param takenFor the ID that was in the visit when the shutter opened
 * @param attempt how many pictures were taken in the visit, with this one
 */
public record Picture(
    Portrait portrait, Shot shot, ApplicationId takenFor, int attempt) {

  /** Whether the check has nothing against it. */
  public boolean good() {
    return portrait.report().verdict() == PhotoJudgement.Verdict.GOOD;
  }

  /**
   * Whether exactly these bytes were sealed in that visit for that ID: their hashes are computed
   * again.
   */
  boolean belongsTo(String visitId, ApplicationId id) {
    return takenFor.equals(id) && shot.binds(visitId, id.digits(), portrait.jpeg());
  }

  /** Overwrites the plain bytes. */
  public void wipe() {
    Arrays.fill(portrait.jpeg(), (byte) 0);
  }

  @Override
  public String toString() {
    return "Picture[personal]";
  }
}
