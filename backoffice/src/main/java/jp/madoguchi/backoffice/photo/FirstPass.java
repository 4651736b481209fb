package jp.madoguchi.backoffice.photo;

import java.util.Collection;

/**
 * First-pass rate (初回合格率): pictures that the card centre accepted, of those filed that have its
 * verdict. Every picture is filed once, so a picture taken again after a defect counts by itself;
 * what a clerk sent back before filing has no verdict and is not in here.
 *
 * @param accepted by the card centre
 * @param refused by the card centre, for the picture
 */
public record FirstPass(int accepted, int refused) {
  /** Below so many verdicts nothing is said. */
  public static final int VERDICTS_MIN = 20;

  private static final double Z95 = 1.959964;

  /** A 95 % interval, 0 to 1. */
  public record Interval(double low, double high) {}

  /** Counts the card centre's verdicts. */
  public static FirstPass of(Collection<JudgedShot> shots) {
    int accepted = 0;
    int refused = 0;
    for (JudgedShot shot : shots) {
      if (shot.decidedByCentre()) {
        accepted += shot.accepted() ? 1 : 0;
        refused += shot.accepted() ? 0 : 1;
      }
    }
    return new FirstPass(accepted, refused);
  }

  /** All verdicts. */
  public int verdicts() {
    return accepted + refused;
  }

  /** Whether there are too few verdicts to say anything. */
  public boolean tooFew() {
    return verdicts() < VERDICTS_MIN;
  }

  /** The share, 0 to 1; not a number without verdicts. */
  public double share() {
    return (double) accepted / verdicts();
  }

  /** Wilson's score interval of the share. */
  public Interval interval() {
    return wilson(accepted, verdicts());
  }

  /** Wilson's 95 % score interval of k in n (E. B. Wilson, JASA 22, 1927); 0 to 1 for n = 0. */
  public static Interval wilson(int k, int n) {
    if (n == 0) {
      return new Interval(0, 1);
    }
    double p = (double) k / n;
    double z2 = Z95 * Z95 / n;
    double middle = (p + z2 / 2) / (1 + z2);
    double half = Z95 * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n)) / (1 + z2);
    return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
  }
}
