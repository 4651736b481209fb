package jp.madoguchi.kiosk.photo;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.kiosk.photo.face.Box;
import jp.madoguchi.kiosk.photo.face.Face;
import jp.madoguchi.kiosk.photo.face.FaceFindings;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.rules.photo.CropGuide;
import jp.madoguchi.rules.photo.PhotoStage;

/** From the findings on a picture to measures. Pure. */
final class PhotoCheck {
  /** A face smaller than this share of the largest one is a picture on a wall or a passer-by. */
  private static final double SECOND_FACE_SHARE = 0.08;

  /** So much of a picture is burnt out only when the whole of it is. */
  private static final double WASHED_OUT = 0.5;

  private static final List<Gauge> LIVE =
      List.of(
          new PlaceGauge(),
          new PoseGauge(),
          new CoverGauge(),
          new EyeGauge(),
          new BrowGauge(),
          new HeadwearGauge(),
          new SkinGauge(),
          new LightGauge(),
          new DetailGauge(),
          new EyeWhiteGauge(),
          new BackgroundGauge(),
          new FaceLightGauge());

  /** What takes long and only tells something on a finished picture. */
  private static final List<Gauge> FINAL = List.of(new IsoGauge(), new BlockGauge());

  private PhotoCheck() {}

  /** Measures a frame, of which the right part will be cut out. */
  static Map<Measure, Double> ofFrame(RgbImage image, FaceFindings findings, CropGuide guide) {
    return measure(image, findings, guide, PhotoStage.LIVE);
  }

  /** Measures a finished picture. */
  static Map<Measure, Double> ofPicture(RgbImage image, FaceFindings findings, CropGuide guide) {
    return measure(image, findings, guide, PhotoStage.FINAL);
  }

  private static Map<Measure, Double> measure(
      RgbImage image, FaceFindings findings, CropGuide guide, PhotoStage stage) {
    return switch (findings) {
      case FaceFindings.None _ -> ofNoFace(image);
      case FaceFindings.One one ->
          measure(image, one.face(), List.of(one.face().box()), guide, stage);
      case FaceFindings.Many many -> measure(image, many.largest(), many.boxes(), guide, stage);
    };
  }

  /** Light so strong that no face is left is said too: nobody could guess it. */
  private static Map<Measure, Double> ofNoFace(RgbImage image) {
    Map<Measure, Double> measures = new EnumMap<>(Map.of(Measure.FACES, 0.0));
    double burnt = LightGauge.burnt(image);
    if (burnt > WASHED_OUT) {
      measures.put(Measure.OVEREXPOSED, burnt);
    }
    return measures;
  }

  private static Map<Measure, Double> measure(
      RgbImage image, Face face, List<Box> boxes, CropGuide guide, PhotoStage stage) {
    Map<Measure, Double> measures = new EnumMap<>(Measure.class);
    double largest = boxes.getFirst().area();
    long faces = boxes.stream().filter(b -> b.area() >= largest * SECOND_FACE_SHARE).count();
    measures.put(Measure.FACES, (double) faces);
    measures.put(
        Measure.SECOND_FACE, boxes.size() < 2 ? 0 : Math.sqrt(boxes.get(1).area() / largest));
    Head head = Head.of(face);
    Box wanted = head.picture(guide);
    Box picture =
        stage == PhotoStage.FINAL
            ? new Box(0, 0, image.width(), image.height())
            : wanted.within(image.width(), image.height());
    Subject subject = Subject.of(image, face, head, wanted, picture);
    measures.put(Measure.MONOCHROME, subject.monochrome() ? 1.0 : 0.0);
    LIVE.forEach(gauge -> gauge.read(subject, measures));
    if (stage == PhotoStage.FINAL) {
      FINAL.forEach(gauge -> gauge.read(subject, measures));
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
