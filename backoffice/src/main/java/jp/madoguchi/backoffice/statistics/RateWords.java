package jp.madoguchi.backoffice.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sentences that say what the numbers say: every word in them follows from a figure. */
public final class RateWords {
  private static final int PACE_DAYS = 30;

  private RateWords() {}

  /** The one sentence at the top. */
  public static String headline(RateBoard board) {
    List<PublishedFigure> series = board.series();
    if (series.isEmpty()) {
      return "公表値がまだ取り込まれていません。総務省の表を import-rates で取り込むと、ここに率が出ます。";
    }
    PublishedFigure latest = series.getLast();
    Rate target = board.city().target();
    if (latest.printed().compareTo(target) < 0) {
      String gap = target.above(latest.printed()).toPlainString();
      String cards =
          board
              .denominator()
              .map(d -> "（約 " + grouped(cardsFor(target.above(latest.printed()), d)) + " 枚）")
              .orElse("");
      return latest.baseDate()
          + " に "
          + latest.printed()
          + "%。目標 "
          + shortRate(target)
          + "% まで、あと "
          + gap
          + " ポイント"
          + cards
          + "です。";
    }
    return crossing(series, target)
        + (latest.equals(firstAtTarget(series, target))
            ? ""
            : latest.baseDate() + " には " + latest.printed() + "% です。");
  }

  private static String crossing(List<PublishedFigure> series, Rate target) {
    PublishedFigure first = firstAtTarget(series, target);
    int at = series.indexOf(first);
    String reached = first.baseDate() + "（" + first.printed() + "%）";
    if (at == 0) {
      return "目標 " + shortRate(target) + "% を " + reached + "にはもう超えていました。";
    }
    PublishedFigure before = series.get(at - 1);
    return "目標 "
        + shortRate(target)
        + "% を、"
        + before.baseDate()
        + "（"
        + before.printed()
        + "%）から "
        + reached
        + "の間に超えました。";
  }

  private static PublishedFigure firstAtTarget(List<PublishedFigure> series, Rate target) {
    return series.stream()
        .filter(f -> f.printed().compareTo(target) >= 0)
        .findFirst()
        .orElseThrow();
  }

  /**
   * What the chart shows: the last year's gain, the fastest stretch, and where the nation stands.
   */
  public static String chart(RateBoard board) {
    List<PublishedFigure> series = board.series();
    if (series.size() < 2) {
      return "推移を描くには、2つ以上の公表値が必要です。";
    }
    PublishedFigure latest = series.getLast();
    LocalDate yearBefore = latest.baseDate().minusYears(1);
    PublishedFigure start =
        series.reversed().stream()
            .filter(f -> !f.baseDate().isAfter(yearBefore))
            .findFirst()
            .orElse(series.getFirst());
    long months = ChronoUnit.MONTHS.between(start.baseDate(), latest.baseDate());
    String gain =
        start.baseDate()
            + " からの "
            + months
            + " か月で "
            + signed(latest.printed().above(start.printed()))
            + " ポイント。";
    return gain + fastest(series, start.baseDate()) + againstNation(board);
  }

  /** The stretch with the highest pace; stretches over a change of the population are left out. */
  private static String fastest(List<PublishedFigure> series, LocalDate from) {
    BigDecimal best = BigDecimal.ZERO;
    String words = "";
    for (int i = 1; i < series.size(); i++) {
      PublishedFigure before = series.get(i - 1);
      PublishedFigure after = series.get(i);
      if (before.baseDate().isBefore(from) || baseSwitch(before, after)) {
        continue;
      }
      long days = ChronoUnit.DAYS.between(before.baseDate(), after.baseDate());
      BigDecimal pace =
          after
              .printed()
              .above(before.printed())
              .multiply(BigDecimal.valueOf(PACE_DAYS))
              .divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
      if (pace.compareTo(best) > 0) {
        best = pace;
        words =
            "最も速かったのは "
                + before.baseDate()
                + " から "
                + after.baseDate()
                + "（30日あたり "
                + signed(pace.setScale(1, RoundingMode.HALF_UP))
                + "）。";
      }
    }
    return words;
  }

  /** True where both figures name a population and it is not of the same day. */
  public static boolean baseSwitch(PublishedFigure before, PublishedFigure after) {
    return before.populationDate().isPresent()
        && after.populationDate().isPresent()
        && !before.populationDate().equals(after.populationDate());
  }

  private static String againstNation(RateBoard board) {
    PublishedFigure latest = board.series().getLast();
    Optional<PublishedFigure> nation =
        board.nation().stream().filter(f -> f.baseDate().equals(latest.baseDate())).findFirst();
    if (nation.isEmpty()) {
      return "";
    }
    BigDecimal above = latest.printed().above(nation.get().printed());
    String place =
        switch (above.signum()) {
          case 0 -> "と同じ";
          case 1 -> "より " + above.toPlainString() + " ポイント高い";
          default -> "より " + above.negate().toPlainString() + " ポイント低い";
        };
    return "同じ日の全国 " + nation.get().printed() + "% " + place + "。";
  }

  /** What the neighbours' table shows. */
  public static String neighbours(RateBoard board) {
    return board
        .neighbours()
        .map(n -> {
          int place = 1;
          for (PublishedFigure figure : n.figures()) {
            if (figure.area().id().equals(board.city().areaId())) {
              break;
            }
            place++;
          }
          return board.city().name() + "は近隣を含む " + n.figures().size() + " 市のうち " + place + " 番目";
        })
        .orElse("近隣市の公表値はまだ取り込まれていません");
  }

  /** The share of the population as a number of cards, rounded to hundreds. */
  private static long cardsFor(BigDecimal points, RateBoard.Denominator denominator) {
    return points
            .multiply(BigDecimal.valueOf(denominator.people()))
            .divide(BigDecimal.valueOf(10_000), 0, RoundingMode.HALF_UP)
            .longValueExact()
        * 100;
  }

  /** 408,802. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String signed(BigDecimal points) {
    return (points.signum() >= 0 ? "+" : "") + points.toPlainString();
  }

  /** A target is written without a decimal that says nothing: 60, 62.5. */
  public static String shortRate(Rate rate) {
    return rate.percent().stripTrailingZeros().toPlainString();
  }
}
