package jp.madoguchi.sim.camera;

/**
 * Everything about a drawn face that stays the same from day to day.
 *
 * @param stage the age it is drawn for
 * @param skin 0xRRGGBB
 * @param hair colour of the hair, 0xRRGGBB
 * @param style of the hair
 * @param width of the face against the usual, 0.88 to 1.12
 * @param jaw width of the jaw against the usual, 0.80 to 1.20
 * @param eyes size of the eyes against the usual, 0.85 to 1.20
 * @param brows thickness of the brows against the usual, 0.5 to 1.6
 * @param nose width of the nose against the usual, 0.8 to 1.3
 * @param lips fullness of the lips against the usual, 0.7 to 1.4
 * @param iris 0xRRGGBB
 * @param features what else is always in this face
 * @param clothes below the chin
 */
public record Looks(
    AgeStage stage,
    int skin,
    int hair,
    HairStyle style,
    double width,
    double jaw,
    double eyes,
    double brows,
    double nose,
    double lips,
    int iris,
    Features features,
    Clothes clothes) {

  /** Refuses measures that no face has: the drawing would fall apart. */
  public Looks {
    Ranges.check("width", width, 0.88, 1.12);
    Ranges.check("jaw", jaw, 0.8, 1.2);
    Ranges.check("eyes", eyes, 0.85, 1.2);
    Ranges.check("brows", brows, 0.5, 1.6);
    Ranges.check("nose", nose, 0.8, 1.3);
    Ranges.check("lips", lips, 0.7, 1.4);
    Ranges.check("skin", skin, 0, 0xFFFFFF);
    Ranges.check("hair", hair, 0, 0xFFFFFF);
    Ranges.check("iris", iris, 0, 0xFFFFFF);
  }

  /** A plain adult, for tests that don't care who it is. */
  public static Looks usual() {
    return new Looks(
        AgeStage.ADULT,
        0xEFC7A4,
        0x2B2320,
        HairStyle.SHORT_SIDE,
        1,
        1,
        1,
        1,
        1,
        1,
        0x3B2618,
        Features.NONE,
        new Clothes(Clothes.Cut.SHIRT, 0x35507A));
  }

  /**
   * What a face may carry besides its form.
   *
   * @param glasses wears spectacles
   * @param beard has a beard
   * @param moustache has a moustache
   * @param mole has a mole below the left eye
   * @param freckles has freckles
   * @param lashes has long lashes
   */
  public record Features(
      boolean glasses,
      boolean beard,
      boolean moustache,
      boolean mole,
      boolean freckles,
      boolean lashes) {
    /** Nothing besides. */
    public static final Features NONE = new Features(false, false, false, false, false, false);
  }
}
