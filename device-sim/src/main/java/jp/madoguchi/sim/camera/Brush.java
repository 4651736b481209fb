package jp.madoguchi.sim.camera;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Paints in the millimetres of a head. */
final class Brush {
  private final Graphics2D g;
  private final Projection projection;

  Brush(Graphics2D g, Projection projection) {
    this.g = g;
    this.projection = projection;
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  static double[] p(double x, double y, double z) {
    return new double[] {x, y, z};
  }

  /** A brush for the same place that doesn't turn with the head. */
  Brush upright() {
    return new Brush(g, projection.upright());
  }

  Graphics2D graphics() {
    return g;
  }

  Projection projection() {
    return projection;
  }

  /** A smooth closed line through the points (Catmull-Rom). */
  Path2D closed(double[]... points) {
    return smooth(true, points);
  }

  /** A smooth open line through the points. */
  Path2D open(double[]... points) {
    return smooth(false, points);
  }

  private Path2D smooth(boolean closed, double[]... points) {
    int n = points.length;
    Point2D.Double[] q = new Point2D.Double[n];
    for (int i = 0; i < n; i++) {
      q[i] = projection.at(points[i][0], points[i][1], points[i][2]);
    }
    Path2D path = new Path2D.Double();
    path.moveTo(q[0].x, q[0].y);
    int segments = closed ? n : n - 1;
    for (int i = 0; i < segments; i++) {
      Point2D.Double before = closed ? q[(i + n - 1) % n] : q[Math.max(0, i - 1)];
      Point2D.Double from = q[i];
      Point2D.Double to = q[(i + 1) % n];
      Point2D.Double after = closed ? q[(i + 2) % n] : q[Math.min(n - 1, i + 2)];
      path.curveTo(
          from.x + (to.x - before.x) / 6,
          from.y + (to.y - before.y) / 6,
          to.x - (after.x - from.x) / 6,
          to.y - (after.y - from.y) / 6,
          to.x,
          to.y);
    }
    if (closed) {
      path.closePath();
    }
    return path;
  }

  /** The same points and, back, their mirror images: for what is the same on both sides. */
  static double[][] mirrored(double[]... leftHalf) {
    int n = leftHalf.length;
    boolean middleFirst = leftHalf[0][0] == 0;
    boolean middleLast = leftHalf[n - 1][0] == 0;
    int extra = n - (middleFirst ? 1 : 0) - (middleLast ? 1 : 0);
    double[][] all = new double[n + extra][];
    System.arraycopy(leftHalf, 0, all, 0, n);
    int out = n;
    for (int i = n - 1 - (middleLast ? 1 : 0); i >= (middleFirst ? 1 : 0); i--) {
      all[out++] = p(-leftHalf[i][0], leftHalf[i][1], leftHalf[i][2]);
    }
    return all;
  }

  void fill(Shape shape, int rgb) {
    fill(shape, rgb, 1);
  }

  void fill(Shape shape, int rgb, double alpha) {
    g.setPaint(Tint.of(rgb, alpha));
    g.fill(shape);
  }

  void fill(Shape shape, Paint paint) {
    g.setPaint(paint);
    g.fill(shape);
  }

  void line(Shape shape, double widthMm, int rgb, double alpha) {
    g.setPaint(Tint.of(rgb, alpha));
    float width = (float) Math.max(0.6, widthMm * projection.scale());
    g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(shape);
  }

  /** A patch that fades to nothing at its edge. */
  void soft(double[] centre, double radiusX, double radiusY, int rgb, double alpha) {
    Point2D.Double c = projection.at(centre[0], centre[1], centre[2]);
    AffineTransform place = AffineTransform.getTranslateInstance(c.x, c.y);
    place.scale(radiusX * projection.scale(), radiusY * projection.scale());
    float[] stops = {0f, 0.45f, 1f};
    Color[] colours = {Tint.of(rgb, alpha), Tint.of(rgb, alpha * 0.6), Tint.of(rgb, 0)};
    AffineTransform before = g.getTransform();
    g.transform(place);
    g.setPaint(new RadialGradientPaint(new Point2D.Double(0, 0), 1f, stops, colours));
    g.fill(new java.awt.geom.Ellipse2D.Double(-1, -1, 2, 2));
    g.setTransform(before);
  }

  /** A circle that faces the camera. */
  Shape disc(double[] centre, double radius) {
    Point2D.Double c = projection.at(centre[0], centre[1], centre[2]);
    double r = radius * projection.scale();
    return new java.awt.geom.Ellipse2D.Double(c.x - r, c.y - r, 2 * r, 2 * r);
  }

  /**
   * The points moved to where the outline of a turned head runs; see {@link Projection#outline}.
   */
  double[][] outlined(double[]... points) {
    double[][] moved = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      moved[i] = projection.outline(points[i][0], points[i][1], points[i][2]);
    }
    return moved;
  }

  /** Does something inside a shape only. */
  void within(Shape shape, Runnable painting) {
    Shape before = g.getClip();
    g.clip(shape);
    painting.run();
    g.setClip(before);
  }
}
