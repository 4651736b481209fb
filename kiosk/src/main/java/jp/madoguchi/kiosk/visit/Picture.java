package jp.madoguchi.kiosk.visit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.photo.PhotoReport;
import jp.madoguchi.kiosk.photo.Portrait;
import jp.madoguchi.rules.ApplicationId;

/**
 * The picture of this visit. It was sealed at the shutter, bound to the ID it was taken for; the
 * plain bytes are kept only to show them. Personal data.
 *
 * @param takenFor the ID that was in the visit when the shutter opened
 * @param attempt how many pictures were taken in the visit, with this one
 * @param special taken on request with staff, whatever the checks said
 */
public record Picture(
    Portrait portrait,
    Outbox.SealedBlob sealed,
    ApplicationId takenFor,
    int attempt,
    boolean special) {

  /** Whether it may go on the card. */
  public boolean usable() {
    return special || portrait.report().verdict() == PhotoReport.Verdict.GOOD;
  }

  /** The figures of a picture that the checks found good by themselves. */
  public Optional<Map<String, Double>> goodMeasures() {
    return Optional.of(portrait.report())
        .filter(report -> report.verdict() == PhotoReport.Verdict.GOOD)
        .map(PhotoReport::measures);
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
