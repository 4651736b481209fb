package jp.madoguchi.backoffice.screen.manager;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.backoffice.statistics.PublishedFigure;
import jp.madoguchi.backoffice.statistics.Rate;
import jp.madoguchi.backoffice.statistics.RateBoard;
import jp.madoguchi.backoffice.statistics.RateBoards;
import jp.madoguchi.backoffice.statistics.RateKind;
import jp.madoguchi.backoffice.statistics.RateWords;

/**
 * The rates as the page writes them: every text ready, a dash where nothing was published.
 *
 * @param chart empty with fewer than two published figures
 * @param wholePeriod true if the chart shows every figure, else the last three years
 */
public record ManagerPage(
    String headline,
    String asOf,
    List<RateCard> cards,
    Optional<RateChart> chart,
    boolean wholePeriod,
    String chartSentence,
    List<SeriesRow> seriesRows,
    String neighboursSentence,
    String neighboursDate,
    List<AreaRow> neighbours,
    OfficeCounts office,
    String weakestDate,
    List<AreaRow> weakest,
    List<String> sources) {
  private static final String DASH = "—";
  private static final int YEARS_SHOWN = 3;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** One of the three rates. */
  public record RateCard(
      String id,
      String title,
      String value,
      boolean published,
      String note,
      String source,
      String definition) {}

  /** A line of the table beside the chart. */
  public record SeriesRow(
      String date, String population, String count, String rate, String nation, boolean atTarget) {}

  /** A municipality or a group. */
  public record AreaRow(String name, String population, String count, String rate, boolean own) {}

  /** The city's day of a moment. */
  public static LocalDate localDay(Instant at) {
    return LocalDate.ofInstant(at, RateBoards.ZONE);
  }

  static ManagerPage of(RateBoard board, boolean wholePeriod) {
    return new ManagerPage(
        RateWords.headline(board),
        MINUTE.format(ZonedDateTime.ofInstant(board.at(), RateBoards.ZONE)),
        cards(board),
        chart(board, wholePeriod),
        wholePeriod,
        RateWords.chart(board),
        seriesRows(board, wholePeriod),
        RateWords.neighbours(board),
        board.neighbours().map(n -> n.date().toString()).orElse(""),
        board.neighbours().stream()
            .flatMap(n -> n.figures().stream())
            .map(f -> areaRow(f, f.area().name(), f.area().id().equals(board.city().areaId())))
            .toList(),
        OfficeCounts.of(board),
        board.weakest().map(w -> w.date().toString()).orElse(""),
        weakest(board),
        sources(board));
  }

  private static List<RateCard> cards(RateBoard board) {
    List<RateCard> cards = new ArrayList<>();
    for (RateKind kind : RateKind.values()) {
      PublishedFigure figure = board.latest().get(kind);
      cards.add(figure == null ? missing(kind) : card(kind, figure));
    }
    return cards;
  }

  private static RateCard card(RateKind kind, PublishedFigure figure) {
    String population = figure.populationDate().map(d -> "人口 " + d).orElse("人口の基準日は公表資料に記載なし");
    return new RateCard(
        kind.name(),
        kind.label(),
        figure.printed() + "%",
        true,
        figure.baseDate() + " 時点 ・ " + population,
        figure.source(),
        kind.definition());
  }

  private static RateCard missing(RateKind kind) {
    String note =
        switch (kind) {
          case APPLIED -> "この市の公表値は取り込まれていません。この窓口の数は、下に分けて示します。";
          case ISSUED -> "総務省の公表値がまだ取り込まれていません。";
          case HELD -> "2023年6月から公表されています。この市の値はまだ取り込まれていません。";
        };
    return new RateCard(kind.name(), kind.label(), DASH, false, note, "", kind.definition());
  }

  private static Optional<RateChart> chart(RateBoard board, boolean wholePeriod) {
    LocalDate from = from(board, wholePeriod);
    long shown = board.series().stream().filter(f -> !f.baseDate().isBefore(from)).count();
    return shown < 2
        ? Optional.empty()
        : Optional.of(RateChart.of(board.series(), board.nation(), board.city().target(), from));
  }

  private static LocalDate from(RateBoard board, boolean wholePeriod) {
    return wholePeriod || board.series().isEmpty()
        ? LocalDate.MIN
        : board.series().getLast().baseDate().minusYears(YEARS_SHOWN);
  }

  /** Newest first. */
  private static List<SeriesRow> seriesRows(RateBoard board, boolean wholePeriod) {
    LocalDate from = from(board, wholePeriod);
    Rate target = board.city().target();
    Map<LocalDate, PublishedFigure> nation =
        board.nation().stream()
            .collect(Collectors.toMap(PublishedFigure::baseDate, Function.identity()));
    return board.series().reversed().stream()
        .filter(f -> !f.baseDate().isBefore(from))
        .map(f ->
            new SeriesRow(
                f.baseDate().toString(),
                population(f),
                count(f),
                f.printed() + "%",
                Optional.ofNullable(nation.get(f.baseDate()))
                    .map(n -> n.printed() + "%")
                    .orElse(DASH),
                f.printed().compareTo(target) >= 0))
        .toList();
  }

  private static List<AreaRow> weakest(RateBoard board) {
    List<AreaRow> rows = new ArrayList<>();
    board
        .weakest()
        .ifPresent(w -> {
          w.groups().forEach(f -> rows.add(areaRow(f, f.group().label(), false)));
          w.everyone().ifPresent(f -> rows.add(areaRow(f, "全国 全体", true)));
        });
    return rows;
  }

  private static AreaRow areaRow(PublishedFigure figure, String name, boolean own) {
    return new AreaRow(name, population(figure), count(figure), figure.printed() + "%", own);
  }

  private static String population(PublishedFigure figure) {
    return figure.population().isPresent()
        ? RateWords.grouped(figure.population().getAsLong())
        : DASH;
  }

  private static String count(PublishedFigure figure) {
    return figure.count().isPresent() ? RateWords.grouped(figure.count().getAsLong()) : DASH;
  }

  /** The sources of what stands on the page, without the dates that the tables name themselves. */
  private static List<String> sources(RateBoard board) {
    Set<String> sources = new LinkedHashSet<>();
    board.latest().values().forEach(f -> sources.add(f.source()));
    board.neighbours().stream()
        .flatMap(n -> n.figures().stream())
        .forEach(f -> sources.add(f.source()));
    board.weakest().stream()
        .flatMap(w -> w.groups().stream())
        .forEach(f -> sources.add(f.source() + " 男女・年齢別"));
    if (board.series().size() > 1) {
      sources.add(
          "推移: 総務省 マイナンバーカード交付状況 "
              + board.series().getFirst().baseDate()
              + " から（CSV への変換: Code for Japan mynumbercard_statistics）");
    }
    return List.copyOf(sources);
  }
}
