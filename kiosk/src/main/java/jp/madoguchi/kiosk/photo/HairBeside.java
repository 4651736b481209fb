package jp.madoguchi.kiosk.photo;

import java.util.Arrays;
import jp.madoguchi.kiosk.photo.face.Box;

/**
 * Bunches, ponytails and long hair that the mask leaves out: the hair's colour near the head. What
 * the wall's colour makes, lit or in shadow, is no hair: white hair before a white wall, or a grey
 * shadow beside grey hair, would hide the background.
 */
final class HairBeside {
  private static final double BELOW_CROWN = 0.1;
  private static final double RADIUS = 0.15;
  private static final double ASIDE = 0.6;
  private static final double BELOW = 0.35;
  private static final double GREY = 30;
  private static final double COLOUR = 10;
  private static final double WALL_COLOUR = 4;

  // Black hair is darker than any shadow.
  private static final double DARKEST_SHADOW = 0.3;

  private final CoarseGrid grid;
  private final Box picture;
  private final Head head;
  private final Skin hair;
  private final double wallGrey;
  private final double wallA;
  private final double wallB;

  HairBeside(Subject subject, CoarseGrid grid, boolean[] person) {
    this.grid = grid;
    picture = subject.picture();
    head = subject.head();
    double crown = head.crown() + head.height() * BELOW_CROWN;
    double radius = subject.face().landmarks().eyeDistance() * RADIUS;
    hair = Skin.of(Spot.at(subject.image(), head.middleX(), crown, radius));
    wallGrey = wall(grid.grey, person);
    wallA = wall(grid.a, person);
    wallB = wall(grid.b, person);
  }

  private double wall(double[] values, boolean[] person) {
    double[] some = new double[values.length];
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      if (grid.free[i] && !person[i]) {
        some[n++] = values[i];
      }
    }
    Arrays.sort(some, 0, n);
    return some[n / 2];
  }

  boolean at(int cell) {
    double x =
        picture.x() + (cell % CoarseGrid.COLUMNS + 0.5) * picture.width() / CoarseGrid.COLUMNS;
    int row = cell / CoarseGrid.COLUMNS;
    double y = picture.y() + (row + 0.5) * picture.height() / CoarseGrid.ROWS;
    return Math.abs(x - head.middleX()) < head.height() * ASIDE
        && y > head.crown()
        && y < head.chin() + head.height() * BELOW
        && alike(cell)
        && !wallInSomeLight(cell);
  }

  private boolean alike(int cell) {
    return Math.abs(grid.grey[cell] - hair.grey()) < GREY
        && Math.hypot(grid.a[cell] - hair.a(), grid.b[cell] - hair.b()) < COLOUR;
  }

  private boolean wallInSomeLight(int cell) {
    double share = grid.grey[cell] / Math.max(1, wallGrey);
    double away = Math.hypot(grid.a[cell] - wallA * share, grid.b[cell] - wallB * share);
    return share > DARKEST_SHADOW && away < WALL_COLOUR;
  }
}
