package jp.madoguchi.kiosk.photo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.kiosk.photo.face.FaceAnalyser;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.kiosk.photo.face.TfliteFaceAnalyser;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoLevel;
import jp.madoguchi.rules.photo.PhotoStage;
import jp.madoguchi.sim.camera.Half;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.sim.camera.SceneMaker;

/**
 * One drawn frame and what the check told of it.
 *
 * @param half tuning or held out
 * @param kind what was drawn: "good", or a defect's, special case's or remark's name
 * @param special whether it is a special case or a remark, not a defect of the rules
 * @param number in its row; decides the tone of the skin
 * @param light level of the light and depth of the shadow, in words
 * @param stops reasons that stop the shutter or the picture, the first one first
 * @param warnings reasons that are only told
 * @param scene what was drawn, to draw it again
 * @param report of the picture, or of the frame that stopped it
 */
record BenchmarkFrame(
    Half half,
    String kind,
    boolean special,
    int number,
    String light,
    List<PhotoReason> stops,
    List<PhotoReason> warnings,
    Scene scene,
    PhotoReport report) {

  private static final ThreadLocal<FaceAnalyser> ANALYSER =
      ThreadLocal.withInitial(TfliteFaceAnalyser::new);

  /**
   * Checks a scene as the kiosk does: the frame first; when nothing stops it, the picture is cut
   * and its file is checked.
   */
  static BenchmarkFrame of(
      Half half, String kind, boolean special, int number, Scene scene, Set<PhotoReason> excused) {
    FaceAnalyser analyser = ANALYSER.get();
    RgbImage image = RgbImage.of(DrawnFaces.frame(scene, shot(number)));
    Map<String, Double> live =
        PhotoCheck.named(
            PhotoCheck.ofFrame(image, analyser.analyse(image), DrawnFaces.PROFILE.crop()));
    PhotoReport frame =
        new PhotoReport(DrawnFaces.PROFILE.judge(live, PhotoStage.LIVE, excused), live);
    List<PhotoReason> stops = frame.reasons();
    Set<PhotoReason> warnings = new LinkedHashSet<>(warned(frame, excused));
    PhotoReport last = frame;
    if (stops.isEmpty()) {
      Optional<Portrait> portrait =
          new PortraitCropper(analyser, DrawnFaces.PROFILE).crop(image, excused);
      stops = portrait.map(p -> p.report().reasons()).orElse(List.of(PhotoReason.NOFACE));
      portrait.ifPresent(p -> warnings.addAll(warned(p.report(), excused)));
      last = portrait.map(Portrait::report).orElse(frame);
    }
    return new BenchmarkFrame(
        half, kind, special, number, light(scene), stops, List.copyOf(warnings), scene, last);
  }

  private static List<PhotoReason> warned(PhotoReport report, Set<PhotoReason> excused) {
    return report.judgement().reasons(PhotoLevel.WARN).stream()
        .filter(reason -> !excused.contains(reason))
        .toList();
  }

  private static String light(Scene scene) {
    double level = scene.light().level();
    String brightness = level < 0.93 ? "dim" : level < 1.01 ? "usual" : "bright";
    return brightness + (scene.light().sideShadow() < 0.1 ? ", even" : ", from one side");
  }

  /** Of the skin, 1 light to 10 dark. */
  int tone() {
    return 1 + number % 10;
  }

  /** Which of the scene's frames it is. */
  int shot() {
    return shot(number);
  }

  private static int shot(int number) {
    return 1 + number % 7;
  }

  /** The defect's own reason was told; nothing stopped what is good or excused. */
  boolean right() {
    return SceneMaker.drawable().stream()
        .filter(reason -> reason.name().equals(kind) && !special)
        .findFirst()
        .map(reason -> told().contains(reason))
        .orElse(stops.isEmpty());
  }

  /** All that was told, the first one first. */
  List<PhotoReason> told() {
    return Stream.concat(stops.stream(), warnings.stream()).toList();
  }

  boolean onlyWarns(PhotoReason reason) {
    return warnings.contains(reason) && !stops.contains(reason);
  }

  boolean toldFirst(PhotoReason reason) {
    return !told().isEmpty() && told().getFirst() == reason;
  }
}
