package jp.madoguchi.sim.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationTest {
  private static final long SEED = 20261124;

  @Test
  void theSameSeedAndNumberGiveTheSameFaceAndOthersAnother() {
    assertThat(Population.resident(SEED, 7)).isEqualTo(Population.resident(SEED, 7));
    Set<Looks> faces = new HashSet<>();
    for (int n = 0; n < 500; n++) {
      faces.add(Population.resident(SEED, n));
      faces.add(Population.resident(SEED + 1, n));
    }
    assertThat(faces).hasSize(1000);
  }

  @Test
  void everyToneOfSkinIsThereEquallyOftenAndKnown() {
    for (int n = 0; n < 400; n++) {
      assertThat(Population.resident(SEED, n).skinTone())
          .as("seed %d number %d", SEED, n)
          .isEqualTo(1 + n % SkinTone.COUNT);
    }
  }

  @Test
  void tonesRunFromLightToDark() {
    IntStream.rangeClosed(1, SkinTone.COUNT)
        .forEach(tone -> assertThat(SkinTone.of(SkinTone.rgb(tone))).isEqualTo(tone));
    assertThat(Tint.luminance(SkinTone.rgb(1))).isGreaterThan(220);
    assertThat(Tint.luminance(SkinTone.rgb(SkinTone.COUNT))).isLessThan(60);
    assertThatIllegalArgumentException().isThrownBy(() -> SkinTone.rgb(0));
  }

  @Test
  void allHairBeardsAndSpectaclesAppear() {
    Set<HairStyle> styles = EnumSet.noneOf(HairStyle.class);
    Set<Looks.Beard> beards = EnumSet.noneOf(Looks.Beard.class);
    Set<Spectacles> spectacles = EnumSet.noneOf(Spectacles.class);
    for (int n = 0; n < 1500; n++) {
      Looks looks = Population.resident(SEED, n);
      styles.add(looks.style());
      beards.add(looks.features().beard());
      spectacles.add(looks.features().spectacles());
    }
    assertThat(styles).hasSizeGreaterThan(18);
    assertThat(beards).containsExactlyInAnyOrder(Looks.Beard.values());
    assertThat(spectacles).containsExactlyInAnyOrder(Spectacles.values());
  }

  @Test
  void siblingsAreNearerThanStrangers() {
    double siblings = 0;
    double strangers = 0;
    for (int n = 0; n < 200; n++) {
      Looks one = Population.resident(SEED, n);
      Looks sibling = one.sibling(n);
      assertThat(sibling).isEqualTo(one.sibling(n)).isNotEqualTo(one);
      assertThat(sibling.stage()).isEqualTo(one.stage());
      assertThat(sibling.skin()).isEqualTo(one.skin());
      siblings += distance(one, sibling);
      strangers += distance(one, Population.resident(SEED, n + 1000));
    }
    assertThat(siblings).isBetween(strangers * 0.2, strangers * 0.75);
  }

  private static double distance(Looks one, Looks other) {
    return Set.of(Trait.values()).stream()
        .mapToDouble(trait -> Math.abs(one.at(trait) - other.at(trait)))
        .sum();
  }

  @ParameterizedTest
  @EnumSource(Trait.class)
  void everyTraitChangesThePicture(Trait trait) {
    FaceArtist artist = new FaceArtist();
    Looks.Features spectacled = Looks.Features.NONE.withSpectacles(Spectacles.ROUND);
    Looks usual = Looks.usual().withFeatures(spectacled);
    Looks other = usual.withForm(Map.of(trait, trait == Trait.PARTING ? -1.0 : 1.0));
    assertThat(pixels(artist, other)).isNotEqualTo(pixels(artist, usual));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1.01, 1.5, Double.NaN})
  void traitsThatNoFaceHasAreRefusedByName(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Looks.usual().withForm(Map.of(Trait.JAW_WIDTH, value)))
        .withMessageContaining("JAW_WIDTH must lie between -1 and 1");
  }

  private static int[] pixels(FaceArtist artist, Looks looks) {
    return artist.draw(Scene.good(looks).withNoise(0), 0).getRGB(340, 0, 600, 700, null, 0, 600);
  }
}
