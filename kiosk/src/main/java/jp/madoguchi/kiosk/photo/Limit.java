package jp.madoguchi.kiosk.photo;

import jp.madoguchi.rules.PhotoReason;

/**
 * One line of the table of limits.
 *
 * @param measure what is looked at
 * @param bound on which side it must stay
 * @param value the limit, in the measure's unit
 * @param slack how far inside the limit a live picture must come back to count as good again: about
 *     15 % of the value, less for places in the frame
 * @param stage when it applies
 * @param reason what is wrong beyond it
 * @param check which check of the screen it belongs to
 * @param instruction what the resident hears
 */
record Limit(
    Measure measure,
    Bound bound,
    double value,
    double slack,
    Stage stage,
    PhotoReason reason,
    Guidance.Check check,
    Guidance.Instruction instruction) {
  /** Sides of a limit. */
  enum Bound {
    AT_LEAST,
    AT_MOST
  }

  /** When a limit applies. */
  enum Stage {
    /** While the resident is being guided. */
    LIVE,
    /** On the finished picture. */
    FINAL,
    /** Always. */
    BOTH;

    boolean covers(Stage other) {
      return this == BOTH || this == other;
    }
  }

  /** Whether the value lies beyond the limit. */
  boolean brokenBy(double measured) {
    return beyond(measured, value);
  }

  /** Whether a value is not yet safely inside again, after it was beyond. */
  boolean stillBrokenBy(double measured) {
    return beyond(measured, bound == Bound.AT_LEAST ? value + slack : value - slack);
  }

  private boolean beyond(double measured, double limit) {
    return switch (bound) {
      case AT_LEAST -> !(measured >= limit);
      case AT_MOST -> !(measured <= limit);
    };
  }
}
