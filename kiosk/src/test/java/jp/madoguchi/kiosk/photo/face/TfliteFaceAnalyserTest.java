package jp.madoguchi.kiosk.photo.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Random;
import jp.madoguchi.sim.camera.FaceArtist;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Roster;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.sim.camera.Truth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The real models on drawn residents whose truth is known. */
class TfliteFaceAnalyserTest {
  private static final FaceAnalyser ANALYSER = new TfliteFaceAnalyser();
  private static final FaceArtist ARTIST = new FaceArtist();

  @AfterAll
  static void close() {
    ANALYSER.close();
  }

  private static FaceFindings find(Scene scene) {
    return ANALYSER.analyse(RgbImage.of(ARTIST.draw(scene, 2)));
  }

  @Test
  void aRehearsalLeavesTheAnalyserAsGoodAsNew() {
    ANALYSER.rehearse();
    assertThat(ANALYSER.analyse(new RgbImage(new int[640 * 480], 640, 480)))
        .isInstanceOf(FaceFindings.None.class);
  }

  @Test
  void pointsLieWhereTheFaceWasDrawn() {
    for (Resident resident : Roster.on(LocalDate.of(2026, 11, 22)).first(10)) {
      Truth.FaceTruth truth = ARTIST.truth(resident.scene(), 2).face().orElseThrow();
      Face face = ((FaceFindings.One) find(resident.scene())).face();
      double allowed = truth.eyeDistance() * 0.12;
      Landmarks points = face.landmarks();
      assertThat(points.leftEyeX()).isCloseTo(truth.leftEye().get(0), within(allowed));
      assertThat(points.leftEyeY()).isCloseTo(truth.leftEye().get(1), within(allowed));
      assertThat(points.rightEyeX()).isCloseTo(truth.rightEye().get(0), within(allowed));
      assertThat(points.y(Landmarks.CHIN)).isCloseTo(truth.chin().get(1), within(2 * allowed));
      assertThat(face.presence()).isGreaterThan(0.9);
    }
  }

  @Test
  void thePersonIsToldFromTheWall() {
    Face face = ((FaceFindings.One) find(Scene.good())).face();
    Landmarks points = face.landmarks();
    assertThat(face.person().at(points.x(Landmarks.NOSE_TIP), points.y(Landmarks.NOSE_TIP)))
        .isGreaterThan(0.9);
    Box area = face.person().area();
    assertThat(face.person().at(area.x() + 20, area.y() + 20)).isLessThan(0.1);
    assertThat(face.person().at(-50, -50)).isZero();
  }

  @Test
  void nobodyOneAndTwoAreCounted() {
    assertThat(find(Scene.good().withPeople(0))).isInstanceOf(FaceFindings.None.class);
    assertThat(find(Scene.good())).isInstanceOf(FaceFindings.One.class);
    assertThat(find(Scene.good().withPeople(2))).isInstanceOf(FaceFindings.Many.class);
  }

  @Test
  void noiseAndFlatPicturesHaveNoFace() {
    assertThat(ANALYSER.analyse(new RgbImage(new int[640 * 480], 640, 480)))
        .isInstanceOf(FaceFindings.None.class);
    int[] pixels = new Random(3).ints(640 * 480, 0, 0x1000000).toArray();
    assertThat(ANALYSER.analyse(new RgbImage(pixels, 640, 480)))
        .isInstanceOf(FaceFindings.None.class);
  }

  @Test
  void verySmallAndVeryNarrowPicturesAreTaken() {
    assertThat(ANALYSER.analyse(new RgbImage(new int[1], 1, 1)))
        .isInstanceOf(FaceFindings.None.class);
    assertThat(ANALYSER.analyse(new RgbImage(new int[2000], 2000, 1)))
        .isInstanceOf(FaceFindings.None.class);
  }

  @Test
  void theSameFrameGivesTheSameFindings() {
    Face first = ((FaceFindings.One) find(Scene.good())).face();
    Face second = ((FaceFindings.One) find(Scene.good())).face();
    assertThat(second.pose()).isEqualTo(first.pose());
  }

  @Test
  void findingsNeverPrintAFace() {
    assertThat(find(Scene.good()).toString()).isEqualTo("One[personal]");
    assertThat(find(Scene.good().withPeople(2)).toString()).contains("personal");
  }

  @Test
  void aPictureOfTheWrongSizeIsRefused() {
    assertThatThrownBy(() -> new RgbImage(new int[5], 2, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TfliteModel.resource("nothing.tflite"))
        .isInstanceOf(IllegalStateException.class);
  }
}
