package jp.madoguchi.kiosk.photo;

import java.util.Arrays;
import java.util.Map;
import jp.madoguchi.kiosk.photo.face.Box;
import jp.madoguchi.kiosk.photo.face.PersonMask;
import jp.madoguchi.kiosk.photo.face.RgbImage;

/**
 * How plain the background is. The picture is brought to a coarse grid; cells well away from the
 * person are compared. Edges all over are a pattern, in places an object; a dark part of the same
 * colour without many edges is a shadow.
 */
final class BackgroundGauge implements Gauge {
  private static final int COLUMNS = 105;
  private static final int ROWS = 135;
  private static final double PERSON = 0.2;
  private static final int KEEP_AWAY = 5;
  private static final double EDGE_GREY = 14;
  private static final double OTHER_COLOUR = 12;
  private static final double PATTERN_SHARE = 0.35;
  private static final double SHADOW_EDGES_MAX = 0.15;
  private static final double SHADOW_COLOURS_MAX = 0.03;
  private static final double SHADOW_GREY = 20;
  private static final int CELLS_MIN = 60;

  /** The grid: grey and colour of each cell, and which are background. */
  private record Grid(double[] grey, double[] a, double[] b, boolean[] free) {}

  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    Grid grid = grid(subject);
    double[] middle = {
      median(grid.grey, grid.free), median(grid.a, grid.free), median(grid.b, grid.free)
    };
    int cells = 0;
    int edges = 0;
    int strange = 0;
    for (int i = COLUMNS + 1; i < grid.free.length - COLUMNS - 1; i++) {
      if (grid.free[i]) {
        cells++;
        boolean edge = edge(grid, i) > EDGE_GREY;
        boolean colour = Math.hypot(grid.a[i] - middle[1], grid.b[i] - middle[2]) > OTHER_COLOUR;
        edges += edge ? 1 : 0;
        strange += colour ? 1 : 0;
      }
    }
    double share = cells < CELLS_MIN ? 0 : (double) edges / cells;
    double colours = cells < CELLS_MIN ? 0 : (double) strange / cells;
    double depth = cells < CELLS_MIN ? 0 : middle[0] - low(grid);
    boolean pattern = share > PATTERN_SHARE;
    boolean shadow =
        depth > SHADOW_GREY && share < SHADOW_EDGES_MAX && colours < SHADOW_COLOURS_MAX;
    measures.put(Measure.PATTERN, pattern ? share : 0);
    measures.put(Measure.OBJECT, pattern || shadow ? 0 : Math.max(share, colours));
    measures.put(Measure.SHADOW, shadow ? depth : 0);
  }

  private static Grid grid(Subject subject) {
    Box picture = subject.picture();
    RgbImage source = subject.image();
    double scale = 1;
    while (picture.width() * scale / COLUMNS >= 2) {
      source = source.halved();
      scale /= 2;
    }
    int size = COLUMNS * ROWS;
    Grid grid = new Grid(new double[size], new double[size], new double[size], new boolean[size]);
    boolean[] person = new boolean[size];
    float[] rgb = new float[3];
    PersonMask mask = subject.face().person();
    for (int i = 0; i < size; i++) {
      int column = i % COLUMNS;
      int row = i / COLUMNS;
      double x = picture.x() + (column + 0.5) * picture.width() / COLUMNS;
      double y = picture.y() + (row + 0.5) * picture.height() / ROWS;
      source.at(x * scale - 0.5, y * scale - 0.5, rgb);
      double[] lab = Colours.lab(rgb[0], rgb[1], rgb[2]);
      grid.grey[i] = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
      grid.a[i] = lab[1];
      grid.b[i] = lab[2];
      person[i] = mask.at(x, y) > PERSON;
      boolean inside =
          x >= 0 && y >= 0 && x < subject.image().width() && y < subject.image().height();
      grid.free[i] = inside;
    }
    keepAway(person, grid.free);
    return grid;
  }

  /** Takes the person, what is near, and what lies below the person's outline out. */
  private static void keepAway(boolean[] person, boolean[] free) {
    int[] above = new int[COLUMNS];
    Arrays.fill(above, ROWS);
    for (int i = person.length - 1; i >= 0; i--) {
      if (person[i]) {
        above[i % COLUMNS] = i / COLUMNS;
      }
    }
    for (int i = 0; i < free.length; i++) {
      int column = i % COLUMNS;
      int row = i / COLUMNS;
      for (int c = Math.max(0, column - KEEP_AWAY);
          c <= Math.min(COLUMNS - 1, column + KEEP_AWAY);
          c++) {
        for (int r = Math.max(0, row - KEEP_AWAY);
            free[i] && r <= Math.min(ROWS - 1, row + KEEP_AWAY);
            r++) {
          free[i] = !person[r * COLUMNS + c];
        }
      }
      free[i] &= row < ROWS * 0.75 || above[column] == ROWS;
    }
  }

  private static double edge(Grid grid, int i) {
    double across = grid.grey[i + 1] - grid.grey[i - 1];
    double down = grid.grey[i + COLUMNS] - grid.grey[i - COLUMNS];
    return Math.hypot(across, down);
  }

  private static double median(double[] values, boolean[] free) {
    double[] sorted = sorted(values, free);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  /** The grey that 5 % of the background are darker than. */
  private static double low(Grid grid) {
    double[] sorted = sorted(grid.grey, grid.free);
    return sorted[sorted.length / 20];
  }

  private static double[] sorted(double[] values, boolean[] free) {
    double[] some = new double[values.length];
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      if (free[i]) {
        some[n++] = values[i];
      }
    }
    double[] sorted = Arrays.copyOf(some, n);
    Arrays.sort(sorted);
    return sorted;
  }
}
