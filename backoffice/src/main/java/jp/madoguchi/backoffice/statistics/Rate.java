package jp.madoguchi.backoffice.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate in percent with one decimal, rounded half up as in the ministry's tables: recomputing all
 * 1,741 municipalities of 2022-12-31 this way gives the printed figure in every row.
 *
 * @param percent scale 1; above 100 is possible, since cards of former residents are counted too
 */
public record Rate(BigDecimal percent) implements Comparable<Rate> {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal PERCENT_MAX = BigDecimal.valueOf(1000);

  /** Brings the scale to 1 and refuses what no table can print. */
  public Rate {
    percent = percent.setScale(1, RoundingMode.HALF_UP);
    if (percent.signum() < 0 || percent.compareTo(PERCENT_MAX) > 0) {
      throw new IllegalArgumentException("a rate lies between 0 and 1000 %: " + percent);
    }
  }

  /** The rate of a count over a population (above 0). */
  public static Rate of(long count, long population) {
    return new Rate(points(count, population, 1));
  }

  /** The same division with more decimals: one case in a city moves the fourth. */
  public static BigDecimal points(long count, long population, int decimals) {
    if (population <= 0) {
      throw new IllegalArgumentException("a rate needs a population above 0");
    }
    return BigDecimal.valueOf(count)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(population), decimals, RoundingMode.HALF_UP);
  }

  /** How many points this rate lies above the other (negative: below). */
  public BigDecimal above(Rate other) {
    return percent.subtract(other.percent);
  }

  @Override
  public int compareTo(Rate other) {
    return percent.compareTo(other.percent);
  }

  /** As printed: {@code 58.0}, without the sign. */
  @Override
  public String toString() {
    return percent.toPlainString();
  }
}
