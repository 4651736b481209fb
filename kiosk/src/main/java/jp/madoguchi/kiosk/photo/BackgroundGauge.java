package jp.madoguchi.kiosk.photo;

import java.util.Map;

/**
 * How plain the background is. Cells of a coarse grid well away from the person are compared. Edges
 * all over are a pattern, in places an object; a dark part of the same colour without many edges is
 * a shadow.
 */
final class BackgroundGauge implements Gauge {
  private static final double EDGE_GREY = 14;
  private static final double OTHER_COLOUR = 12;
  private static final double PATTERN_SHARE = 0.35;
  private static final double SHADOW_EDGES_MAX = 0.15;
  private static final double SHADOW_COLOURS_MAX = 0.03;
  private static final double SHADOW_GREY = 20;
  private static final int CELLS_MIN = 60;

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
    for (int i = CoarseGrid.COLUMNS + 1; i < grid.free.length - CoarseGrid.COLUMNS - 1; i++) {
      if (grid.free[i]) {
        edges += grid.edge(i) > EDGE_GREY + noise ? 1 : 0;
        boolean other =
            Math.hypot(grid.a[i] - middleA, grid.b[i] - middleB) > OTHER_COLOUR + noise / 2;
        strange += other ? 1 : 0;
      }
    }
    double share = (double) edges / greys.length;
    double colours = (double) strange / greys.length;
    // The grey that 5 % of the background are darker than.
    double depth = median(greys) - greys[greys.length / 20];
    boolean pattern = share > PATTERN_SHARE;
    boolean shadow =
        depth > SHADOW_GREY && share < SHADOW_EDGES_MAX && colours < SHADOW_COLOURS_MAX;
    measures.put(Measure.PATTERN, pattern ? share : 0);
    measures.put(Measure.OBJECT, pattern || shadow ? 0 : Math.max(share, colours));
    measures.put(Measure.SHADOW, shadow ? depth : 0);
    double wall = median(grid.sorted(grid.luminance));
    measures.put(Measure.BACKGROUND, wall);
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }
}
