package jp.madoguchi.kiosk.photo;

import java.util.Map;
import jp.madoguchi.kiosk.photo.face.Landmarks;
import jp.madoguchi.kiosk.photo.face.RgbImage;

/**
 * Light on the face, after the measures of ISO/IEC 29794-5 (luminance, under- and overexposure,
 * dynamic range, natural colour) on the oval of the face.
 */
final class LightGauge implements Gauge {
  private static final double DARK = 0.03;
  private static final int DARK_ISO = 25;
  private static final int WHITE_ISO = 247;
  private static final double BURNT = 0.9;
  private static final int SAMPLES = 64;

  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    RgbImage image = subject.image();
    Landmarks points = subject.face().landmarks();
    Spot left = Spot.at(image, points, MeshPoints.LEFT_CHEEK, 0.2);
    Spot right = Spot.at(image, points, MeshPoints.RIGHT_CHEEK, 0.2);
    measures.put(Measure.CHEEK_LEFT, left.luminance());
    measures.put(Measure.CHEEK_RIGHT, right.luminance());
    measures.put(
        Measure.CHEEKS,
        Math.min(left.luminance(), right.luminance())
            / Math.max(0.001, Math.max(left.luminance(), right.luminance())));
    Spot cheeks = left.with(right);
    if (!subject.monochrome()) {
      double[] lab = cheeks.lab();
      measures.put(Measure.SKIN_A, lab[1]);
      measures.put(Measure.SKIN_B, lab[2]);
      // What is burnt out has no colour left to judge.
      measures.put(Measure.COLOUR, cheeks.luminance() > BURNT ? 0 : unnatural(lab));
    }
    exposure(image, points, measures);
  }

  /** Share of a whole picture that is burnt out. */
  static double burnt(RgbImage image) {
    int burnt = 0;
    for (int i = 0; i < SAMPLES * SAMPLES; i++) {
      int x = (2 * (i % SAMPLES) + 1) * image.width() / (2 * SAMPLES);
      int y = (2 * (i / SAMPLES) + 1) * image.height() / (2 * SAMPLES);
      burnt += Colours.luminance(image.at(x, y)) * 255 >= WHITE_ISO ? 1 : 0;
    }
    return (double) burnt / (SAMPLES * SAMPLES);
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
    int[] bins = new int[256];
    double count = 0;
    double sum = 0;
    double squares = 0;
    double dark = 0;
    for (double v = -1; v <= 1; v += 0.025) {
      for (double u = -1; u <= 1; u += 0.025) {
        if (u * u + v * v <= 1) {
          double light =
              Colours.luminance(
                  image.at((int) (centreX + u * radiusX), (int) (centreY + v * radiusY)));
          count++;
          sum += light;
          squares += light * light;
          dark += light < DARK ? 1 : 0;
          bins[(int) Math.round(light * 255)]++;
        }
      }
    }
    double mean = sum / count;
    measures.put(Measure.LUMINANCE, mean);
    measures.put(Measure.LUMINANCE_VARIANCE, Math.max(0, squares / count - mean * mean));
    measures.put(Measure.UNDEREXPOSED, dark / count);
    measures.put(Measure.UNDER_ISO, share(bins, 0, DARK_ISO, count));
    measures.put(Measure.OVEREXPOSED, share(bins, WHITE_ISO, 255, count));
    measures.put(Measure.ENTROPY, entropy(bins, count));
  }

  private static double share(int[] bins, int from, int to, double count) {
    double sum = 0;
    for (int i = from; i <= to; i++) {
      sum += bins[i];
    }
    return sum / count;
  }

  private static double entropy(int[] bins, double count) {
    double bits = 0;
    for (int bin : bins) {
      if (bin > 0) {
        bits -= bin / count * Math.log(bin / count) / Math.log(2);
      }
    }
    return bits;
  }
}
