package jp.madoguchi.kiosk.photo;

import java.util.Map;
import jp.madoguchi.kiosk.photo.face.Landmarks;
import jp.madoguchi.kiosk.photo.face.RgbImage;

/** How the head is turned, and what eyes and mouth do. */
final class PoseGauge implements Gauge {
  private static final int OUTER_UPPER = 0;
  private static final int INNER_UPPER = 13;
  private static final int INNER_LOWER = 14;
  private static final int OUTER_LOWER = 17;
  private static final double LIP_RADIUS = 0.3;
  private static final double CALM = 0.25;
  private static final double DARKER = 0.7;
  private static final double BRIGHTER = 1.1;
  private static final double TEETH = 1.5;

  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    Landmarks points = subject.face().landmarks();
    measures.put(Measure.YAW, subject.face().pose().yaw());
    measures.put(Measure.PITCH, subject.face().pose().pitch());
    measures.put(Measure.ROLL, subject.face().pose().roll());
    measures.put(Measure.EYE_OPENING, points.eyeOpening());
    boolean open = opens(subject);
    measures.put(Measure.MOUTH_OPENING, open ? points.mouthOpening() : 0);
  }

  /**
   * A gap between lips is darker than they are or shows teeth. What is calm and neither darker nor
   * brighter is the lips themselves, which the mesh takes for an opening between a moustache and a
   * beard.
   */
  private static boolean opens(Subject subject) {
    RgbImage image = subject.image();
    Landmarks points = subject.face().landmarks();
    double gap = points.distance(INNER_UPPER, INNER_LOWER);
    Spot inside = between(image, points, INNER_UPPER, INNER_LOWER, Math.max(1, gap / 2));
    double upper = grey(between(image, points, OUTER_UPPER, INNER_UPPER, LIP_RADIUS * gap));
    double lower = grey(between(image, points, OUTER_LOWER, INNER_LOWER, LIP_RADIUS * gap));
    return inside.greySpread() > CALM * grey(inside)
        || grey(inside) < DARKER * Math.min(upper, lower)
        || grey(inside) > BRIGHTER * Math.max(upper, lower)
        || Math.max(upper, lower) > TEETH * subject.skin().grey();
  }

  private static Spot between(RgbImage image, Landmarks points, int a, int b, double radius) {
    double x = (points.x(a) + points.x(b)) / 2;
    double y = (points.y(a) + points.y(b)) / 2;
    return Spot.at(image, x, y, Math.max(1, radius));
  }

  private static double grey(Spot spot) {
    return Skin.of(spot).grey();
  }
}
