package jp.madoguchi.backoffice.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.rules.PhotoSpec;

/**
 * A measure of the photo for people.
 *
 * @param guide what it should be, empty text when there is no published figure
 * @param fits whether it is within the guide; true when there is none
 */
public record MeasureRow(String label, String value, String guide, boolean fits) {
  private static final List<Known> KNOWN =
      List.of(
          new Known(
              "headHeightShare",
              "頭頂〜あご",
              "%.0f%%",
              100,
              PhotoSpec.HEAD_RATIO_MIN,
              PhotoSpec.HEAD_RATIO_MAX),
          new Known(
              "topMarginShare",
              "頭の上の余白",
              "%.0f%%",
              100,
              PhotoSpec.TOP_MARGIN_RATIO_MIN,
              PhotoSpec.TOP_MARGIN_RATIO_MAX),
          new Known(
              "offCentreShare",
              "中央からのずれ",
              "%+.1f%%",
              100,
              -PhotoSpec.OFF_CENTRE_RATIO_MAX,
              PhotoSpec.OFF_CENTRE_RATIO_MAX),
          new Known("yawDegrees", "横向き", "%+.0f°", 1, Double.NaN, Double.NaN),
          new Known("pitchDegrees", "上下", "%+.0f°", 1, Double.NaN, Double.NaN),
          new Known("rollDegrees", "傾き", "%+.0f°", 1, Double.NaN, Double.NaN),
          new Known("eyeOpeningOverT", "目の開き", "%.3f", 1, Double.NaN, Double.NaN),
          new Known("mouthOpeningOverT", "口の開き", "%.3f", 1, Double.NaN, Double.NaN),
          new Known("faceLuminance", "顔の明るさ", "%.2f", 1, Double.NaN, Double.NaN),
          new Known("sharpness", "鮮明さ", "%.2f", 1, Double.NaN, Double.NaN),
          new Known("backgroundShadowGrey", "背景の影", "%.0f", 1, Double.NaN, Double.NaN));

  private record Known(
      String key, String label, String format, double scale, double min, double max) {
    MeasureRow row(double value) {
      boolean guided = !Double.isNaN(min);
      String guide = guided ? format(min) + "〜" + format(max) : "";
      return new MeasureRow(label, format(value), guide, !guided || (value >= min && value <= max));
    }

    private String format(double value) {
      return String.format(Locale.ROOT, format, value * scale);
    }
  }

  /** The measures that say something to a person, in a fixed order. */
  static List<MeasureRow> of(Map<String, Double> measures) {
    List<MeasureRow> rows = new ArrayList<>();
    for (Known known : KNOWN) {
      Double value = measures.get(known.key());
      if (value != null) {
        rows.add(known.row(value));
      }
    }
    return rows;
  }
}
