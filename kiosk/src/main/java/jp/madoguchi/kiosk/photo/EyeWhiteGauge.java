package jp.madoguchi.kiosk.photo;

import java.util.Arrays;
import java.util.Map;

/**
 * What the open eyes show: their white is alike in all people, so burnt or coloured light is seen
 * on it whatever the skin is; and lids without white and iris between them are shut, whatever the
 * mesh believes.
 */
final class EyeWhiteGauge implements Gauge {
  private static final double STEP = 1 / 64.0;
  private static final double BURNT = 247 / 255.0;
  private static final int PIXELS_MIN = 12;

  /** Spread of grey between the lids over the white's grey: lashes alone make less. */
  private static final double SHUT_SPREAD = 0.16;

  /**
   * What shades the eyes, such as dark lenses, hides them: then nothing says that they are shut.
   */
  private static final double SHADED = 0.5;

  /** Sharpness across over along: below it the picture was moved (the profile's own limit). */
  private static final double SMEARED = 0.27;

  // The white is bluish in the young and yellowish in the old.
  private static final double A_MIN = -5;
  private static final double A_MAX = 12;
  private static final double B_MIN = -12;
  private static final double B_MAX = 24;

  /**
   * One eye between its lids.
   *
   * @param spread standard deviation of grey over that of the brightest fifth
   * @param grey mean
   * @param burnt share of the white without detail
   * @param lab colour of the brightest fifth of the white
   */
  private record Look(double spread, double grey, double burnt, double[] lab) {}

  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    FaceGrid grid = subject.grid();
    Look left = look(grid, MeshPoints.LEFT_LIDS, MeshPoints.LEFT_IRIS, MeshPoints.LEFT_IRIS_EDGE);
    Look right =
        look(grid, MeshPoints.RIGHT_LIDS, MeshPoints.RIGHT_IRIS, MeshPoints.RIGHT_IRIS_EDGE);
    measures.put(Measure.EYE_BURNT, Math.min(left.burnt, right.burnt));
    boolean seen =
        Math.max(left.grey, right.grey) > SHADED * subject.skin().grey() && !smeared(measures);
    boolean shut = seen && Math.max(left.spread, right.spread) < SHUT_SPREAD;
    if (shut) {
      measures.put(Measure.EYE_OPENING, 0.0);
    } else if (!subject.monochrome()) {
      double both = Math.min(cast(left.lab), cast(right.lab));
      measures.merge(Measure.COLOUR, both, Math::max);
    }
  }

  /** A picture that was moved mixes white, iris and lids: it says nothing about the eyes. */
  private static boolean smeared(Map<Measure, Double> measures) {
    return measures.getOrDefault(Measure.SHARPNESS_EVEN, 1.0) < SMEARED;
  }

  private static Look look(FaceGrid grid, int[] ring, int irisPoint, int irisEdge) {
    FaceGrid.Outline lids = grid.outline(ring, 0.92);
    double irisU = grid.u(irisPoint);
    double irisV = grid.v(irisPoint);
    double iris = Math.hypot(grid.u(irisEdge) - irisU, grid.v(irisEdge) - irisV);
    int[] white = new int[4096];
    int whites = 0;
    int burnt = 0;
    double sum = 0;
    double squares = 0;
    int all = 0;
    for (double dv = -0.26; dv <= 0.34; dv += STEP) {
      for (double du = -0.36; du <= 0.36; du += STEP) {
        if (lids.holds(irisU + du, irisV + dv)) {
          int rgb = grid.at(irisU + du, irisV + dv);
          double grey = Colours.grey(rgb);
          all++;
          sum += grey;
          squares += grey * grey;
          if (Math.hypot(du, dv) > iris * 1.2) {
            burnt += Colours.luminance(rgb) >= BURNT ? 1 : 0;
            // Sorted by grey, which stands above the colour; signed, so it counts from -128.
            white[whites++] = (((int) Math.round(grey) - 128) << 24) | (rgb & 0xffffff);
          }
        }
      }
    }
    if (whites < PIXELS_MIN) {
      return new Look(1, 0, 0, new double[3]);
    }
    Arrays.sort(white, 0, whites);
    int fifth = whites / 5;
    double[] rgb = mean(white, whites - fifth, whites);
    double bright = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
    double mean = sum / all;
    double spread = Math.sqrt(Math.max(0, squares / all - mean * mean));
    return new Look(
        spread / Math.max(1, bright),
        mean,
        (double) burnt / whites,
        Colours.lab(rgb[0], rgb[1], rgb[2]));
  }

  private static double[] mean(int[] pixels, int from, int to) {
    double[] sums = new double[3];
    for (int i = from; i < to; i++) {
      sums[0] += pixels[i] >> 16 & 0xff;
      sums[1] += pixels[i] >> 8 & 0xff;
      sums[2] += pixels[i] & 0xff;
    }
    int n = Math.max(1, to - from);
    return new double[] {sums[0] / n, sums[1] / n, sums[2] / n};
  }

  /** Distance of a*, b* from what an eye's white is in white light. */
  private static double cast(double[] lab) {
    double a = lab[1] - Math.clamp(lab[1], A_MIN, A_MAX);
    double b = lab[2] - Math.clamp(lab[2], B_MIN, B_MAX);
    return Math.hypot(a, b);
  }
}
