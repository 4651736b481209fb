package jp.madoguchi.sim.camera;

/**
 * The light in the room.
 *
 * @param level 1 = good; 0.3 = dark, 1.9 = glaring
 * @param sideShadow 0 = even, 1 = one side of the face is black
 * @param cast what colour the light has
 * @param leftFade how much the lamp at the left of the picture has lost, 0 to 1
 */
public record Light(double level, double sideShadow, Cast cast, double leftFade) {
  /** Good light. */
  public static final Light EVEN = new Light(1, 0, Cast.NONE, 0);

  /** Checks all figures. */
  public Light {
    Ranges.check("level", level, 0.05, 3);
    Ranges.check("sideShadow", sideShadow, 0, 1);
    Ranges.check("leftFade", leftFade, 0, 1);
  }

  /** Colours of light: factors for red, green and blue. */
  public enum Cast {
    NONE(1, 1, 1),
    BLUE(0.72, 0.9, 1.3),
    GREEN(0.78, 1.18, 0.78),
    WARM(1.25, 0.92, 0.55),
    VIOLET(1.14, 0.78, 1.22),
    CYAN(0.68, 1.06, 1.14),
    RED(1.3, 0.76, 0.74);

    final double red;
    final double green;
    final double blue;

    Cast(double red, double green, double blue) {
      this.red = red;
      this.green = green;
      this.blue = blue;
    }
  }
}
