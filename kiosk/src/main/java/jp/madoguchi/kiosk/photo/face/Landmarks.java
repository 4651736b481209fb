package jp.madoguchi.kiosk.photo.face;

/**
 * The 478 points of MediaPipe's face mesh in a picture: x, y in pixels, z in the same scale
 * (smaller is nearer to the camera). "Left" and "right" in names are those of the picture.
 */
public final class Landmarks {
  /** Number of points. */
  public static final int COUNT = 478;

  /** The tip of the nose. */
  public static final int NOSE_TIP = 1;

  /** The lowest point of the chin. */
  public static final int CHIN = 152;

  /** The highest point of the mesh, on the forehead. */
  public static final int FOREHEAD = 10;

  private static final int LEFT_EYE_OUTER = 33;
  private static final int LEFT_EYE_INNER = 133;
  private static final int RIGHT_EYE_INNER = 362;
  private static final int RIGHT_EYE_OUTER = 263;
  private static final int[][] LEFT_LIDS = {{160, 144}, {159, 145}, {158, 153}};
  private static final int[][] RIGHT_LIDS = {{385, 380}, {386, 374}, {387, 373}};
  private static final int[][] INNER_LIPS = {{82, 87}, {13, 14}, {312, 317}};

  private final float[] xyz;

  /**
   * Takes the numbers without copying them.
   *
   * @param xyz x, y, z of each point
   */
  public Landmarks(float[] xyz) {
    if (xyz.length != COUNT * 3) {
      throw new IllegalArgumentException(xyz.length + " numbers are not " + COUNT + " points");
    }
    this.xyz = xyz;
  }

  /** Pixels from the left. */
  public double x(int point) {
    return xyz[point * 3];
  }

  /** Pixels from the top. */
  public double y(int point) {
    return xyz[point * 3 + 1];
  }

  /** Depth, in pixels; smaller is nearer. */
  public double z(int point) {
    return xyz[point * 3 + 2];
  }

  /** Distance of two points in the picture, pixels. */
  public double distance(int a, int b) {
    return Math.hypot(x(a) - x(b), y(a) - y(b));
  }

  /** Middle of the eye on the picture's left, from the left. */
  public double leftEyeX() {
    return (x(LEFT_EYE_OUTER) + x(LEFT_EYE_INNER)) / 2;
  }

  /** Middle of the eye on the picture's left, from the top. */
  public double leftEyeY() {
    return (y(LEFT_EYE_OUTER) + y(LEFT_EYE_INNER)) / 2;
  }

  /** Middle of the eye on the picture's right, from the left. */
  public double rightEyeX() {
    return (x(RIGHT_EYE_OUTER) + x(RIGHT_EYE_INNER)) / 2;
  }

  /** Middle of the eye on the picture's right, from the top. */
  public double rightEyeY() {
    return (y(RIGHT_EYE_OUTER) + y(RIGHT_EYE_INNER)) / 2;
  }

  /** Between the eyes, from the left. */
  public double betweenEyesX() {
    return (leftEyeX() + rightEyeX()) / 2;
  }

  /** Between the eyes, from the top. */
  public double betweenEyesY() {
    return (leftEyeY() + rightEyeY()) / 2;
  }

  /** Distance of the eyes' middles, pixels. */
  public double eyeDistance() {
    return Math.hypot(rightEyeX() - leftEyeX(), rightEyeY() - leftEyeY());
  }

  /** T of ISO/IEC 29794-5: from between the eyes to the chin, pixels. */
  public double eyesToChin() {
    return Math.hypot(betweenEyesX() - x(CHIN), betweenEyesY() - y(CHIN));
  }

  /** How far the less open eye is open: its widest lid gap over T. */
  public double eyeOpening() {
    return Math.min(widest(LEFT_LIDS), widest(RIGHT_LIDS)) / eyesToChin();
  }

  /** How far the mouth is open: the widest gap of the inner lips over T. */
  public double mouthOpening() {
    return widest(INNER_LIPS) / eyesToChin();
  }

  private double widest(int[][] pairs) {
    double widest = 0;
    for (int[] pair : pairs) {
      widest = Math.max(widest, distance(pair[0], pair[1]));
    }
    return widest;
  }

  /** The rectangle around all points. */
  public Box bounds() {
    double minX = Double.MAX_VALUE;
    double minY = Double.MAX_VALUE;
    double maxX = -Double.MAX_VALUE;
    double maxY = -Double.MAX_VALUE;
    for (int i = 0; i < COUNT; i++) {
      minX = Math.min(minX, x(i));
      maxX = Math.max(maxX, x(i));
      minY = Math.min(minY, y(i));
      maxY = Math.max(maxY, y(i));
    }
    return new Box(minX, minY, maxX - minX, maxY - minY);
  }

  @Override
  public String toString() {
    return "Landmarks[personal]";
  }
}
