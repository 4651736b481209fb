package jp.madoguchi.kiosk.visit;

import java.util.Arrays;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.photo.Portrait;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.rules.photo.PhotoJudgement;

/**
 * The picture of this visit. It was sealed at the shutter, bound to the ID it was taken for; the
 * plain bytes are kept only to show them. Personal data.
 *
 * @param takenFor the ID that was in the visit when the shutter opened
 * @param attempt how many pictures were taken in the visit, with this one
 */
public record Picture(
    Portrait portrait, Outbox.SealedBlob sealed, ApplicationId takenFor, int attempt) {

  /** Whether the check has nothing against it. */
  public boolean good() {
    return portrait.report().verdict() == PhotoJudgement.Verdict.GOOD;
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
