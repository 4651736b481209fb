package jp.madoguchi.kiosk.photo.face;

/**
 * How likely each place belongs to a person. Known only within {@link #area}; outside it counts as
 * background.
 */
public final class PersonMask {
  private final float[] likelihood;
  private final int side;
  private final Box area;

  /**
   * Takes the values without copying them.
   *
   * @param likelihood 0..1, side × side values, rows from the top
   * @param area what they cover, pixels of the picture
   */
  public PersonMask(float[] likelihood, int side, Box area) {
    this.likelihood = likelihood;
    this.side = side;
    this.area = area;
  }

  /** What the mask covers, pixels of the picture. */
  public Box area() {
    return area;
  }

  /** The likelihood at a place of the picture, 0..1. */
  public double at(double x, double y) {
    double u = (x - area.x()) / area.width() * side - 0.5;
    double v = (y - area.y()) / area.height() * side - 0.5;
    if (u < -0.5 || v < -0.5 || u > side - 0.5 || v > side - 0.5) {
      return 0;
    }
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
