package jp.madoguchi.kiosk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.kiosk.photo.PhotoComparison;
import jp.madoguchi.kiosk.photo.PhotoInspector.FrameReport;
import jp.madoguchi.kiosk.photo.PhotoReport;
import jp.madoguchi.kiosk.photo.QualityScalars;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoFinding;

/** The lines that {@code photo-check} prints; docs/photo.md. Members are only ever added. */
final class PhotoCheckJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PhotoCheckJson() {}

  static String report(Path file, PhotoReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", file.toString());
    fill(json, report);
    return write(json);
  }

  /**
   * The verdict is that of the picture that would be cut out; without a face, that of the frame.
   */
  static String frame(Path file, FrameReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", file.toString());
    fill(json, report.picture().orElse(report.frame()));
    Map<String, Object> frame = new LinkedHashMap<>();
    fill(frame, report.frame());
    json.put("frame", frame);
    return write(json);
  }

  static String comparison(List<Path> files, PhotoComparison.Result result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("files", files.stream().map(Path::toString).toList());
    json.put("verdict", result.answer().name().toLowerCase(Locale.ROOT));
    json.put("similarity", result.similarity().map(PhotoCheckJson::number).orElse(null));
    json.put("geometryDifference", result.geometry().map(PhotoCheckJson::number).orElse(null));
    json.put("sameFrom", PhotoComparison.SAME_MIN);
    json.put("differentBelow", PhotoComparison.DIFFERENT_BELOW);
    return write(json);
  }

  private static void fill(Map<String, Object> json, PhotoReport report) {
    json.put("verdict", report.verdict().name().toLowerCase(Locale.ROOT));
    json.put("reasons", report.reasons().stream().map(PhotoReason::name).toList());
    json.put("measures", numbers(report.measures()));
    json.put("profile", report.judgement().profile());
    json.put("warnings", report.warnings().stream().map(PhotoReason::name).toList());
    json.put(
        "findings", report.judgement().findings().stream().map(PhotoCheckJson::finding).toList());
    json.put("scalars", QualityScalars.of(report.measures()));
  }

  private static Map<String, Object> finding(PhotoFinding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reason", finding.reason().name());
    json.put("level", finding.level().name().toLowerCase(Locale.ROOT));
    json.put("measure", finding.measure());
    json.put("value", number(finding.measured()));
    json.put("limit", number(finding.value()));
    return json;
  }

  private static Map<String, Object> numbers(Map<String, Double> values) {
    Map<String, Object> json = new LinkedHashMap<>();
    new TreeMap<>(values).forEach((key, value) -> json.put(key, number(value)));
    return json;
  }

  /** Four places; null for what is no number. */
  private static BigDecimal number(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP)
        : null;
  }

  private static String write(Map<String, Object> json) {
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
