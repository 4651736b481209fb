package jp.madoguchi.sim.camera;

/**
 * A picture of a face held before the camera, as somebody does who wants another's picture taken.
 *
 * @param kind what the picture is on
 * @param looks whose face is on it
 * @param size of the face on it against the right one, 0.4 to 1.1
 * @param glare light mirrored in its surface, 0 to 1
 * @param tilt degrees, -20 to 20
 * @param offsetX from the middle, pixels
 * @param offsetY the same downwards
 */
public record HeldFace(
    Kind kind,
    Looks looks,
    double size,
    double glare,
    double tilt,
    double offsetX,
    double offsetY) {
  /** Checks all. */
  public HeldFace {
    Ranges.check("size", size, 0.4, 1.1);
    Ranges.check("glare", glare, 0, 1);
    Ranges.check("tilt", tilt, -20, 20);
    Ranges.check("offsetX", offsetX, -400, 400);
    Ranges.check("offsetY", offsetY, -200, 700);
  }

  /** A picture of that face, held straight before the own. */
  public static HeldFace of(Kind kind, Looks looks) {
    return new HeldFace(kind, looks, 0.8, 0.35, 2, 0, 20);
  }

  HeldFace at(double y) {
    return new HeldFace(kind, looks, size, glare, tilt, offsetX, y);
  }

  /** What the picture is on. */
  public enum Kind {
    /** Paper with a white edge. */
    PRINT,
    PHONE,
    TABLET
  }
}
