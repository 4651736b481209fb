package jp.madoguchi.kiosk.photo;

import java.util.Map;
import jp.madoguchi.kiosk.photo.face.Landmarks;

/**
 * What lies over the eyes: dark things, mirrored light; and red irises. Of the two eyes the worse
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

  /** Of a pale skin, which is nearly as bright, mirrored light takes the colour. */
  private static final double BLEACHED_COLOUR = 0.35;

  private static final double BLEACHED_OVER_SKIN = 8;
  private static final int BLEACHED_DARKEST = 150;
  private static final double SKIN_COLOUR_MIN = 18;
  private static final int[] BARE = {MeshPoints.LEFT_CHEEK, MeshPoints.RIGHT_CHEEK, 205, 425, 151};
  private static final double RED_OVER_OTHERS = 2;
  private static final int RED_MIN = 90;

  /** One eye by its points. */
  private record Eye(int[] lids, int iris, int irisEdge) {}

  private static final Eye LEFT =
      new Eye(MeshPoints.LEFT_LIDS, MeshPoints.LEFT_IRIS, MeshPoints.LEFT_IRIS_EDGE);
  private static final Eye RIGHT =
      new Eye(MeshPoints.RIGHT_LIDS, MeshPoints.RIGHT_IRIS, MeshPoints.RIGHT_IRIS_EDGE);

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
    FaceGrid.Outline face = grid.outline(MeshPoints.OVAL, 0.94);
    double grey = subject.skin().grey();
    Spot brighter = brightestSkin(subject);
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
          // Grey hair beside a narrow face is no mirror.
          n[5] += mirrors(calm(grid, u, v), brighter) && face.holds(u, v) ? 1 : 0;
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

  /** The brightest of cheeks and forehead: a rim, rouge or a fringe may lie on any of them. */
  private static Spot brightestSkin(Subject subject) {
    Spot brightest = null;
    for (int point : BARE) {
      Spot spot = Spot.at(subject.image(), subject.face().landmarks(), point, 0.1);
      brightest = brightest == null || spot.luminance() > brightest.luminance() ? spot : brightest;
    }
    return brightest;
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

  /** Much brighter than the skin, or a little and quite without its colour, if it has some. */
  private static boolean mirrors(int rgb, Spot skin) {
    int red = rgb >> 16 & 0xff;
    int green = rgb >> 8 & 0xff;
    int blue = rgb & 0xff;
    int low = Math.min(red, Math.min(green, blue));
    int colour = Math.max(red, Math.max(green, blue)) - low;
    double skinGrey = 0.299 * skin.red() + 0.587 * skin.green() + 0.114 * skin.blue();
    double skinColour = skin.red() - skin.blue();
    double over = Colours.grey(rgb) - skinGrey;
    boolean bright =
        over > MIRROR_OVER_SKIN && low >= MIRROR_DARKEST && colour <= MIRROR_COLOUR_MAX;
    boolean bleached =
        over > BLEACHED_OVER_SKIN
            && low >= BLEACHED_DARKEST
            && skinColour >= SKIN_COLOUR_MIN
            && colour <= BLEACHED_COLOUR * skinColour;
    return bright || bleached;
  }
}
