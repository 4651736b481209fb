package jp.madoguchi.kiosk.photo;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.photo.face.FaceAnalyser;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.kiosk.photo.face.TfliteFaceAnalyser;
import jp.madoguchi.sim.camera.FaceArtist;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Roster;
import jp.madoguchi.sim.camera.Scene;

/**
 * The simulator's drawn residents before the real models: no picture of a real person is needed.
 */
final class DrawnFaces {
  /** Loading the models takes a moment; they keep no state between pictures. */
  static final FaceAnalyser ANALYSER = new TfliteFaceAnalyser();

  private static final FaceArtist ARTIST = new FaceArtist();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private DrawnFaces() {}

  static List<Resident> residents(int count) {
    return Roster.on(DAY).first(count);
  }

  static BufferedImage frame(Scene scene, long number) {
    return ARTIST.draw(scene, number);
  }

  static Map<Measure, Double> measures(Scene scene, long number) {
    RgbImage image = RgbImage.of(frame(scene, number));
    return PhotoCheck.ofFrame(image, ANALYSER.analyse(image));
  }

  static PhotoReport live(Scene scene, long number) {
    return PhotoCheck.report(measures(scene, number), Limit.Stage.LIVE);
  }

  static Optional<Portrait> portrait(Scene scene, long number) {
    return new PortraitCropper(ANALYSER).crop(RgbImage.of(frame(scene, number)));
  }
}
