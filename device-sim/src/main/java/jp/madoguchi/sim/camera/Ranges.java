package jp.madoguchi.sim.camera;

/** Checks of numbers that come from outside. */
final class Ranges {
  private Ranges() {}

  static void check(String name, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(
          name + " must lie between " + text(min) + " and " + text(max));
    }
  }

  private static String text(double v) {
    return v == Math.rint(v) ? Long.toString((long) v) : Double.toString(v);
  }
}
