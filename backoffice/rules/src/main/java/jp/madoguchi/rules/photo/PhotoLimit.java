package jp.madoguchi.rules.photo;

import jp.madoguchi.rules.PhotoReason;

/**
 * One limit of a profile.
 *
 * @param id its name, stable over versions: proposals to change it and counts name it
 * @param measure key of what is measured, such as {@code yawDegrees}; it carries the unit
 * @param bound on which side the measure must stay
 * @param value the limit, in the measure's unit
 * @param slack how far inside the limit a live picture must come back to count as good again (enter
 *     and leave apart); 0 where the limit is only looked at on a finished file
 * @param stage when it applies
 * @param reason what is wrong beyond it
 * @param level what that means
 * @param check the check of the live screen that it belongs to, by the kiosk's name
 * @param say the instruction that the resident gets, by the kiosk's name
 * @param source where the number comes from
 */
public record PhotoLimit(
    String id,
    String measure,
    Bound bound,
    double value,
    double slack,
    PhotoStage stage,
    PhotoReason reason,
    PhotoLevel level,
    String check,
    String say,
    String source) {

  /** Sides of a limit. */
  public enum Bound {
    AT_LEAST,
    AT_MOST
  }

  /** Refuses what no profile can mean. */
  public PhotoLimit {
    if (!id.matches("[a-z0-9][a-z0-9.-]{0,63}")) {
      throw new IllegalArgumentException("a limit's id is lower-case letters, digits, . and -");
    }
    if (!Double.isFinite(value) || !(slack >= 0) || !Double.isFinite(slack)) {
      throw new IllegalArgumentException("limit " + id + ": value and slack must be numbers");
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException("limit " + id + ": the source of the number is missing");
    }
  }

  /** Whether the value lies beyond the limit; what is not a number does. */
  public boolean brokenBy(double measured) {
    return beyond(measured, value);
  }

  /** Whether a value is not yet safely inside again, after it was beyond. */
  public boolean stillBrokenBy(double measured) {
    return beyond(measured, bound == Bound.AT_LEAST ? value + slack : value - slack);
  }

  private boolean beyond(double measured, double limit) {
    return switch (bound) {
      case AT_LEAST -> !(measured >= limit);
      case AT_MOST -> !(measured <= limit);
    };
  }

  /** The same limit at another value. */
  public PhotoLimit at(double other, String why) {
    return new PhotoLimit(id, measure, bound, other, slack, stage, reason, level, check, say, why);
  }
}
