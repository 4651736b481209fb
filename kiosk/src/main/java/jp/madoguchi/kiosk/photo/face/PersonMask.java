package jp.madoguchi.kiosk.photo.face;

/**
 * How likely each place belongs to a person. Known only within {@link #area}; outside it counts as
 * background.
 */
public final class PersonMask {
  private final float[] likelihood;
  private final int side;
  private final Box grid;
  private final Box area;

  /**
   * Takes the values without copying them.
   *
   * @param likelihood 0..1, side × side values, rows from the top
   * @param area what they cover, pixels of the picture
   */
  public PersonMask(float[] likelihood, int side, Box area) {
    this(likelihood, side, area, area);
  }

  private PersonMask(float[] likelihood, int side, Box grid, Box area) {
    this.likelihood = likelihood;
    this.side = side;
    this.grid = grid;
    this.area = area;
  }

  /**
   * The same outline after the person moved: what was at one box is now at the other. Where the
   * area reached the picture's border it still does, and its last known values go on.
   */
  PersonMask moved(Box from, Box to, int pictureWidth, int pictureHeight) {
    double scale = to.width() / from.width();
    Box next =
        new Box(
            to.centreX() + (grid.x() - from.centreX()) * scale,
            to.centreY() + (grid.y() - from.centreY()) * scale,
            grid.width() * scale,
            grid.height() * scale);
    double left = area.x() <= 0 ? 0 : next.x();
    double top = area.y() <= 0 ? 0 : next.y();
    double right = area.right() >= pictureWidth ? pictureWidth : next.right();
    double bottom = area.bottom() >= pictureHeight ? pictureHeight : next.bottom();
    Box cover = new Box(left, top, right - left, bottom - top).within(pictureWidth, pictureHeight);
    return new PersonMask(likelihood, side, next, cover);
  }

  /** What the mask covers, pixels of the picture. */
  public Box area() {
    return area;
  }

  /** The likelihood at a place of the picture, 0..1. */
  public double at(double x, double y) {
    if (x < area.x() || y < area.y() || x > area.right() || y > area.bottom()) {
      return 0;
    }
    double u = (x - grid.x()) / grid.width() * side - 0.5;
    double v = (y - grid.y()) / grid.height() * side - 0.5;
    int u0 = Math.clamp((int) Math.floor(u), 0, side - 1);
    int v0 = Math.clamp((int) Math.floor(v), 0, side - 1);
    int u1 = Math.min(u0 + 1, side - 1);
    int v1 = Math.min(v0 + 1, side - 1);
    double right = Math.clamp(u - u0, 0.0, 1.0);
    double low = Math.clamp(v - v0, 0.0, 1.0);
    double upper = likelihood[v0 * side + u0] * (1 - right) + likelihood[v0 * side + u1] * right;
    double lower = likelihood[v1 * side + u0] * (1 - right) + likelihood[v1 * side + u1] * right;
    return upper * (1 - low) + lower * low;
  }
}
