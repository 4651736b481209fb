package jp.madoguchi.kiosk.photo;

import java.util.Map;
import jp.madoguchi.kiosk.photo.face.Box;

/**
 * How plain the background is. Cells of a coarse grid well away from the person are compared. Edges
 * all over are a pattern, in places an object; a dark part of the same colour without many edges is
 * a shadow.
 */
final class BackgroundGauge implements Gauge {
  private static final double EDGE_GREY = 14;
  private static final double OTHER_COLOUR = 12;
  private static final double PATTERN_SHARE = 0.35;
  private static final double SPARSE_SHARE = 0.12;
  private static final double PLAIN_SHARE = 0.08;
  private static final double PATTERN_GREY = 11;
  private static final double SHADOW_EDGES_MAX = 0.15;
  private static final double SHADOW_HARD_EDGES_MAX = 0.10;
  private static final double HARD_GREY = 60;
  private static final double SHADOW_COLOURS_MAX = 0.03;
  private static final double SHADOW_GREY = 20;
  private static final int CELLS_MIN = 60;

  // Black hair is darker; a wall that is lit unevenly is lighter.
  private static final double SHADOW_DARKEST = 0.3;
  private static final double SHADOW_LIGHTEST = 0.85;
  private static final double SHADOW_COLOUR = 6;
  private static final double SHADOW_CELLS = 0.04;

  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    CoarseGrid grid = new CoarseGrid(subject);
    double[] greys = grid.sorted(grid.grey);
    if (greys.length < CELLS_MIN) {
      measures.put(Measure.PATTERN, 0.0);
      measures.put(Measure.OBJECT, 0.0);
      measures.put(Measure.SHADOW, 0.0);
      return;
    }
    double middleA = median(grid.sorted(grid.a));
    double middleB = median(grid.sorted(grid.b));
    // What the sensor's noise leaves in the mean of a cell is no edge and no other colour.
    double noise = 3 * measures.getOrDefault(Measure.NOISE, 0.0) / Math.sqrt(grid.pixelsInACell());
    int edges = 0;
    int strange = 0;
    int either = 0;
    for (int i = CoarseGrid.COLUMNS + 1; i < grid.free.length - CoarseGrid.COLUMNS - 1; i++) {
      if (grid.free[i]) {
        boolean edge = grid.edge(i) > EDGE_GREY + noise;
        edges += edge ? 1 : 0;
        boolean other =
            Math.hypot(grid.a[i] - middleA, grid.b[i] - middleB) > OTHER_COLOUR + noise / 2;
        strange += other ? 1 : 0;
        either += edge || other ? 1 : 0;
      }
    }
    double share = (double) edges / greys.length;
    double colours = (double) strange / greys.length;
    // The grey that 5 % of the background are darker than.
    double depth = median(greys) - greys[greys.length / 20];
    Busy busy = Busy.of(grid, PATTERN_GREY + noise);
    boolean pattern = busy.pattern();
    // Things of the wall's colour have many outlines, or harder ones than a shadow; no outline of a
    // shadow is harder than it is dark.
    boolean hard = hardEdges(grid);
    double outlines = hard ? SHADOW_HARD_EDGES_MAX : SHADOW_EDGES_MAX;
    double darkness = hard ? HARD_GREY : SHADOW_GREY;
    boolean shadow = depth > darkness && share < outlines && colours < SHADOW_COLOURS_MAX;
    double taken = takenForThePerson(subject, grid, median(greys), middleA, middleB);
    measures.put(Measure.PATTERN, pattern ? busy.edges() : 0);
    measures.put(Measure.OBJECT, pattern || shadow ? 0 : (double) either / greys.length);
    measures.put(Measure.SHADOW, Math.max(shadow ? depth : 0, taken));
    double wall = median(grid.sorted(grid.luminance));
    measures.put(Measure.BACKGROUND, wall);
  }

  /**
   * How much darker than the wall a shadow is that passes for a part of the person: beside the
   * head, on one side of it, of the wall's colour; 0 without one.
   */
  private static double takenForThePerson(
      Subject subject, CoarseGrid grid, double wall, double wallA, double wallB) {
    Box picture = subject.picture();
    Head head = subject.head();
    double middle = (head.middleX() - picture.x()) * CoarseGrid.COLUMNS / picture.width() - 0.5;
    int chin = (int) ((head.chin() - picture.y()) * CoarseGrid.ROWS / picture.height());
    int cells = 0;
    double sum = 0;
    for (int i = 0; i < Math.min(chin, CoarseGrid.ROWS) * CoarseGrid.COLUMNS; i++) {
      double share = grid.grey[i] / Math.max(1, wall);
      boolean dark = share > SHADOW_DARKEST && share < SHADOW_LIGHTEST;
      boolean coloured =
          Math.hypot(grid.a[i] - wallA * share, grid.b[i] - wallB * share) > SHADOW_COLOUR;
      if (dark && !coloured && grid.lopsided(i, middle)) {
        cells++;
        sum += grid.grey[i];
      }
    }
    boolean large = cells > SHADOW_CELLS * grid.free.length;
    return large ? wall - sum / cells : 0;
  }

  /** Share of the background on edges, and share of it that no edge is near. */
  private record Busy(double edges, double plain) {
    static Busy of(CoarseGrid grid, double threshold) {
      boolean[] edge = new boolean[grid.free.length];
      int all = 0;
      int edges = 0;
      for (int i = CoarseGrid.COLUMNS + 1; i < grid.free.length - CoarseGrid.COLUMNS - 1; i++) {
        if (grid.free[i]) {
          all++;
          edge[i] = grid.edge(i) > threshold;
          edges += edge[i] ? 1 : 0;
        }
      }
      boolean[] near = CoarseGrid.around(CoarseGrid.around(edge));
      int plain = 0;
      for (int i = 0; i < near.length; i++) {
        plain += grid.free[i] && !near[i] ? 1 : 0;
      }
      return new Busy((double) edges / Math.max(1, all), (double) plain / Math.max(1, all));
    }

    /** An object leaves a part of the wall plain, what repeats itself does not. */
    boolean pattern() {
      return edges > PATTERN_SHARE || (edges > SPARSE_SHARE && plain < PLAIN_SHARE);
    }
  }

  /** Whether one in a hundred cells lies on a hard edge. */
  private static boolean hardEdges(CoarseGrid grid) {
    int hard = 0;
    int all = 0;
    for (int i = CoarseGrid.COLUMNS + 1; i < grid.free.length - CoarseGrid.COLUMNS - 1; i++) {
      if (grid.free[i]) {
        all++;
        hard += grid.edge(i) > HARD_GREY ? 1 : 0;
      }
    }
    return 100 * hard > all;
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }
}
