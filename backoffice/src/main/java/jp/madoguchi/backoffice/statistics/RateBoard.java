package jp.madoguchi.backoffice.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the manager's first page says about the rates.
 *
 * @param latest the city's latest published figure of each kind; a missing kind was never published
 * @param series the city's 交付枚数率, oldest first
 * @param nation the nation's, oldest first
 * @param baseDate the latest published day: what the office counted starts after it
 * @param denominator the latest published population; empty before the first import
 */
public record RateBoard(
    City city,
    Instant at,
    Map<RateKind, PublishedFigure> latest,
    List<PublishedFigure> series,
    List<PublishedFigure> nation,
    Optional<Neighbours> neighbours,
    Optional<Weakest> weakest,
    LocalDate baseDate,
    Optional<Denominator> denominator,
    Counted counted,
    Optional<Estimate> estimate) {

  /** A published population and its day. */
  public record Denominator(long people, LocalDate date) {}

  /**
   * The latest day on which the neighbours' figures are there.
   *
   * @param figures the city and its neighbours, highest rate first
   */
  public record Neighbours(LocalDate date, List<PublishedFigure> figures) {}

  /**
   * The nation's groups with the lowest rates.
   *
   * @param everyone the nation's own rate on that day
   */
  public record Weakest(
      LocalDate date, List<PublishedFigure> groups, Optional<PublishedFigure> everyone) {}

  /**
   * 交付枚数率 carried on by what this office counted: an estimate and labelled so. It assumes that
   * every card issued for this office's applications is handed over, and knows no other channel.
   *
   * @param baseCount the published count, or the one the published rate implies
   * @param implied true if the count was not published
   * @param added cards issued for applications counted here after the base date
   * @param percent with four decimals
   */
  public record Estimate(
      long baseCount, boolean implied, long added, Denominator denominator, BigDecimal percent) {}

  /** Points (percent of the population, four decimals) that a count of this office stands for. */
  public Optional<BigDecimal> points(long count) {
    return denominator.map(d -> Rate.points(count, d.people(), DECIMALS));
  }

  static final int DECIMALS = 4;
}
