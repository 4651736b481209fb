package jp.madoguchi.kiosk.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoJudgement;
import jp.madoguchi.sim.camera.Backdrop;
import jp.madoguchi.sim.camera.Light;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each single defect is named first, on several residents. */
class PhotoReasonsTest {
  private static final List<Resident> RESIDENTS = DrawnFaces.residents(5);

  private static Arguments defect(PhotoReason reason, String name, UnaryOperator<Scene> change) {
    return Arguments.of(reason, name, change);
  }

  static Stream<Arguments> defects() {
    return Stream.of(
        defect(PhotoReason.NOFACE, "nobody", s -> s.withPeople(0)),
        defect(PhotoReason.MULTIFACE, "a second person", s -> s.withPeople(2)),
        defect(PhotoReason.HEAD_TOO_SMALL, "twice as far", s -> s.withDistance(2)),
        defect(PhotoReason.HEAD_TOO_BIG, "much too near", s -> s.withDistance(0.6)),
        defect(PhotoReason.POS_OFFCENTER, "left of the middle", s -> s.withOffset(-270, 0)),
        defect(PhotoReason.POS_OFFCENTER, "right of the middle", s -> s.withOffset(270, 0)),
        defect(PhotoReason.POS_OFFCENTER, "too low", s -> s.withOffset(0, 160)),
        defect(PhotoReason.TOP_MARGIN, "too high", s -> s.withOffset(0, -110)),
        defect(PhotoReason.YAW, "looks to the right", s -> s.withPose(20, 0, 0)),
        defect(PhotoReason.YAW, "looks to the left", s -> s.withPose(-20, 0, 0)),
        defect(PhotoReason.ROLL, "leans", s -> s.withPose(0, 0, 12)),
        defect(PhotoReason.ROLL, "leans the other way", s -> s.withPose(0, 0, -12)),
        defect(PhotoReason.MASK, "mask", Scene::withMask),
        defect(PhotoReason.SUNGLASSES, "sunglasses", Scene::withSunglasses),
        defect(PhotoReason.EYES_CLOSED, "eyes closed", s -> s.withEyesOpen(0)),
        defect(PhotoReason.MOUTH_OPEN, "mouth open", s -> s.withMouthOpen(1)),
        defect(PhotoReason.DARK, "dark", s -> s.withLightLevel(0.25)),
        defect(PhotoReason.BRIGHT, "glaring", s -> s.withLightLevel(1.6)),
        defect(PhotoReason.SHADE, "light from one side", s -> s.withSideShadow(0.7)),
        defect(PhotoReason.COLOUR_CAST, "blue light", s -> s.withCast(Light.Cast.BLUE)),
        defect(PhotoReason.COLOUR_CAST, "green light", s -> s.withCast(Light.Cast.GREEN)),
        defect(PhotoReason.COLOUR_CAST, "warm light", s -> s.withCast(Light.Cast.WARM)),
        defect(PhotoReason.BG_PATTERN, "striped wall", s -> s.withBackdrop(Backdrop.PATTERN)),
        defect(PhotoReason.BG_OBJECT, "shelf and plant", s -> s.withBackdrop(Backdrop.OBJECT)),
        defect(PhotoReason.BG_SHADOW, "shadow on the wall", s -> s.withBackdrop(Backdrop.SHADOW)),
        defect(PhotoReason.BLUR, "out of focus", s -> s.withBlur(4.5)),
        defect(PhotoReason.BLUR, "moved", s -> s.withMotionBlur(28)),
        defect(PhotoReason.NOISE, "noise", s -> s.withNoise(20)));
  }

  @ParameterizedTest(name = "{1} is {0}")
  @MethodSource("defects")
  void theDefectIsNamedFirst(PhotoReason reason, String name, UnaryOperator<Scene> change) {
    for (Resident resident : RESIDENTS) {
      Scene scene = change.apply(resident.scene());
      PhotoReport report = DrawnFaces.live(scene, 7);
      assertThat(report.verdict()).isEqualTo(PhotoJudgement.Verdict.RETAKE);
      assertThat(report.reasons())
          .as("%s of %s, measures %s", name, resident.id(), report.measures())
          .first()
          .isEqualTo(reason);
    }
  }

  @Test
  void aChinTurnedFarUpOrDownIsPitch() {
    for (double pitch : new double[] {-28, 28}) {
      PhotoReport report = DrawnFaces.live(Scene.good().withPose(0, pitch, 0), 7);
      assertThat(report.reasons())
          .as("pitch %s, measures %s", pitch, report.measures())
          .contains(PhotoReason.PITCH);
    }
  }

  @Test
  void poseIsReadWithTheRightSign() {
    assertThat(DrawnFaces.measures(Scene.good().withPose(15, 0, 0), 3).get(Measure.YAW))
        .isBetween(10.0, 22.0);
    assertThat(DrawnFaces.measures(Scene.good().withPose(0, 0, 15), 3).get(Measure.ROLL))
        .isBetween(12.0, 18.0);
    double up = DrawnFaces.measures(Scene.good().withPose(0, 15, 0), 3).get(Measure.PITCH);
    double down = DrawnFaces.measures(Scene.good().withPose(0, -15, 0), 3).get(Measure.PITCH);
    assertThat(up).isGreaterThan(down + 12);
  }
}
