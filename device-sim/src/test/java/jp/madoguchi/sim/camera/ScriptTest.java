package jp.madoguchi.sim.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.rules.PhotoReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScriptTest {
  private static final Looks FIRST = Looks.usual();
  private static final Looks SECOND = FIRST.sibling(7);

  private final FaceArtist artist = new FaceArtist();
  private final Script quiet = Script.of(Scene.good(FIRST));

  @Test
  void beforeAnythingHappensTheStartIsInView() {
    Script script = quiet.then(10, Happening.CUT, SECOND, 1);
    assertThat(script.scene(9)).isEqualTo(quiet.start());
    assertThat(script.scene(10).looks()).isEqualTo(SECOND);
    assertThat(script.scene(9_999).looks()).isEqualTo(SECOND);
    assertThat(quiet.over(0)).isTrue();
    assertThat(script.over(10)).isFalse();
    assertThat(script.over(11)).isTrue();
  }

  @Test
  void aSecondPersonStepsInAndTheFirstLeaves() {
    Script script =
        quiet
            .then(5, Happening.SECOND_IN, SECOND, 10)
            .then(20, Happening.FIRST_OUT, 10)
            .then(40, Happening.TO_MIDDLE, 10);
    assertThat(defects(script, 4)).isEmpty();
    assertThat(script.scene(5).companion().offsetX()).isGreaterThan(800);
    assertThat(defects(script, 16)).containsExactly(PhotoReason.MULTIFACE);
    assertThat(script.scene(24).looks()).isEqualTo(FIRST);
    assertThat(script.scene(30).looks()).isEqualTo(SECOND);
    assertThat(script.scene(30).people()).isEqualTo(1);
    assertThat(defects(script, 50)).isEmpty();
    assertThat(script.scene(50))
        .isEqualTo(
            quiet
                .start()
                .withLooks(SECOND)
                .withCompanion(script.scene(50).companion())
                .withPeople(1));
  }

  @Test
  void theSecondMayGoAgain() {
    Script script = quiet.then(0, Happening.SECOND_IN, SECOND, 5).then(10, Happening.SECOND_OUT, 5);
    assertThat(script.scene(8).people()).isEqualTo(2);
    assertThat(script.scene(15).people()).isEqualTo(1);
    assertThat(script.scene(15).looks()).isEqualTo(FIRST);
  }

  @Test
  void whoLeavesAloneLeavesNobody() {
    Script script = quiet.then(0, Happening.FIRST_OUT, 4);
    assertThat(defects(script, 4)).containsExactly(PhotoReason.NOFACE);
  }

  @Test
  void inAChangeOnePersonGoesAndAnotherComes() {
    Script script = quiet.then(0, Happening.CHANGE, SECOND, 10);
    assertThat(script.scene(2).looks()).isEqualTo(FIRST);
    assertThat(script.scene(2).place().offsetX()).isLessThan(-300);
    assertThat(script.scene(7).looks()).isEqualTo(SECOND);
    assertThat(script.scene(7).place().offsetX()).isPositive();
    assertThat(script.scene(10).place().offsetX()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = Happening.class,
      names = {"PRINT_UP", "PHONE_UP", "TABLET_UP"})
  void aPictureOfAFaceIsLiftedAndTakenDown(Happening what) {
    Script script = quiet.then(3, what, SECOND, 6).then(20, Happening.HELD_DOWN, 6);
    assertThat(script.scene(3).held().orElseThrow().offsetY()).isGreaterThan(500);
    assertThat(script.scene(12).held().orElseThrow().offsetY()).isBetween(0.0, 40.0);
    Set<Remark> remarks = artist.truth(script.scene(12), 12).remarks();
    assertThat(remarks)
        .containsExactly(what == Happening.PRINT_UP ? Remark.PRINTED_FACE : Remark.FACE_ON_SCREEN);
    assertThat(script.scene(30).held()).isEmpty();
  }

  @Test
  void masksEyesAndTheLeftLampChangeToo() {
    Script script =
        quiet
            .then(1, Happening.MASK_ON, 1)
            .then(5, Happening.MASK_OFF, 1)
            .then(10, Happening.EYES_SHUT, 4)
            .then(20, Happening.EYES_OPEN, 4)
            .then(30, Happening.LEFT_LIGHT_FADES, 1000);
    assertThat(defects(script, 2)).containsExactly(PhotoReason.MASK);
    assertThat(defects(script, 6)).isEmpty();
    assertThat(defects(script, 15)).containsExactly(PhotoReason.EYES_CLOSED);
    assertThat(defects(script, 25)).isEmpty();
    assertThat(script.scene(500).light().leftFade()).isBetween(0.25, 0.3);
    assertThat(left(script, 1040)).isLessThan(left(script, 29) * 0.6);
  }

  private double left(Script script, long frame) {
    int rgb = artist.draw(script.scene(frame).withNoise(0), frame).getRGB(80, 300);
    return Tint.luminance(rgb);
  }

  @Test
  void framesMayBeAskedForInAnyOrder() {
    Script script = quiet.then(3, Happening.CHANGE, SECOND, 8);
    Iterator<Scene> scenes = script.scenes();
    for (int frame = 0; frame < 20; frame++) {
      assertThat(scenes.next()).isEqualTo(script.scene(frame));
    }
    assertThat(script.scene(5)).isEqualTo(script.scene(5));
  }

  @Test
  void whatCantHappenIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quiet.then(0, Happening.SECOND_IN, 5))
        .withMessageContaining("needs somebody");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quiet.then(9, Happening.MASK_ON, 1).then(3, Happening.MASK_OFF, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Script.Step(0, Happening.MASK_ON, Optional.empty(), 0))
        .withMessageContaining("lasts");
  }

  private Set<PhotoReason> defects(Script script, long frame) {
    return artist.truth(script.scene(frame), frame).defects();
  }
}
