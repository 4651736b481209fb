package jp.madoguchi.sim.camera;

/**
 * Where the resident is.
 *
 * @param distance 1 = the head fills the picture as it should; 2 = twice as far, half as big
 * @param offsetX of the head from its right place, in pixels; positive to the right of the picture
 * @param offsetY the same downwards
 * @param sway how far the head moves by itself, pixels; a person who sits still moves by about 1.5
 */
public record Place(double distance, double offsetX, double offsetY, double sway) {
  /** Right before the camera, moving as little as a person can. */
  public static final Place RIGHT = new Place(1, 0, 0, 1.5);

  /** Checks all. */
  public Place {
    Ranges.check("distance", distance, 0.5, 5);
    Ranges.check("offsetX", offsetX, -900, 900);
    Ranges.check("offsetY", offsetY, -700, 700);
    Ranges.check("sway", sway, 0, 60);
  }

  Place swaying(double pixels) {
    return new Place(distance, offsetX, offsetY, pixels);
  }
}
