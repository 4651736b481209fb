package jp.madoguchi.kiosk.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.sim.camera.Half;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.sim.camera.SceneMaker;
import org.junit.jupiter.api.Test;

/** What is worn on head and eyes is told apart by its edges. */
class WornThingsTest {
  private static final long SEED = 711;
  private static final SceneMaker SCENES = new SceneMaker(SEED, Half.TUNING);

  private static Map<Measure, Double> measures(PhotoReason reason, int number) {
    return DrawnFaces.measures(SCENES.defect(reason, number), 1 + number % 7);
  }

  private static double limit(Measure measure) {
    return DrawnFaces.PROFILE.limits().stream()
        .filter(limit -> limit.measure().equals(measure.key()))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void aHeavyFrameOverPaleCheeksIsAFrameAndNoReflection() {
    SceneMaker pale = new SceneMaker(701, Half.TUNING);
    Map<Measure, Double> seen = DrawnFaces.measures(pale.defect(PhotoReason.GLASSES_FRAME, 0), 1);
    assertThat(seen.get(Measure.GLARE)).isLessThan(limit(Measure.GLARE) / 2);
    assertThat(seen.get(Measure.FRAME_THICK)).isGreaterThan(limit(Measure.FRAME_THICK));
  }

  @Test
  void aDarkFrameOnTheDarkestSkinIsAsThickAsOnLightSkin() {
    SceneMaker scenes = new SceneMaker(701, Half.TUNING);
    Map<Measure, Double> seen = DrawnFaces.measures(scenes.defect(PhotoReason.GLASSES_FRAME, 9), 3);
    assertThat(seen.get(Measure.FRAME_THICK)).isGreaterThan(limit(Measure.FRAME_THICK));
  }

  @Test
  void aHatIsAHatAndABandIsABand() {
    for (int number : new int[] {0, 4, 6, 13}) {
      Map<Measure, Double> hat = measures(PhotoReason.HAT, number);
      assertThat(hat.get(Measure.HAT)).as("hat %d", number).isGreaterThan(limit(Measure.HAT));
      Map<Measure, Double> band = measures(PhotoReason.HAIRBAND, number);
      assertThat(band.get(Measure.HAIRBAND))
          .as("band %d", number)
          .isGreaterThan(limit(Measure.HAIRBAND));
      assertThat(band.get(Measure.HAT)).as("band %d", number).isLessThan(limit(Measure.HAT));
    }
  }

  @Test
  void goodFacesOfAllTonesWearNothing() {
    for (int number = 0; number < 20; number++) {
      Scene scene = SCENES.good(number);
      Map<Measure, Double> seen = DrawnFaces.measures(scene, 1 + number % 7);
      for (Measure measure :
          new Measure[] {
            Measure.HAT, Measure.HAIRBAND, Measure.GLARE, Measure.FRINGE, Measure.FRAME_THICK
          }) {
        assertThat(seen.get(measure))
            .as("%s of good %d of seed %d", measure, number, SEED)
            .isLessThan(limit(measure));
      }
    }
  }

  @Test
  void dimLightIsNoPairOfSunglasses() {
    for (int number = 0; number < 6; number++) {
      assertThat(measures(PhotoReason.DARK, number).get(Measure.EYE_LIGHT))
          .as("dark %d of seed %d", number, SEED)
          .isGreaterThan(limit(Measure.EYE_LIGHT));
    }
  }
}
