package jp.madoguchi.kiosk.light;

/**
 * One figure as it usually is, and the evidence that it no longer is: a slow mean that outliers
 * can't pull, and the two sums of Page's CUSUM test against it.
 *
 * @param count pictures it was learned from
 * @param level usual value
 * @param spread usual mean distance from it
 * @param rise evidence, in standard deviations, that it has risen
 * @param fall evidence that it has fallen
 * @param verdict 1 risen, -1 fallen, 0 as usual
 */
record Signal(long count, double level, double spread, double rise, double fall, int verdict) {
  static final Signal UNKNOWN = new Signal(0, 0, 0, 0, 0, 0);

  // Enough people for their skin, hair and pose to even out, before anything is said.
  private static final int LEARN = 60;
  // The mean follows the seasons, in about ten days of thirty pictures.
  private static final int MEMORY = 300;
  private static final double OUTLIER = 2.5;
  // No single picture may say much: at least seven must agree.
  private static final double STEP_MAX = 2;
  private static final double SURE = 13;
  private static final double USUAL_AGAIN = SURE / 3;
  private static final double SLACK = 0.5;
  // Of a normal distribution: standard deviation over mean distance.
  private static final double SIGMA = 1.2533;

  /**
   * With one more value.
   *
   * @param small a change that nobody needs to hear of
   * @param spreadMin what the figure always varies by, in the best of worlds
   */
  Signal with(double value, double small, double spreadMin) {
    if (count == 0) {
      return new Signal(1, value, spreadMin, 0, 0, 0);
    }
    double sigma = SIGMA * Math.max(spread, spreadMin);
    double off = Math.clamp(value - level, -OUTLIER * sigma, OUTLIER * sigma);
    double gain = 1.0 / Math.min(count + 1, MEMORY);
    Signal learned =
        new Signal(
            count + 1,
            level + gain * off,
            spread + gain * (Math.abs(off) - spread),
            rise,
            fall,
            verdict);
    return count < LEARN ? learned : learned.judged((value - level) / sigma, slack(small, sigma));
  }

  private static double slack(double small, double sigma) {
    return Math.max(SLACK, small / 2 / sigma);
  }

  private Signal judged(double off, double slack) {
    double up = Math.clamp(rise + Math.min(off - slack, STEP_MAX), 0, SURE);
    double down = Math.clamp(fall + Math.min(-off - slack, STEP_MAX), 0, SURE);
    int next =
        switch (verdict) {
          case 1 -> up > USUAL_AGAIN ? 1 : 0;
          case -1 -> down > USUAL_AGAIN ? -1 : 0;
          default -> up >= SURE ? 1 : down >= SURE ? -1 : 0;
        };
    return new Signal(count, level, spread, up, down, next);
  }
}
