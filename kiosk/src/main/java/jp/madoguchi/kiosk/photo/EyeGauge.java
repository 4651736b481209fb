package jp.madoguchi.kiosk.photo;

import java.util.Arrays;
import java.util.Map;
import jp.madoguchi.kiosk.photo.face.Landmarks;
import jp.madoguchi.kiosk.photo.face.RgbImage;

/**
 * What lies over the eyes: frames, hair, mirrored light; and red irises. Of the two eyes the worse
 * one counts.
 */
final class EyeGauge implements Gauge {
  private static final double STEP = 1 / 64.0;

  /** A lid gap below this share of T shows too little of an eye to say what covers it. */
  private static final double OPEN_MIN = 0.05;

  private static final double DARK_OF_SKIN = 0.5;
  private static final int MIRROR_DARKEST = 185;
  private static final int MIRROR_COLOUR_MAX = 45;
  private static final double MIRROR_OVER_SKIN = 30;
  private static final double RED_OVER_OTHERS = 2;
  private static final int RED_MIN = 90;
  private static final double FRAME_BELOW_MAX = 0.62;
  private static final int FRAME_COLUMNS = 13;
  private static final double FRAME_SEEN = 0.04;

  /** One eye by its points. */
  private record Eye(int[] lids, int iris, int irisEdge, int browLow) {}

  private static final Eye LEFT =
      new Eye(
          MeshPoints.LEFT_LIDS,
          MeshPoints.LEFT_IRIS,
          MeshPoints.LEFT_IRIS_EDGE,
          MeshPoints.LEFT_BROW_LOW);
  private static final Eye RIGHT =
      new Eye(
          MeshPoints.RIGHT_LIDS,
          MeshPoints.RIGHT_IRIS,
          MeshPoints.RIGHT_IRIS_EDGE,
          MeshPoints.RIGHT_BROW_LOW);

  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    for (Eye eye : new Eye[] {LEFT, RIGHT}) {
      read(subject, eye, measures);
    }
  }

  private static void read(Subject subject, Eye eye, Map<Measure, Double> measures) {
    FaceGrid grid = subject.grid();
    Landmarks points = subject.face().landmarks();
    double irisU = grid.u(eye.iris);
    double irisV = grid.v(eye.iris);
    double iris = Math.hypot(grid.u(eye.irisEdge) - irisU, grid.v(eye.irisEdge) - irisV);
    FaceGrid.Outline lids = grid.outline(eye.lids, 0.92);
    FaceGrid.Outline around = grid.outline(eye.lids, 1.35);
    // The skin just below this eye: a face is seldom lit evenly, and a mask may cover the cheeks.
    Skin skin = below(grid, irisU, irisV);
    double grey = subject.skin().grey();
    double brighter = brighterCheek(subject);
    int[] n = new int[6];
    int[] whites = new int[256];
    for (double dv = -0.26; dv <= 0.34; dv += STEP) {
      for (double du = -0.36; du <= 0.36; du += STEP) {
        double u = irisU + du;
        double v = irisV + dv;
        int rgb = grid.at(u, v);
        double far = Math.hypot(du, dv);
        if (lids.holds(u, v)) {
          if (far < iris * 0.85) {
            n[0]++;
            n[1] += red(rgb) ? 1 : 0;
          } else if (far > iris * 1.2) {
            n[2]++;
            whites[(int) Math.round(255 * Colours.luminance(rgb))]++;
            n[3] += Colours.grey(rgb) < grey * DARK_OF_SKIN ? 1 : 0;
          }
        } else if (!around.holds(u, v)) {
          n[4]++;
          n[5] += mirrors(calm(grid, u, v), brighter) ? 1 : 0;
        }
      }
    }
    if (!subject.monochrome()) {
      worse(measures, Measure.RED_EYE, share(n[1], n[0]));
    }
    boolean open = points.eyeOpening() >= OPEN_MIN;
    worse(measures, Measure.EYE_COVER, open && n[2] >= 8 ? share(n[3], n[2]) : 0);
    measures.merge(Measure.EYE_WHITE, open ? bright(whites, n[2]) : 0, Math::max);
    worse(measures, Measure.GLARE, share(n[5], n[4]));
    double frame = thickness(subject, irisU, irisV);
    worse(measures, Measure.FRAME_THICK, frame);
    // Hair hangs down to an eye; a dark line that runs below it too is a frame.
    worse(measures, Measure.FRINGE, frame > FRAME_SEEN ? 0 : hair(subject, skin, eye));
  }

  /** The luminance that a fifth of an eye's white is brighter than. */
  private static double bright(int[] bins, int all) {
    int left = all / 5;
    for (int bin = bins.length - 1; bin > 0; bin--) {
      left -= bins[bin];
      if (left < 0) {
        return bin / 255.0;
      }
    }
    return 0;
  }

  /** The mean of four pixels: a mirror image is more than a grain of noise. */
  private static int calm(FaceGrid grid, double u, double v) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int i = 0; i < 4; i++) {
      int rgb = grid.at(u + (i & 1) * STEP, v + (i >> 1) * STEP);
      red += rgb >> 16 & 0xff;
      green += rgb >> 8 & 0xff;
      blue += rgb & 0xff;
    }
    return (red / 4) << 16 | (green / 4) << 8 | (blue / 4);
  }

  private static double brighterCheek(Subject subject) {
    RgbImage image = subject.image();
    Landmarks points = subject.face().landmarks();
    Skin left = Skin.of(Spot.at(image, points, MeshPoints.LEFT_CHEEK, 0.15));
    Skin right = Skin.of(Spot.at(image, points, MeshPoints.RIGHT_CHEEK, 0.15));
    return Math.max(left.grey(), right.grey());
  }

  private static Skin below(FaceGrid grid, double irisU, double irisV) {
    double x = grid.x(irisU, irisV + 0.33);
    double y = grid.y(irisU, irisV + 0.33);
    return Skin.of(Spot.at(grid.image(), x, y, 0.07 * grid.points().eyeDistance()));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static void worse(Map<Measure, Double> measures, Measure measure, double value) {
    measures.merge(measure, value, Math::max);
  }

  private static boolean red(int rgb) {
    int red = rgb >> 16 & 0xff;
    int other = Math.max(rgb >> 8 & 0xff, rgb & 0xff);
    return red >= RED_MIN && red > RED_OVER_OTHERS * other;
  }

  /** Brighter than the skin and without its colour. */
  private static boolean mirrors(int rgb, double skin) {
    int red = rgb >> 16 & 0xff;
    int green = rgb >> 8 & 0xff;
    int blue = rgb & 0xff;
    int high = Math.max(red, Math.max(green, blue));
    int low = Math.min(red, Math.min(green, blue));
    return low >= MIRROR_DARKEST
        && high - low <= MIRROR_COLOUR_MAX
        && Colours.grey(rgb) > skin + MIRROR_OVER_SKIN;
  }

  /**
   * Hair in front of an eye covers the skin above the lid and the skin just below the eye too; a
   * brow, a shadow or a frame covers at most one of them.
   */
  private static double hair(Subject subject, Skin skin, Eye eye) {
    FaceGrid grid = subject.grid();
    double middle = grid.u(eye.iris);
    double lidTop = Math.min(grid.v(eye.lids[4]), grid.v(eye.lids[5]));
    double brow = grid.v(eye.browLow);
    double above = unlike(skin, subject, middle, brow + (lidTop - brow) * 0.2, lidTop - 0.02);
    double forehead = unlike(skin, subject, middle, brow - 0.28, brow - 0.12);
    return Math.min(above, forehead);
  }

  /** Share of a strip as wide as an eye that is not this face's skin. */
  private static double unlike(
      Skin skin, Subject subject, double middle, double top, double bottom) {
    int other = 0;
    int all = 0;
    for (double v = top; v <= bottom; v += STEP) {
      for (double u = middle - 0.22; u <= middle + 0.22; u += STEP) {
        all++;
        other += skin.like(Colours.lab(subject.grid().at(u, v))) ? 0 : 1;
      }
    }
    return share(other, all);
  }

  /** Median height of the dark line that runs below an eye, where there is one in most columns. */
  private static double thickness(Subject subject, double irisU, double irisV) {
    double[] runs = new double[FRAME_COLUMNS];
    int found = 0;
    for (int i = 0; i < FRAME_COLUMNS; i++) {
      double u = irisU + (i - FRAME_COLUMNS / 2) * 0.035;
      runs[i] = run(subject, u, irisV + 0.16, irisV + FRAME_BELOW_MAX);
      found += runs[i] > 0 ? 1 : 0;
    }
    if (found < FRAME_COLUMNS * 0.7) {
      return 0;
    }
    Arrays.sort(runs);
    return runs[FRAME_COLUMNS - 1 - found / 2];
  }

  private static double run(Subject subject, double u, double top, double bottom) {
    double limit = subject.skin().grey() * 0.6;
    double longest = 0;
    double length = 0;
    for (double v = top; v <= bottom; v += STEP / 2) {
      boolean dark = Colours.grey(subject.grid().at(u, v)) < limit;
      length = dark ? length + STEP / 2 : 0;
      longest = Math.max(longest, length);
    }
    return longest;
  }
}
