package jp.madoguchi.kiosk.photo;

import java.util.Arrays;
import java.util.Map;
import jp.madoguchi.kiosk.photo.face.RgbImage;

/**
 * What lies across the skin above and below the eyes: hair that hangs down, and the rims of
 * spectacles. Of the two eyes the worse one counts.
 */
final class BrowGauge implements Gauge {
  private static final double STEP = 1 / 64.0;
  private static final int NOSE_TIP = 4;
  private static final double RIM_FROM = 0.16;
  private static final double RIM_TO = 0.62;
  private static final int COLUMNS = 13;
  private static final int ROWS = (int) ((RIM_TO - RIM_FROM) / (STEP / 2));

  /** A rim is darker than the skin beside it by that share of it; a fold or a shadow is less. */
  private static final double RIM_CONTRAST = 0.38;

  private static final double RIM_SEEN = 0.04;

  /** One eye by its points. */
  private record Eye(int iris, int[] lids, int browLow) {}

  private static final Eye LEFT =
      new Eye(MeshPoints.LEFT_IRIS, MeshPoints.LEFT_LIDS, MeshPoints.LEFT_BROW_LOW);
  private static final Eye RIGHT =
      new Eye(MeshPoints.RIGHT_IRIS, MeshPoints.RIGHT_LIDS, MeshPoints.RIGHT_BROW_LOW);

  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    for (Eye eye : new Eye[] {LEFT, RIGHT}) {
      double rim = rim(subject.grid(), eye);
      measures.merge(Measure.FRAME_THICK, rim, Math::max);
      // Hair hangs down to an eye; a dark line that runs below it too is a frame.
      measures.merge(Measure.FRINGE, rim > RIM_SEEN ? 0 : hair(subject.grid(), eye), Math::max);
    }
  }

  /**
   * Hair in front of an eye covers both the skin above the lid and that above the brow; a brow, a
   * shadow or a frame covers at most one of them. What is like the skin below the eye or like the
   * nose is skin: rouge may lie on the cheeks, and light may fall from one side.
   */
  private static double hair(FaceGrid grid, Eye eye) {
    Skin[] skins = {below(grid, eye), nose(grid)};
    double lidTop = Math.min(grid.v(eye.lids[4]), grid.v(eye.lids[5]));
    double brow = grid.v(eye.browLow);
    double above = unlike(skins, grid, eye, brow + (lidTop - brow) * 0.2, lidTop - 0.02);
    double forehead = unlike(skins, grid, eye, brow - 0.28, brow - 0.12);
    return Math.min(above, forehead);
  }

  /** The skin just below this eye: a face is seldom lit evenly, and a mask may cover the cheeks. */
  private static Skin below(FaceGrid grid, Eye eye) {
    double u = grid.u(eye.iris);
    double v = grid.v(eye.iris) + 0.33;
    return Skin.of(
        Spot.at(grid.image(), grid.x(u, v), grid.y(u, v), 0.07 * grid.points().eyeDistance()));
  }

  private static Skin nose(FaceGrid grid) {
    RgbImage image = grid.image();
    return Skin.of(Spot.at(image, grid.points(), NOSE_TIP, 0.08));
  }

  /** Share of a strip as wide as an eye that is none of these skins. */
  private static double unlike(Skin[] skins, FaceGrid grid, Eye eye, double top, double bottom) {
    double middle = grid.u(eye.iris);
    int other = 0;
    int all = 0;
    for (double v = top; v <= bottom; v += STEP) {
      for (double u = middle - 0.22; u <= middle + 0.22; u += STEP) {
        double[] lab = Colours.lab(grid.at(u, v));
        all++;
        other += skins[0].like(lab) || skins[1].like(lab) ? 0 : 1;
      }
    }
    return all == 0 ? 0 : (double) other / all;
  }

  /** Median height of the dark line that runs below an eye, where there is one in most columns. */
  private static double rim(FaceGrid grid, Eye eye) {
    double[] runs = new double[COLUMNS];
    int found = 0;
    for (int i = 0; i < COLUMNS; i++) {
      runs[i] = run(grid, grid.u(eye.iris) + (i - COLUMNS / 2) * 0.035, grid.v(eye.iris));
      found += runs[i] > 0 ? 1 : 0;
    }
    if (found < COLUMNS * 0.7) {
      return 0;
    }
    Arrays.sort(runs);
    return runs[COLUMNS - 1 - found / 2];
  }

  /**
   * Height of the darkest line in a column below an eye, where it is darker than half way from the
   * skin to its darkest: so a blurred line is as thick as a sharp one, on dark skin as on light.
   */
  private static double run(FaceGrid grid, double u, double irisV) {
    double[] grey = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      grey[i] = Colours.grey(grid.at(u, irisV + RIM_FROM + i * STEP / 2));
    }
    double[] sorted = grey.clone();
    Arrays.sort(sorted);
    double skin = sorted[ROWS * 3 / 4];
    double dark = sorted[1];
    if (skin - dark < RIM_CONTRAST * skin) {
      return 0;
    }
    double half = (skin + dark) / 2;
    int longest = 0;
    int length = 0;
    for (double one : grey) {
      length = one < half ? length + 1 : 0;
      longest = Math.max(longest, length);
    }
    return longest * STEP / 2;
  }
}
