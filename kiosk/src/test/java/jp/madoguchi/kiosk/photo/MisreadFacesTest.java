package jp.madoguchi.kiosk.photo;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.sim.camera.Half;
import jp.madoguchi.sim.camera.SceneMaker;
import org.junit.jupiter.api.Test;

/** Where mesh and mask believe what is not there, the pixels decide. Numbers of the tuning half. */
class MisreadFacesTest {
  private static final SceneMaker SCENES = new SceneMaker(31, Half.TUNING);

  private static PhotoReport good(int number) {
    return DrawnFaces.live(SCENES.good(number), 1 + number % 7);
  }

  private static PhotoReport defect(PhotoReason reason, int number) {
    return DrawnFaces.live(SCENES.defect(reason, number), 1 + number % 7);
  }

  @Test
  void lipsBetweenAMoustacheAndABeardAreNoOpenMouth() {
    for (int number : new int[] {102, 176, 219, 313}) {
      assertThat(good(number).reasons()).as("good %d", number).isEmpty();
    }
    for (int number = 0; number < 4; number++) {
      assertThat(defect(PhotoReason.MOUTH_OPEN, number).reasons())
          .as("open %d", number)
          .contains(PhotoReason.MOUTH_OPEN);
    }
  }

  @Test
  void aShadowThatPassesForAPartOfThePersonIsAShadow() {
    assertThat(defect(PhotoReason.BG_SHADOW, 3).reasons()).contains(PhotoReason.BG_SHADOW);
  }

  @Test
  void aMaskNearlyAsLightAsPaleSkinIsAMask() {
    for (int number : new int[] {10, 50}) {
      assertThat(defect(PhotoReason.MASK, number).reasons())
          .as("mask %d", number)
          .contains(PhotoReason.MASK);
    }
  }
}
