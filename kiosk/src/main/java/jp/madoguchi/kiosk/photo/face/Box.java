package jp.madoguchi.kiosk.photo.face;

/**
 * An upright rectangle in a picture.
 *
 * @param x left edge, pixels
 * @param y upper edge, pixels
 * @param width pixels
 * @param height pixels
 */
public record Box(double x, double y, double width, double height) {
  /** Square pixels. */
  public double area() {
    return width * height;
  }

  /** The middle, from the left. */
  public double centreX() {
    return x + width / 2;
  }

  /** The middle, from the top. */
  public double centreY() {
    return y + height / 2;
  }

  /** The right edge. */
  public double right() {
    return x + width;
  }

  /** The lower edge. */
  public double bottom() {
    return y + height;
  }

  /** Shared area over the area of both together, 0..1. */
  public double overlap(Box other) {
    double shared = shared(other);
    return shared / (area() + other.area() - shared);
  }

  /** Shared area over the area of the smaller one, 0..1. */
  public double cover(Box other) {
    return shared(other) / Math.min(area(), other.area());
  }

  private double shared(Box other) {
    double w = Math.min(right(), other.right()) - Math.max(x, other.x);
    double h = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
    return w > 0 && h > 0 ? w * h : 0;
  }

  /** The part inside a picture. */
  public Box within(double pictureWidth, double pictureHeight) {
    double left = Math.clamp(x, 0, pictureWidth);
    double top = Math.clamp(y, 0, pictureHeight);
    return new Box(
        left,
        top,
        Math.clamp(right(), 0, pictureWidth) - left,
        Math.clamp(bottom(), 0, pictureHeight) - top);
  }
}
