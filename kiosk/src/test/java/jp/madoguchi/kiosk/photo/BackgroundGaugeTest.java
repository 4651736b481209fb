package jp.madoguchi.kiosk.photo;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.sim.camera.Half;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.sim.camera.SceneMaker;
import org.junit.jupiter.api.Test;

/** What is behind a resident is told apart by where it leaves the wall plain. Tuning half. */
class BackgroundGaugeTest {
  private static PhotoReport defect(long seed, PhotoReason reason, int number) {
    Scene scene = new SceneMaker(seed, Half.TUNING).defect(reason, number);
    return DrawnFaces.live(scene, 1 + number % 7);
  }

  @Test
  void theSoftFoldsOfACurtainAreAPattern() {
    assertThat(defect(51, PhotoReason.BG_PATTERN, 13).reasons()).contains(PhotoReason.BG_PATTERN);
    assertThat(defect(53, PhotoReason.BG_PATTERN, 11).reasons()).contains(PhotoReason.BG_PATTERN);
  }

  @Test
  void greyDrawersAreThingsThoughNoDarkerThanAFaintShadow() {
    assertThat(defect(51, PhotoReason.BG_OBJECT, 14).reasons()).contains(PhotoReason.BG_OBJECT);
    assertThat(defect(53, PhotoReason.BG_OBJECT, 12).reasons()).contains(PhotoReason.BG_OBJECT);
  }

  @Test
  void aShadowBesideWhiteHairIsAShadowAndNoHair() {
    assertThat(defect(41, PhotoReason.BG_SHADOW, 19).reasons()).contains(PhotoReason.BG_SHADOW);
  }
}
