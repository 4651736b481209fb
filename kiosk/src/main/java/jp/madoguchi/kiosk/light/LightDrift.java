package jp.madoguchi.kiosk.light;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the lights of this kiosk usually are and whether they still are. Pure: a good picture's
 * figures give the next state. Skin must not count: the sides are compared with each other, the
 * brightness is the background's, and only a colour far from the mean of all skins is told.
 *
 * @param day number of the day of the last picture
 * @param balance logarithm of the picture's right cheek over its left one
 * @param background logarithm of the background's luminance
 * @param colourA a* of the skin
 * @param colourB b* of the skin
 */
record LightDrift(long day, Signal balance, Signal background, Signal colourA, Signal colourB) {
  static final LightDrift UNKNOWN =
      new LightDrift(0, Signal.UNKNOWN, Signal.UNKNOWN, Signal.UNKNOWN, Signal.UNKNOWN);

  // After so long a rest the kiosk may stand elsewhere, under other lights.
  private static final int DAYS_REMEMBERED = 30;
  // A quarter of one light is about a tenth between the cheeks, as each lights both.
  private static final double BALANCE_SMALL = 0.08;
  // A quarter darker; clouds before the window do less.
  private static final double BACKGROUND_SMALL = 0.28;
  private static final double COLOUR_SMALL = 10;
  private static final double RATIO_SPREAD_MIN = 0.02;
  private static final double COLOUR_SPREAD_MIN = 0.5;

  /** With one more good picture. */
  LightDrift with(Map<String, Double> measures, long today) {
    if (day != 0 && today - day > DAYS_REMEMBERED) {
      return UNKNOWN.with(measures, today);
    }
    OptionalDouble left = light(measures, "cheekLeftLuminance");
    OptionalDouble right = light(measures, "cheekRightLuminance");
    OptionalDouble sides =
        left.isPresent() && right.isPresent()
            ? OptionalDouble.of(right.getAsDouble() - left.getAsDouble())
            : OptionalDouble.empty();
    return new LightDrift(
        today,
        next(balance, sides, BALANCE_SMALL, RATIO_SPREAD_MIN),
        next(
            background, light(measures, "backgroundLuminance"), BACKGROUND_SMALL, RATIO_SPREAD_MIN),
        next(colourA, number(measures, "skinA"), COLOUR_SMALL, COLOUR_SPREAD_MIN),
        next(colourB, number(measures, "skinB"), COLOUR_SMALL, COLOUR_SPREAD_MIN));
  }

  private static Signal next(Signal signal, OptionalDouble value, double small, double spreadMin) {
    return value.isPresent() ? signal.with(value.getAsDouble(), small, spreadMin) : signal;
  }

  private static OptionalDouble number(Map<String, Double> measures, String name) {
    Double value = measures.get(name);
    return value != null && Double.isFinite(value)
        ? OptionalDouble.of(value)
        : OptionalDouble.empty();
  }

  private static OptionalDouble light(Map<String, Double> measures, String name) {
    OptionalDouble value = number(measures, name);
    return value.isPresent() && value.getAsDouble() > 0
        ? OptionalDouble.of(Math.log(value.getAsDouble()))
        : OptionalDouble.empty();
  }

  /**
   * What staff should look after first. One side says more than all, and all more than a colour.
   */
  Optional<Advice> advice() {
    // Who faces the camera has their left side on the picture's right.
    return switch (balance.verdict()) {
      case -1 -> Optional.of(Advice.LEFT_LIGHT);
      case 1 -> Optional.of(Advice.RIGHT_LIGHT);
      default ->
          switch (background.verdict()) {
            case -1 -> Optional.of(Advice.ALL_DARKER);
            case 1 -> Optional.of(Advice.ALL_BRIGHTER);
            default ->
                colourA.verdict() != 0 || colourB.verdict() != 0
                    ? Optional.of(Advice.COLOUR)
                    : Optional.empty();
          };
    };
  }
}
