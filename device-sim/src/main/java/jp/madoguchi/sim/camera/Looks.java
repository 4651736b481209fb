package jp.madoguchi.sim.camera;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Everything about a drawn face that stays the same from day to day.
 *
 * @param stage the age it is drawn for
 * @param skin 0xRRGGBB
 * @param hair colour of the hair, 0xRRGGBB
 * @param style of the hair
 * @param form the face itself; what is not named is 0
 * @param iris 0xRRGGBB
 * @param features what else is always in this face
 * @param clothes below the chin
 */
public record Looks(
    AgeStage stage,
    int skin,
    int hair,
    HairStyle style,
    Map<Trait, Double> form,
    int iris,
    Features features,
    Clothes clothes) {

  /** Refuses measures that no face has: the drawing would fall apart. */
  public Looks {
    Ranges.check("skin", skin, 0, 0xFFFFFF);
    Ranges.check("hair", hair, 0, 0xFFFFFF);
    Ranges.check("iris", iris, 0, 0xFFFFFF);
    Map<Trait, Double> all = new EnumMap<>(Trait.class);
    for (Trait trait : Trait.values()) {
      double value = form.getOrDefault(trait, 0.0);
      Ranges.check(trait.name(), value, -1, 1);
      all.put(trait, value);
    }
    form = Collections.unmodifiableMap(all);
  }

  /** A plain adult, for tests that don't care who it is. */
  public static Looks usual() {
    return new Looks(
        AgeStage.ADULT,
        0xEFC7A4,
        0x2B2320,
        HairStyle.SHORT_SIDE,
        Map.of(),
        0x3B2618,
        Features.NONE,
        new Clothes(Clothes.Cut.SHIRT, 0x35507A));
  }

  /** A brother or sister: most of the face is the same. The same seed, the same sibling. */
  public Looks sibling(long seed) {
    return Siblings.of(this, seed);
  }

  /** With that skin. */
  public Looks withSkin(int rgb) {
    return new Looks(stage, rgb, hair, style, form, iris, features, clothes);
  }

  /** With hair of that colour and style. */
  public Looks withHair(int rgb, HairStyle other) {
    return new Looks(stage, skin, rgb, other, form, iris, features, clothes);
  }

  /** With those features. */
  public Looks withFeatures(Features other) {
    return new Looks(stage, skin, hair, style, form, iris, other, clothes);
  }

  /** In those clothes. */
  public Looks withClothes(Clothes other) {
    return new Looks(stage, skin, hair, style, form, iris, features, other);
  }

  Looks withForm(Map<Trait, Double> other) {
    return new Looks(stage, skin, hair, style, other, iris, features, clothes);
  }

  /** Number of the skin's tone, 1 (very light) to {@value SkinTone#COUNT} (very dark). */
  public int skinTone() {
    return SkinTone.of(skin);
  }

  double at(Trait trait) {
    return form.get(trait);
  }

  /** The trait above 0 only: for what can't be less than absent. */
  double over(Trait trait) {
    return Math.max(0, at(trait));
  }

  /**
   * What a face may carry besides its form.
   *
   * @param spectacles always worn
   * @param beard what grows below the nose
   * @param moles how many, 0 to 4
   * @param freckles has freckles
   * @param lashes has long lashes
   * @param marks decides where moles and freckles are, any number
   */
  public record Features(
      Spectacles spectacles, Beard beard, int moles, boolean freckles, boolean lashes, long marks) {
    /** Nothing besides. */
    public static final Features NONE =
        new Features(Spectacles.NONE, Beard.NONE, 0, false, false, 0);

    /** Checks the count. */
    public Features {
      Ranges.check("moles", moles, 0, 4);
    }

    /** With those spectacles. */
    public Features withSpectacles(Spectacles other) {
      return new Features(other, beard, moles, freckles, lashes, marks);
    }

    /** With that beard. */
    public Features withBeard(Beard other) {
      return new Features(spectacles, other, moles, freckles, lashes, marks);
    }
  }

  /** What grows below the nose. */
  public enum Beard {
    NONE,
    MOUSTACHE,
    /** On the chin, with a moustache. */
    CHIN,
    /** Chin and cheeks, short. */
    FULL,
    /** Chin and cheeks, long. */
    LONG
  }
}
