package jp.madoguchi.kiosk.photo;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.kiosk.photo.face.FaceAnalyser;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.kiosk.photo.face.TfliteFaceAnalyser;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.rules.photo.PhotoStage;
import jp.madoguchi.sim.camera.FaceArtist;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Roster;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.sync.PhotoProfiles;

/**
 * The simulator's drawn residents before the real models: no picture of a real person is needed.
 */
final class DrawnFaces {
  /** Loading the models takes a moment; they keep no state between pictures. */
  static final FaceAnalyser ANALYSER = new TfliteFaceAnalyser();

  static final PhotoProfile PROFILE = PhotoProfiles.builtIn(PhotoProfiles.MY_NUMBER_CARD);

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
    return PhotoCheck.ofFrame(image, ANALYSER.analyse(image), PROFILE.crop());
  }

  static PhotoReport live(Scene scene, long number) {
    Map<String, Double> measures = PhotoCheck.named(measures(scene, number));
    return new PhotoReport(PROFILE.judge(measures, PhotoStage.LIVE, Set.of()), measures);
  }

  static Optional<Portrait> portrait(Scene scene, long number) {
    return new PortraitCropper(ANALYSER, PROFILE).crop(RgbImage.of(frame(scene, number)), Set.of());
  }
}
