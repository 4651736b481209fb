package jp.madoguchi.sim.camera;

/**
 * What the camera adds.
 *
 * @param blur sigma of the defocus, pixels; 0 = sharp
 * @param motionBlur length of the smear, pixels; 0 = none
 * @param noise sigma of the sensor noise, grey levels; 3 is a usual webcam
 */
public record Lens(double blur, int motionBlur, double noise) {
  /** A usual webcam in focus. */
  public static final Lens SHARP = new Lens(0, 0, 3);

  /** Checks all. */
  public Lens {
    Ranges.check("blur", blur, 0, 20);
    Ranges.check("motionBlur", motionBlur, 0, 80);
    Ranges.check("noise", noise, 0, 60);
  }
}
