package jp.madoguchi.kiosk.photo;

import java.util.List;
import java.util.Map;
import jp.madoguchi.rules.PhotoReason;

/**
 * The verdict on one picture.
 *
 * @param verdict good, or to be taken again
 * @param reasons why not, the most important first; empty when good
 * @param measures figures by name; angles in degrees, ratios without unit
 */
public record PhotoReport(
    Verdict verdict, List<PhotoReason> reasons, Map<String, Double> measures) {
  /** Copies the lists. */
  public PhotoReport {
    reasons = List.copyOf(reasons);
    measures = Map.copyOf(measures);
  }

  /** Whether the picture can be used. */
  public enum Verdict {
    GOOD,
    RETAKE
  }
}
