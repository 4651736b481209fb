package jp.madoguchi.sim.camera;

/**
 * How the background of a scene looks in particular.
 *
 * @param rgb of the plain wall, 0xRRGGBB
 * @param variant which pattern, which object: 0 to {@value #VARIANTS} - 1
 * @param strength how strongly pattern, object or shadow show, 0.2 to 1.5
 */
public record Wall(int rgb, int variant, double strength) {
  /** How many patterns and how many objects there are. */
  public static final int VARIANTS = 6;

  /** A light grey wall. */
  public static final Wall USUAL = new Wall(0xE6EAEF, 0, 1);

  /** Checks all. */
  public Wall {
    Ranges.check("rgb", rgb, 0, 0xFFFFFF);
    Ranges.check("variant", variant, 0, VARIANTS - 1);
    Ranges.check("strength", strength, 0.2, 1.5);
  }
}
