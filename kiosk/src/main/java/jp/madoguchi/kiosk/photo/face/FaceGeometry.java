package jp.madoguchi.kiosk.photo.face;

/**
 * Compares the proportions of two faces by their meshes: distances in three dimensions, so that a
 * turned head keeps them, over the distance of the outer eye corners. Only points that neither lids
 * nor lips nor jaw move. Weak evidence: the mesh smooths everybody towards an average face. It can
 * second a {@link FaceMatcher} and never replaces it.
 */
public final class FaceGeometry {
  private static final int LEFT_EYE_OUTER = 33;
  private static final int LEFT_EYE_INNER = 133;
  private static final int RIGHT_EYE_INNER = 362;
  private static final int RIGHT_EYE_OUTER = 263;
  private static final int BRIDGE = 168;
  private static final int NOSE_BASE = 2;
  private static final int LEFT_WING = 129;
  private static final int RIGHT_WING = 358;
  private static final int LEFT_CHEEK = 234;
  private static final int RIGHT_CHEEK = 454;
  private static final int LEFT_TEMPLE = 127;
  private static final int RIGHT_TEMPLE = 356;

  private static final int[][] SPANS = {
    {LEFT_EYE_INNER, RIGHT_EYE_INNER},
    {LEFT_EYE_OUTER, LEFT_EYE_INNER},
    {RIGHT_EYE_OUTER, RIGHT_EYE_INNER},
    {BRIDGE, Landmarks.NOSE_TIP},
    {BRIDGE, NOSE_BASE},
    {LEFT_WING, RIGHT_WING},
    {LEFT_EYE_OUTER, NOSE_BASE},
    {RIGHT_EYE_OUTER, NOSE_BASE},
    {LEFT_CHEEK, RIGHT_CHEEK},
    {LEFT_TEMPLE, RIGHT_TEMPLE},
    {LEFT_CHEEK, NOSE_BASE},
    {RIGHT_CHEEK, NOSE_BASE},
    {BRIDGE, Landmarks.FOREHEAD},
  };

  private FaceGeometry() {}

  /**
   * How far the proportions of two faces differ: the mean, over thirteen proportions, of the
   * logarithm of their ratio. 0 for the same mesh in any place, size or turn; about 0.1 means that
   * they differ by a tenth.
   */
  public static double difference(Landmarks a, Landmarks b) {
    double unitA = span(a, LEFT_EYE_OUTER, RIGHT_EYE_OUTER);
    double unitB = span(b, LEFT_EYE_OUTER, RIGHT_EYE_OUTER);
    double sum = 0;
    for (int[] ends : SPANS) {
      double ratioA = span(a, ends[0], ends[1]) / unitA;
      double ratioB = span(b, ends[0], ends[1]) / unitB;
      sum += Math.abs(Math.log(ratioA / ratioB));
    }
    return sum / SPANS.length;
  }

  private static double span(Landmarks points, int a, int b) {
    double depth = points.z(a) - points.z(b);
    return Math.hypot(points.distance(a, b), depth);
  }
}
