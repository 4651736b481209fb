package jp.madoguchi.sim.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import jp.madoguchi.rules.PhotoReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SceneMakerTest {
  private static final long SEED = 4711;
  private static final int MANY = 300;

  private final FaceArtist artist = new FaceArtist();
  private final SceneMaker tuning = new SceneMaker(SEED);
  private final SceneMaker heldOut = new SceneMaker(SEED, Half.HELD_OUT);

  @Test
  void goodScenesHaveNoDefectAndAllTones() {
    for (int n = 0; n < MANY; n++) {
      for (SceneMaker maker : Set.of(tuning, heldOut)) {
        Truth truth = artist.truth(maker.good(n), n);
        assertThat(truth.defects()).as("seed %d number %d", SEED, n).isEmpty();
        assertThat(truth.skinTone()).isEqualTo(1 + n % SkinTone.COUNT);
        assertThat(truth.face()).isPresent();
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameScenesAndEveryNumberAnother() {
    assertThat(new SceneMaker(SEED).good(5)).isEqualTo(tuning.good(5));
    assertThat(new SceneMaker(SEED).defect(PhotoReason.HAT, 5))
        .isEqualTo(tuning.defect(PhotoReason.HAT, 5));
    Set<Scene> scenes = new HashSet<>();
    for (int n = 0; n < MANY; n++) {
      scenes.add(tuning.good(n));
      scenes.add(heldOut.good(n));
      scenes.add(new SceneMaker(SEED + 1).good(n));
    }
    assertThat(scenes).hasSize(3 * MANY);
  }

  @ParameterizedTest
  @EnumSource(PhotoReason.class)
  void aDefectIsTheOnlyOneInItsTruth(PhotoReason reason) {
    if (!SceneMaker.drawable().contains(reason)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> tuning.defect(reason, 1))
          .withMessageContaining(reason.name());
      return;
    }
    Set<Scene> scenes = new HashSet<>();
    for (int n = 0; n < MANY; n++) {
      for (SceneMaker maker : Set.of(tuning, heldOut)) {
        Scene scene = maker.defect(reason, n);
        scenes.add(scene);
        assertThat(artist.truth(scene, n).defects())
            .as("seed %d number %d", SEED, n)
            .containsExactly(reason);
      }
    }
    assertThat(scenes).hasSize(2 * MANY);
  }

  @Test
  void theHalvesShareNoValueOfAnyParameter() {
    assertApart(PhotoReason.YAW, s -> Math.abs(s.pose().yaw()));
    assertApart(PhotoReason.BLUR, s -> s.lens().blur() > 1 ? s.lens().blur() : -1);
    assertApart(PhotoReason.DARK, s -> s.light().level());
    assertApart(PhotoReason.HAIRBAND, s -> s.wear().fashion().bandMm());
    assertDisjoint(PhotoReason.MASK, s -> s.wear().fashion().maskRgb());
    assertDisjoint(PhotoReason.HAT, s -> s.wear().fashion().hat());
    assertDisjoint(PhotoReason.BG_PATTERN, s -> s.wall().variant());
    assertDisjoint(PhotoReason.COLOUR_CAST, s -> s.light().cast());
    assertDisjoint(PhotoReason.SUNGLASSES, s -> s.wear().fashion().lensRgb());
    assertDisjoint(PhotoReason.YAW, Scene::looks);
  }

  /** Sorted, the values of the halves come in turns of whole slices, never mixed. */
  private void assertApart(PhotoReason reason, ToDoubleFunction<Scene> parameter) {
    java.util.TreeMap<Double, Half> sorted = new java.util.TreeMap<>();
    for (int n = 0; n < MANY; n++) {
      sorted.put(parameter.applyAsDouble(tuning.defect(reason, n)), Half.TUNING);
      sorted.put(parameter.applyAsDouble(heldOut.defect(reason, n)), Half.HELD_OUT);
    }
    sorted.remove(-1.0);
    int turns = 0;
    Half last = Half.HELD_OUT;
    for (Half half : sorted.values()) {
      turns += half == last ? 0 : 1;
      last = half;
    }
    assertThat(turns).as("%s, seed %d", reason, SEED).isLessThanOrEqualTo(8);
  }

  private void assertDisjoint(PhotoReason reason, Function<Scene, Object> parameter) {
    Set<Object> mine = new HashSet<>();
    Set<Object> theirs = new HashSet<>();
    for (int n = 0; n < MANY; n++) {
      mine.add(parameter.apply(tuning.defect(reason, n)));
      theirs.add(parameter.apply(heldOut.defect(reason, n)));
    }
    assertThat(mine).as("%s, seed %d", reason, SEED).doesNotContainAnyElementsOf(theirs);
  }

  @Test
  void halvesOfAChoiceCoverItTogether() {
    SplittableRandom random = new SplittableRandom(SEED);
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      seen.add(Half.TUNING.index(random, 5));
      seen.add(Half.HELD_OUT.index(random, 5));
    }
    assertThat(seen).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
  }

  @ParameterizedTest
  @EnumSource(Remark.class)
  void remarksAreNoReasonsOfTheRulesAndAreTrue(Remark remark) {
    for (int n = 0; n < 40; n++) {
      Truth truth = artist.truth(tuning.remark(remark, n), n);
      assertThat(truth.remarks()).as("seed %d number %d", SEED, n).contains(remark);
      Set<PhotoReason> allowed =
          remark == Remark.CUT_HEAD
              ? EnumSet.of(PhotoReason.POS_OFFCENTER)
              : EnumSet.noneOf(PhotoReason.class);
      assertThat(allowed).containsAll(truth.defects());
    }
  }

  @ParameterizedTest
  @EnumSource(SpecialCase.class)
  void anUnavoidableReasonIsNamedAndExcusesWhatItShows(SpecialCase which) {
    for (int n = 0; n < 40; n++) {
      Truth truth = artist.truth(heldOut.special(which, n), n);
      assertThat(truth.special()).contains(which);
      assertThat(truth.excusable()).isEqualTo(which.excusable());
      assertThat(truth.defects()).as("seed %d number %d", SEED, n).isEmpty();
    }
    Scene plain = Scene.good();
    assertThat(pixels(plain.special(which, 1))).isNotEqualTo(pixels(plain));
  }

  @Test
  void blackAndWhiteIsGrey() {
    BufferedImage image = artist.draw(tuning.remark(Remark.MONOCHROME, 3), 0);
    for (int x = 300; x < 900; x += 7) {
      int rgb = image.getRGB(x, 300);
      assertThat((rgb >> 16) & 0xFF).isEqualTo(rgb & 0xFF).isEqualTo((rgb >> 8) & 0xFF);
    }
  }

  @Test
  void aHeldFaceHasItsTruthWhereItIsDrawn() {
    Scene scene =
        Scene.good()
            .withNoise(0)
            .withHeld(HeldFace.of(HeldFace.Kind.PRINT, Looks.usual().withSkin(0xF3D5BA)));
    BufferedImage image = artist.draw(scene, 4);
    Truth.FaceTruth face = artist.truth(scene, 4).face().orElseThrow();
    int pupil =
        image.getRGB(
            (int) Math.round(face.leftEye().get(0)), (int) Math.round(face.leftEye().get(1)));
    assertThat(Tint.luminance(pupil)).isLessThan(80);
    assertThat(face.eyeDistance()).isBetween(80.0, 110.0);
  }

  private int[] pixels(Scene scene) {
    BufferedImage image = artist.draw(scene, 0);
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
