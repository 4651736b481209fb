package jp.madoguchi.kiosk.photo;

import java.util.Map;
import jp.madoguchi.kiosk.photo.face.Box;
import jp.madoguchi.kiosk.photo.face.Landmarks;
import jp.madoguchi.kiosk.photo.face.RgbImage;

/**
 * Raw values of ISO/IEC 29794-5 that no limit of ours looks at, by the formulas that OFIQ 1.0
 * computes them with, on other models than OFIQ's: for reports on finished pictures.
 */
final class IsoGauge implements Gauge {
  private static final double CHEEK_WIDTH = 0.3;
  // OFIQ looks at a picture in which the eyes are 81 pixels apart.
  private static final double EYES_APART = 81;
  private static final int COLUMNS = 354;
  private static final int ROWS = 292;
  private static final double EYES_DOWN = 196;
  private static final double PERSON = 0.35;
  private static final int ERODED = 2;

  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    Landmarks points = subject.face().landmarks();
    Box picture = subject.picture();
    double eyes = points.eyeDistance();
    double t = points.eyesToChin();
    double turned = Math.cos(Math.toRadians(subject.face().pose().yaw()));
    measures.put(Measure.EYE_DISTANCE_UNTURNED, eyes / Math.max(0.2, turned));
    measures.put(Measure.HEAD_SIZE, t / picture.height());
    measures.put(Measure.CROP_LEFT, (points.rightEyeX() - picture.x()) / eyes);
    measures.put(Measure.CROP_RIGHT, (picture.right() - points.leftEyeX()) / eyes);
    measures.put(Measure.CROP_UP, (picture.bottom() - points.betweenEyesY()) / t);
    measures.put(Measure.CROP_DOWN, (points.betweenEyesY() - picture.y()) / t);
    measures.put(Measure.CHEEKS_ISO, overlap(subject));
    measures.put(Measure.BACKGROUND_GRADIENT, gradient(subject));
  }

  /** Sum of the smaller of both cheeks' luminance histograms. */
  private static double overlap(Subject subject) {
    double[] left = histogram(subject, MeshPoints.LEFT_CHEEK);
    double[] right = histogram(subject, MeshPoints.RIGHT_CHEEK);
    double shared = 0;
    for (int i = 0; i < left.length; i++) {
      shared += Math.min(left[i], right[i]);
    }
    return shared;
  }

  private static double[] histogram(Subject subject, int cheek) {
    FaceGrid grid = subject.grid();
    double[] bins = new double[256];
    int n = 0;
    for (double dv = -CHEEK_WIDTH / 2; dv <= CHEEK_WIDTH / 2; dv += 0.0125) {
      for (double du = -CHEEK_WIDTH / 2; du <= CHEEK_WIDTH / 2; du += 0.0125) {
        int rgb = grid.at(grid.u(cheek) + du, grid.v(cheek) + dv);
        bins[(int) Math.round(255 * Colours.luminance(rgb))]++;
        n++;
      }
    }
    for (int i = 0; i < bins.length; i++) {
      bins[i] /= n;
    }
    return bins;
  }

  /** Mean Sobel gradient of the luminance where nobody is. */
  private static double gradient(Subject subject) {
    FaceGrid grid = subject.grid();
    RgbImage image = subject.image();
    float[] light = new float[COLUMNS * ROWS];
    boolean[] free = new boolean[COLUMNS * ROWS];
    for (int i = 0; i < light.length; i++) {
      int row = i / COLUMNS;
      double u = (i % COLUMNS - COLUMNS / 2.0) / EYES_APART;
      double v = (row - EYES_DOWN) / EYES_APART;
      double x = grid.x(u, v);
      double y = grid.y(u, v);
      boolean inside = x >= 0 && y >= 0 && x < image.width() - 0.5 && y < image.height() - 0.5;
      light[i] = Math.round(255 * Colours.luminance(grid.at(u, v)));
      free[i] = inside && subject.face().person().at(x, y) < PERSON;
    }
    double sum = 0;
    int n = 0;
    for (int row = ERODED; row < ROWS - ERODED; row++) {
      for (int column = ERODED; column < COLUMNS - ERODED; column++) {
        int i = row * COLUMNS + column;
        if (free[i]
            && free[i - ERODED * COLUMNS - ERODED]
            && free[i - ERODED * COLUMNS + ERODED]
            && free[i + ERODED * COLUMNS - ERODED]
            && free[i + ERODED * COLUMNS + ERODED]) {
          sum += sobel(light, i);
          n++;
        }
      }
    }
    return n == 0 ? 0 : sum / n;
  }

  private static double sobel(float[] light, int i) {
    float across =
        light[i - COLUMNS + 1]
            + 2 * light[i + 1]
            + light[i + COLUMNS + 1]
            - light[i - COLUMNS - 1]
            - 2 * light[i - 1]
            - light[i + COLUMNS - 1];
    float down =
        light[i + COLUMNS - 1]
            + 2 * light[i + COLUMNS]
            + light[i + COLUMNS + 1]
            - light[i - COLUMNS - 1]
            - 2 * light[i - COLUMNS]
            - light[i - COLUMNS + 1];
    return Math.hypot(across, down);
  }
}
