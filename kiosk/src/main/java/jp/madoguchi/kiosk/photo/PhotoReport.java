package jp.madoguchi.kiosk.photo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoJudgement;
import jp.madoguchi.rules.photo.PhotoLevel;

/**
 * What was measured on one picture and what the profile says of it.
 *
 * @param judgement the profile and what the picture breaks of it
 * @param measures figures by name; angles in degrees, ratios without unit
 */
public record PhotoReport(PhotoJudgement judgement, Map<String, Double> measures) {
  /** Copies the figures. */
  public PhotoReport {
    measures = Map.copyOf(measures);
  }

  /** Good, for staff to look at, or to be taken again. */
  public PhotoJudgement.Verdict verdict() {
    return judgement.verdict();
  }

  /** Why it is not good, the most important first; empty when good. */
  public List<PhotoReason> reasons() {
    return Stream.of(PhotoLevel.BLOCK, PhotoLevel.STAFF)
        .flatMap(level -> judgement.reasons(level).stream())
        .distinct()
        .toList();
  }

  /** What could be better in a picture that can be used all the same. */
  public List<PhotoReason> warnings() {
    return judgement.reasons(PhotoLevel.WARN);
  }
}
