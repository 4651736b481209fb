package jp.madoguchi.backoffice.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One published figure, as it was imported.
 *
 * @param baseDate the day the count stands for
 * @param population residents by 住民基本台帳; empty where only the rate was published
 * @param populationDate the 1 January the population stands for
 * @param count cards or applications; empty where only the rate was published
 * @param printed the rate as it was printed
 * @param source where it was published, for the line under the figure
 */
public record PublishedFigure(
    RateKind kind,
    Area area,
    Group group,
    LocalDate baseDate,
    OptionalLong population,
    Optional<LocalDate> populationDate,
    OptionalLong count,
    Rate printed,
    String source) {

  /** What makes two figures the same one: only one of each key is kept. */
  public record Key(RateKind kind, String areaId, String groupId, LocalDate baseDate) {}

  /** The figure's key. */
  public Key key() {
    return new Key(kind, area.id(), group.id(), baseDate);
  }

  /** The rate computed again from population and count; empty where either is missing. */
  public Optional<Rate> recomputed() {
    return population.isPresent() && count.isPresent()
        ? Optional.of(Rate.of(count.getAsLong(), population.getAsLong()))
        : Optional.empty();
  }

  /** False only where the table contradicts itself: its own numbers give another rate. */
  public boolean agrees() {
    return recomputed().map(printed::equals).orElse(true);
  }

  /** True where the two say the same; who says it (the source) is not compared. */
  public boolean sameNumbers(PublishedFigure other) {
    return key().equals(other.key())
        && population.equals(other.population())
        && populationDate.equals(other.populationDate())
        && count.equals(other.count())
        && printed.equals(other.printed());
  }

  /**
   * The count behind the rate: the published one, or the one that the rate implies with this
   * population, which is an estimate (half a printed tenth of a percent to either side).
   */
  public long countOrImplied(long populationThen) {
    return count.orElseGet(() ->
        printed
            .percent()
            .multiply(BigDecimal.valueOf(populationThen))
            .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
            .longValueExact());
  }
}
