package jp.madoguchi.backoffice.photo;

/** How likely a pattern is when there is nothing behind it. */
final class Chance {
  private Chance() {}

  /**
   * Fisher's exact test, one-sided: the chance that of {@code drawn} pictures taken blindly out of
   * {@code all} at least {@code hits} are among the {@code marked} ones.
   */
  static double atLeast(int hits, int marked, int drawn, int all) {
    double sum = 0;
    for (int k = hits; k <= Math.min(marked, drawn); k++) {
      if (drawn - k <= all - marked) {
        sum += Math.exp(choose(marked, k) + choose(all - marked, drawn - k) - choose(all, drawn));
      }
    }
    return Math.min(1, sum);
  }

  /** Natural logarithm of n over k. */
  private static double choose(int n, int k) {
    double sum = 0;
    for (int i = 1; i <= Math.min(k, n - k); i++) {
      sum += Math.log(n - Math.min(k, n - k) + i) - Math.log(i);
    }
    return sum;
  }
}
