package jp.madoguchi.kiosk.photo;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.kiosk.photo.face.Box;
import jp.madoguchi.kiosk.photo.face.Face;
import jp.madoguchi.kiosk.photo.face.FaceFindings;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.rules.photo.PhotoStage;

/** From the findings on a picture to measures. Pure. */
final class PhotoCheck {
  /** A face smaller than this share of the largest one is a picture on a wall or a passer-by. */
  private static final double SECOND_FACE_SHARE = 0.08;

  private static final List<Gauge> GAUGES =
      List.of(
          new PlaceGauge(),
          new PoseGauge(),
          new CoverGauge(),
          new LightGauge(),
          new BackgroundGauge(),
          new DetailGauge());

  private PhotoCheck() {}

  /** Measures a frame, of which the right part will be cut out. */
  static Map<Measure, Double> ofFrame(RgbImage image, FaceFindings findings) {
    return measure(image, findings, PhotoStage.LIVE);
  }

  /** Measures a finished picture. */
  static Map<Measure, Double> ofPicture(RgbImage image, FaceFindings findings) {
    return measure(image, findings, PhotoStage.FINAL);
  }

  private static Map<Measure, Double> measure(
      RgbImage image, FaceFindings findings, PhotoStage stage) {
    return switch (findings) {
      case FaceFindings.None _ -> new EnumMap<>(Map.of(Measure.FACES, 0.0));
      case FaceFindings.One one -> measure(image, one.face(), 1, stage);
      case FaceFindings.Many many -> {
        double least = many.boxes().getFirst().area() * SECOND_FACE_SHARE;
        long faces = many.boxes().stream().filter(box -> box.area() >= least).count();
        yield measure(image, many.largest(), faces, stage);
      }
    };
  }

  private static Map<Measure, Double> measure(
      RgbImage image, Face face, long faces, PhotoStage stage) {
    Map<Measure, Double> measures = new EnumMap<>(Measure.class);
    measures.put(Measure.FACES, (double) faces);
    Head head = Head.of(face);
    Box picture =
        stage == PhotoStage.FINAL
            ? new Box(0, 0, image.width(), image.height())
            : head.picture().within(image.width(), image.height());
    Subject subject = new Subject(image, face, head, picture);
    for (Gauge gauge : GAUGES) {
      gauge.read(subject, measures);
    }
    return measures;
  }

  /** The figures by their names in reports and profiles. */
  static Map<String, Double> named(Map<Measure, Double> measures) {
    Map<String, Double> named = new LinkedHashMap<>();
    measures.forEach((measure, value) -> named.put(measure.key(), value));
    return named;
  }
}
