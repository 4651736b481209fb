package jp.madoguchi.kiosk.photo;

import java.util.Map;
import jp.madoguchi.kiosk.photo.face.Landmarks;
import jp.madoguchi.kiosk.photo.face.RgbImage;

/**
 * Light on the face, after the measures of ISO/IEC 29794-5 (luminance, under- and overexposure,
 * natural colour) on the oval of the mesh.
 */
final class LightGauge implements Gauge {
  private static final int CHEEK_LEFT = 50;
  private static final int CHEEK_RIGHT = 280;
  private static final double DARK = 0.03;
  private static final double WHITE = 247 / 255.0;
  private static final double BURNT = 0.9;

  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    RgbImage image = subject.image();
    Landmarks points = subject.face().landmarks();
    Spot left = Spot.at(image, points, CHEEK_LEFT, 0.2);
    Spot right = Spot.at(image, points, CHEEK_RIGHT, 0.2);
    measures.put(
        Measure.CHEEKS,
        Math.min(left.luminance(), right.luminance())
            / Math.max(0.001, Math.max(left.luminance(), right.luminance())));
    Spot cheeks = left.with(right);
    // What is burnt out has no colour left to judge.
    measures.put(Measure.COLOUR, cheeks.luminance() > BURNT ? 0 : unnatural(cheeks.lab()));
    exposure(image, points, measures);
  }

  /** Distance of a*, b* from the box of natural skin. */
  private static double unnatural(double[] lab) {
    double a = lab[1] - Math.clamp(lab[1], 5, 25);
    double b = lab[2] - Math.clamp(lab[2], 5, 35);
    return Math.hypot(a, b);
  }

  private static void exposure(RgbImage image, Landmarks points, Map<Measure, Double> measures) {
    double centreX = (points.betweenEyesX() + points.x(Landmarks.NOSE_TIP)) / 2;
    double centreY = (points.betweenEyesY() + points.y(Landmarks.CHIN)) / 2;
    double radiusX = points.eyeDistance() * 0.85;
    double radiusY = points.eyesToChin() * 0.7;
    double count = 0;
    double sum = 0;
    double dark = 0;
    double white = 0;
    for (double v = -1; v <= 1; v += 0.025) {
      for (double u = -1; u <= 1; u += 0.025) {
        if (u * u + v * v <= 1) {
          double light =
              Colours.luminance(
                  image.at((int) (centreX + u * radiusX), (int) (centreY + v * radiusY)));
          count++;
          sum += light;
          dark += light < DARK ? 1 : 0;
          white += light > WHITE ? 1 : 0;
        }
      }
    }
    measures.put(Measure.LUMINANCE, sum / count);
    measures.put(Measure.UNDEREXPOSED, dark / count);
    measures.put(Measure.OVEREXPOSED, white / count);
  }
}
