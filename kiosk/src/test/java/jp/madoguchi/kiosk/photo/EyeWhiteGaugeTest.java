package jp.madoguchi.kiosk.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.sim.camera.Light;
import jp.madoguchi.sim.camera.Looks;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.sim.camera.SkinTone;
import org.junit.jupiter.api.Test;

/** What dark skin hides, the eyes' white shows. */
class EyeWhiteGaugeTest {
  private static Scene tone(int tone) {
    return Scene.good(Looks.usual().withSkin(SkinTone.rgb(tone)));
  }

  @Test
  void goodLightIsNeitherBurntNorColouredOnAnySkin() {
    for (int tone = 1; tone <= SkinTone.COUNT; tone++) {
      for (double level : new double[] {0.88, 1}) {
        assertThat(DrawnFaces.live(tone(tone).withLightLevel(level), 3).reasons())
            .as("tone %d, light %.2f", tone, level)
            .isEmpty();
      }
    }
  }

  @Test
  void burntLightIsToldOnDarkSkinTooWhichItDoesNotBurn() {
    for (int tone : new int[] {2, 5, 9, 10}) {
      PhotoReport report = DrawnFaces.live(tone(tone).withLightLevel(2), 3);
      assertThat(report.reasons()).as("tone %d", tone).contains(PhotoReason.BRIGHT);
    }
    Map<Measure, Double> dark = DrawnFaces.measures(tone(10).withLightLevel(2), 3);
    assertThat(dark.get(Measure.OVEREXPOSED)).isLessThan(0.05);
    assertThat(dark.get(Measure.EYE_BURNT)).isGreaterThan(0.4);
  }

  @Test
  void colouredLightIsToldOnDarkSkinToo() {
    for (Light.Cast cast : Light.Cast.values()) {
      if (cast != Light.Cast.NONE) {
        assertThat(DrawnFaces.live(tone(10).withCast(cast), 3).reasons())
            .as(cast.name())
            .contains(PhotoReason.COLOUR_CAST);
      }
    }
  }

  @Test
  void lidsWithNothingBetweenThemAreShutOnAnySkin() {
    for (int tone = 1; tone <= SkinTone.COUNT; tone++) {
      assertThat(DrawnFaces.live(tone(tone).withEyesOpen(0.05), 3).reasons())
          .as("tone %d", tone)
          .contains(PhotoReason.EYES_CLOSED);
    }
  }

  @Test
  void lightThatLeavesNoFaceIsTold() {
    PhotoReport report = DrawnFaces.live(tone(1).withLightLevel(3), 3);
    assertThat(report.reasons()).contains(PhotoReason.BRIGHT);
    PhotoReport nobody = DrawnFaces.live(Scene.good().withPeople(0), 3);
    assertThat(nobody.reasons()).containsExactly(PhotoReason.NOFACE);
  }
}
