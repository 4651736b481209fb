package jp.madoguchi.backoffice.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.rules.MunicipalityCode;

/** Puts the manager's first page together from the imported figures and the office's own counts. */
public final class RateBoards {
  /** Days are the city's days. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private static final int WEAKEST = 5;

  /** Before any card: with no published figure, everything counts. */
  private static final LocalDate BEFORE_ALL = LocalDate.of(2015, 1, 1);

  private final City city;
  private final FigureStore figures;
  private final Counted.Source counts;
  private final InstantSource clock;

  /** For this city. */
  public RateBoards(City city, FigureStore figures, Counted.Source counts, InstantSource clock) {
    this.city = city;
    this.figures = figures;
    this.counts = counts;
    this.clock = clock;
  }

  /** The board as of now. */
  public RateBoard now() {
    Instant at = clock.instant();
    Map<RateKind, PublishedFigure> latest = new EnumMap<>(RateKind.class);
    for (RateKind kind : RateKind.values()) {
      List<PublishedFigure> all = figures.series(kind, city.areaId());
      if (!all.isEmpty()) {
        latest.put(kind, all.getLast());
      }
    }
    List<PublishedFigure> series = figures.series(RateKind.ISSUED, city.areaId());
    LocalDate baseDate = series.isEmpty() ? BEFORE_ALL : series.getLast().baseDate();
    Optional<RateBoard.Denominator> denominator = denominator(series);
    Counted counted = counts.count(LocalDate.ofInstant(at, ZONE), baseDate);
    return new RateBoard(
        city,
        at,
        latest,
        series,
        figures.series(RateKind.ISSUED, Area.NATION),
        neighbours(series),
        weakest(),
        baseDate,
        denominator,
        counted,
        denominator.map(d -> estimate(series.getLast(), d, counted)));
  }

  /** The population of the latest figure that names one. */
  private static Optional<RateBoard.Denominator> denominator(List<PublishedFigure> series) {
    return series.reversed().stream()
        .filter(f -> f.population().isPresent() && f.populationDate().isPresent())
        .findFirst()
        .map(f ->
            new RateBoard.Denominator(
                f.population().getAsLong(), f.populationDate().orElseThrow()));
  }

  private static RateBoard.Estimate estimate(
      PublishedFigure latest, RateBoard.Denominator denominator, Counted counted) {
    long base = latest.countOrImplied(denominator.people());
    // Without a published count the published rate itself is carried on: dividing the implied count
    // again would print 65.9999 for 66.0.
    BigDecimal percent =
        latest.count().isPresent()
            ? Rate.points(base + counted.issuedSince(), denominator.people(), RateBoard.DECIMALS)
            : latest
                .printed()
                .percent()
                .add(Rate.points(counted.issuedSince(), denominator.people(), RateBoard.DECIMALS));
    return new RateBoard.Estimate(
        base, latest.count().isEmpty(), counted.issuedSince(), denominator, percent);
  }

  /** The latest of the city's days on which at least half of the neighbours have figures too. */
  private Optional<RateBoard.Neighbours> neighbours(List<PublishedFigure> series) {
    List<String> ids =
        new ArrayList<>(city.neighbours().stream().map(MunicipalityCode::digits).toList());
    int enough = (ids.size() + 1) / 2;
    ids.add(city.areaId());
    for (PublishedFigure own : series.reversed()) {
      List<PublishedFigure> found = figures.on(RateKind.ISSUED, own.baseDate(), ids);
      if (enough > 0 && found.size() > enough) {
        return Optional.of(
            new RateBoard.Neighbours(
                own.baseDate(),
                found.stream()
                    .sorted(Comparator.comparing(PublishedFigure::printed).reversed())
                    .toList()));
      }
    }
    return Optional.empty();
  }

  private Optional<RateBoard.Weakest> weakest() {
    return figures
        .latestByGroup(RateKind.ISSUED, Area.NATION)
        .map(date ->
            new RateBoard.Weakest(
                date,
                figures.groups(RateKind.ISSUED, Area.NATION, date).stream()
                    .filter(f -> f.group().sex() != Sex.ALL && !f.group().allAges())
                    .sorted(Comparator.comparing(PublishedFigure::printed))
                    .limit(WEAKEST)
                    .toList(),
                figures.on(RateKind.ISSUED, date, List.of(Area.NATION)).stream().findFirst()));
  }
}
