package jp.madoguchi.kiosk.photo;

import java.util.Arrays;
import jp.madoguchi.kiosk.photo.face.Box;
import jp.madoguchi.kiosk.photo.face.PersonMask;
import jp.madoguchi.kiosk.photo.face.RgbImage;

/**
 * A picture brought to 105 × 135 cells, each the mean of its pixels, and which of them are well
 * away from the person.
 */
final class CoarseGrid {
  static final int COLUMNS = 105;
  static final int ROWS = 135;
  private static final double PERSON = 0.2;
  private static final int KEEP_AWAY = 5;
  private static final int SIZE = COLUMNS * ROWS;

  final double[] grey = new double[SIZE];
  final double[] luminance = new double[SIZE];
  final double[] a = new double[SIZE];
  final double[] b = new double[SIZE];
  private final double pixels;

  final boolean[] free = new boolean[SIZE];
  private final boolean[] person = new boolean[SIZE];

  CoarseGrid(Subject subject) {
    Box picture = subject.picture();
    PersonMask mask = subject.face().person();
    pixels = Math.max(1, picture.width() / COLUMNS * picture.height() / ROWS);
    for (int i = 0; i < SIZE; i++) {
      int column = i % COLUMNS;
      int row = i / COLUMNS;
      double left = picture.x() + column * picture.width() / COLUMNS;
      double top = picture.y() + row * picture.height() / ROWS;
      double right = left + picture.width() / COLUMNS;
      double bottom = top + picture.height() / ROWS;
      fill(i, subject.image(), left, top, right, bottom);
      person[i] = mask.at((left + right) / 2, (top + bottom) / 2) > PERSON;
    }
    HairBeside hair = new HairBeside(subject, this, person);
    for (int i = 0; i < SIZE; i++) {
      person[i] |= hair.at(i);
    }
    keepAway();
  }

  /** What lies outside the image goes on like its border, so that the border is no edge. */
  private void fill(int i, RgbImage image, double left, double top, double right, double bottom) {
    int x0 = (int) left;
    int y0 = (int) top;
    int x1 = Math.max(x0 + 1, (int) right);
    int y1 = Math.max(y0 + 1, (int) bottom);
    free[i] = x0 >= 0 && y0 >= 0 && x1 <= image.width() && y1 <= image.height();
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int y = y0; y < y1; y++) {
      for (int x = x0; x < x1; x++) {
        int rgb = image.at(x, y);
        red += rgb >> 16 & 0xff;
        green += rgb >> 8 & 0xff;
        blue += rgb & 0xff;
      }
    }
    double n = (double) (x1 - x0) * (y1 - y0);
    double[] lab = Colours.lab(red / n, green / n, blue / n);
    grey[i] = (0.299 * red + 0.587 * green + 0.114 * blue) / n;
    luminance[i] = Colours.luminanceOf(lab);
    a[i] = lab[1];
    b[i] = lab[2];
  }

  /** Takes the person, what is near, and what lies below the person's outline out. */
  private void keepAway() {
    int[] above = new int[COLUMNS];
    Arrays.fill(above, ROWS);
    for (int i = SIZE - 1; i >= 0; i--) {
      if (person[i]) {
        above[i % COLUMNS] = i / COLUMNS;
      }
    }
    boolean[] around = around(person);
    for (int i = 0; i < SIZE; i++) {
      int row = i / COLUMNS;
      boolean beside = row < ROWS * 0.75 || above[i % COLUMNS] == ROWS;
      free[i] &= !around[i] && beside;
    }
  }

  /** What is set, and {@value #KEEP_AWAY} cells around it. */
  static boolean[] around(boolean[] cells) {
    boolean[] near = new boolean[SIZE];
    for (int row = 0; row < ROWS; row++) {
      grow(cells, near, row * COLUMNS, 1, COLUMNS);
    }
    boolean[] around = new boolean[SIZE];
    for (int column = 0; column < COLUMNS; column++) {
      grow(near, around, column, COLUMNS, ROWS);
    }
    return around;
  }

  /** Along one line: what is set, and {@value #KEEP_AWAY} cells to either side of it. */
  private static void grow(boolean[] from, boolean[] to, int start, int step, int length) {
    int last = -KEEP_AWAY - 1;
    for (int i = 0; i < length + KEEP_AWAY; i++) {
      if (i < length && from[start + i * step]) {
        last = i;
      }
      int at = i - KEEP_AWAY;
      if (at >= 0 && last >= at - KEEP_AWAY) {
        to[start + at * step] = true;
      }
    }
  }

  /**
   * Whether a cell belongs to the person while the one across the face's middle does not: hair is
   * much alike on both sides, a shadow that passes for a person is not.
   */
  boolean lopsided(int i, double middleColumn) {
    int across = (int) Math.round(2 * middleColumn - i % COLUMNS);
    return across >= 0 && across < COLUMNS && person[i] && !person[i / COLUMNS * COLUMNS + across];
  }

  double pixelsInACell() {
    return pixels;
  }

  /** The values of the free cells, sorted. */
  double[] sorted(double[] values) {
    double[] some = new double[SIZE];
    int n = 0;
    for (int i = 0; i < SIZE; i++) {
      if (free[i]) {
        some[n++] = values[i];
      }
    }
    double[] sorted = Arrays.copyOf(some, n);
    Arrays.sort(sorted);
    return sorted;
  }

  /**
   * Grey difference across a cell that does not lie at the border; Sobel's weights, so that noise
   * counts less than an edge.
   */
  double edge(int i) {
    double across = 2 * (grey[i + 1] - grey[i - 1]);
    double down = 2 * (grey[i + COLUMNS] - grey[i - COLUMNS]);
    double falling = grey[i + COLUMNS + 1] - grey[i - COLUMNS - 1];
    double rising = grey[i - COLUMNS + 1] - grey[i + COLUMNS - 1];
    return Math.hypot(across + falling + rising, down + falling - rising) / 4;
  }
}
