package jp.madoguchi.backoffice.photo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoLevel;
import jp.madoguchi.rules.photo.PhotoLimit;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.rules.photo.PhotoStage;

/**
 * Looks for the tighter value of one limit that parts defects from accepted pictures best, with at
 * most 1 % of the accepted ones stopped.
 */
final class LimitSearch {
  /** Accepted pictures that may be stopped, as a share. */
  static final double FALSE_SHARE_MAX = 0.01;

  private static final int DIGITS_MIN = 2;
  private static final int DIGITS_MAX = 15;

  private LimitSearch() {}

  /** How many cuts are looked at: one for every count of accepted pictures that may be stopped. */
  static int cuts(int accepted) {
    return (int) Math.floor(FALSE_SHARE_MAX * accepted) + 1;
  }

  /**
   * The best value; empty when no tighter value stops any of the defects.
   *
   * @param passing pictures that the profile lets pass as it is
   */
  static OptionalDouble bestValue(
      PhotoLimit limit, PhotoReason reason, Collection<JudgedShot> passing) {
    double[] defects =
        outwards(limit, passing, shot -> shot.reason().filter(reason::equals).isPresent());
    double[] accepted = outwards(limit, passing, JudgedShot::accepted);
    if (defects.length == 0 || accepted.length == 0) {
      return OptionalDouble.empty();
    }
    double bestGain = 0;
    double inner = Double.NaN;
    double outer = Double.NaN;
    int cuts = Math.min(cuts(accepted.length), accepted.length);
    for (int stopped = 0; stopped < cuts; stopped++) {
      double cut = accepted[accepted.length - 1 - stopped];
      int first = firstBeyond(defects, cut);
      double caught = (double) (defects.length - first) / defects.length;
      double gain = caught - 10.0 * (double) stopped / accepted.length;
      if (first < defects.length && gain > bestGain) {
        bestGain = gain;
        inner = cut;
        outer = defects[first];
      }
    }
    return Double.isNaN(inner)
        ? OptionalDouble.empty()
        : OptionalDouble.of(signed(limit, between(inner, outer)));
  }

  /** The limit's measure of those pictures, ascending towards the limit's bad side. */
  private static double[] outwards(
      PhotoLimit limit, Collection<JudgedShot> shots, Predicate<JudgedShot> which) {
    return shots.stream()
        .filter(which)
        .filter(shot -> !shot.excused().contains(limit.reason()))
        .map(shot -> shot.measures().get(limit.measure()))
        .filter(value -> value != null && Double.isFinite(value))
        .mapToDouble(value -> signed(limit, value))
        .sorted()
        .toArray();
  }

  private static double signed(PhotoLimit limit, double value) {
    return limit.bound() == PhotoLimit.Bound.AT_MOST ? value : -value;
  }

  private static int firstBeyond(double[] ascending, double cut) {
    int at = Arrays.binarySearch(ascending, cut);
    int first = at < 0 ? -at - 1 : at;
    while (first < ascending.length && ascending[first] <= cut) {
      first++;
    }
    return first;
  }

  /** The roundest number that still keeps the one inside and the other out. */
  private static double between(double inner, double outer) {
    BigDecimal middle = BigDecimal.valueOf((inner + outer) / 2);
    for (int digits = DIGITS_MIN; digits <= DIGITS_MAX; digits++) {
      double round = middle.round(new MathContext(digits, RoundingMode.HALF_EVEN)).doubleValue();
      if (round >= inner && round < outer) {
        return round;
      }
    }
    return inner;
  }

  /** Limits that can be tightened: they stop a finished picture, or call staff. */
  static List<PhotoLimit> candidates(PhotoProfile profile) {
    return profile.limitsOf(PhotoStage.FINAL).stream()
        .filter(limit -> limit.level() != PhotoLevel.WARN)
        .toList();
  }
}
