package jp.madoguchi.kiosk.photo;

/** sRGB to linear luminance, grey and CIE L*a*b* (D65). */
final class Colours {
  private static final double[] LINEAR = new double[256];
  private static final int STEPS = 4096;
  private static final double[] CURVE = new double[STEPS + 2];

  static {
    for (int i = 0; i < LINEAR.length; i++) {
      double c = i / 255.0;
      LINEAR[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
    for (int i = 0; i < CURVE.length; i++) {
      double t = (double) i / STEPS;
      CURVE[i] = t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
  }

  private Colours() {}

  /** Linear luminance, 0..1. */
  static double luminance(int rgb) {
    return 0.2126 * LINEAR[rgb >> 16 & 0xff]
        + 0.7152 * LINEAR[rgb >> 8 & 0xff]
        + 0.0722 * LINEAR[rgb & 0xff];
  }

  /** Linear luminance of a colour by its L*. */
  static double luminanceOf(double[] lab) {
    double y = (lab[0] + 16) / 116;
    return y > 6.0 / 29 ? y * y * y : (y - 16.0 / 116) / 7.787;
  }

  /** Grey as the eye sees it, 0..255. */
  static double grey(int rgb) {
    return 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
  }

  /** L*, a*, b* of a pixel. */
  static double[] lab(int rgb) {
    return lab(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }

  /** L*, a*, b*. */
  static double[] lab(double red, double green, double blue) {
    double r = linear(red);
    double g = linear(green);
    double b = linear(blue);
    double x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    double y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
    double z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double linear(double value) {
    int low = Math.clamp((int) value, 0, 254);
    return LINEAR[low] + (LINEAR[low + 1] - LINEAR[low]) * Math.clamp(value - low, 0.0, 1.0);
  }

  /** By table: a cube root for each pixel would cost more than all else. */
  private static double curve(double t) {
    double at = Math.clamp(t, 0.0, 1.0) * STEPS;
    int low = (int) at;
    return CURVE[low] + (CURVE[low + 1] - CURVE[low]) * (at - low);
  }
}
