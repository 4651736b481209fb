package jp.madoguchi.kiosk.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.kiosk.photo.PhotoReport;
import jp.madoguchi.rules.photo.PhotoFinding;
import jp.madoguchi.sync.PhotoTaken;

/** A report in the record's own words. */
final class RecordedReport {
  private RecordedReport() {}

  /** The figures; what is not a number is left out, since JSON has no such numbers. */
  static Map<String, Double> measures(PhotoReport report) {
    Map<String, Double> measures = new HashMap<>(report.measures());
    measures.values().removeIf(value -> !Double.isFinite(value));
    return measures;
  }

  /** What the picture breaks of the profile. */
  static List<PhotoTaken.Finding> findings(PhotoReport report) {
    return report.judgement().findings().stream().map(RecordedReport::finding).toList();
  }

  private static PhotoTaken.Finding finding(PhotoFinding found) {
    return new PhotoTaken.Finding(
        found.limit(), found.reason().name(), found.level().name(), found.excused());
  }
}
