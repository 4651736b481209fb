package jp.madoguchi.sim.camera;

/**
 * How the things that can be worn look, for those that are worn.
 *
 * @param maskRgb colour of the mask
 * @param maskTop where it begins between eyes (0) and tip of the nose (1), 0.2 to 0.8
 * @param lensRgb colour of dark lenses
 * @param lensCover how much of the eyes they hide, 0.8 to 1
 * @param lensSize against the usual, 0.85 to 1.25
 * @param hat which
 * @param hatRgb its colour
 * @param bandMm width of a hairband; 18 and more is wide
 * @param bandRgb its colour
 * @param frameMm thickness of a heavy spectacle frame; 4 and more is thick
 * @param frameDrop how far a heavy frame has slipped down over the eyes, mm; 4 and more covers them
 * @param frameRgb its colour
 * @param fringeEnd how far below the middle of the eyes the fringe ends, mm
 * @param glareCover how white the mirrored light is, 0.5 to 1
 */
public record Fashion(
    int maskRgb,
    double maskTop,
    int lensRgb,
    double lensCover,
    double lensSize,
    Hat hat,
    int hatRgb,
    double bandMm,
    int bandRgb,
    double frameMm,
    double frameDrop,
    int frameRgb,
    double fringeEnd,
    double glareCover) {
  /** As the panel's buttons draw it. */
  public static final Fashion USUAL =
      new Fashion(
          0xF1F4F6, 0.42, 0x0B0B0D, 0.97, 1, Hat.CAP, 0x2F5D4A, 26, 0xA9405A, 5, 5, 0x15151A, 9,
          0.86);

  /** Checks all. */
  public Fashion {
    Ranges.check("maskRgb", maskRgb, 0, 0xFFFFFF);
    Ranges.check("maskTop", maskTop, 0.2, 0.8);
    Ranges.check("lensRgb", lensRgb, 0, 0xFFFFFF);
    Ranges.check("lensCover", lensCover, 0.8, 1);
    Ranges.check("lensSize", lensSize, 0.85, 1.25);
    Ranges.check("hatRgb", hatRgb, 0, 0xFFFFFF);
    Ranges.check("bandMm", bandMm, 3, 45);
    Ranges.check("bandRgb", bandRgb, 0, 0xFFFFFF);
    Ranges.check("frameMm", frameMm, 1, 9);
    Ranges.check("frameDrop", frameDrop, 0, 14);
    Ranges.check("frameRgb", frameRgb, 0, 0xFFFFFF);
    Ranges.check("fringeEnd", fringeEnd, 4, 18);
    Ranges.check("glareCover", glareCover, 0.5, 1);
  }

  /** Kinds of hats. */
  public enum Hat {
    CAP,
    BEANIE,
    BRIM,
    HELMET
  }
}
