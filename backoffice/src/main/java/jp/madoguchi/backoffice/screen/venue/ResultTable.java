package jp.madoguchi.backoffice.screen.venue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.backoffice.screen.CsvText;
import jp.madoguchi.backoffice.statistics.RateWords;
import jp.madoguchi.backoffice.venue.Venue;
import jp.madoguchi.backoffice.venue.VenueResults;

/** Results as tables and as CSV. */
public final class ResultTable {
  private static final String NO_VENUE = "会場に割り当てのないキオスク";
  private static final String DASH = "—";

  private ResultTable() {}

  /**
   * One line.
   *
   * @param day empty in tables that add the days up
   * @param venueId empty for kiosks without a venue
   */
  public record Row(
      String day,
      String venueId,
      String venue,
      boolean sample,
      String period,
      String applications,
      String visits,
      String completed,
      String firstPass) {}

  /** By venue, most applications first. */
  public static List<Row> byVenue(Collection<VenueResults.Line> lines) {
    List<Row> rows = new ArrayList<>();
    VenueResults.byVenue(lines).forEach((venue, tally) -> rows.add(row("", venue, tally)));
    return rows;
  }

  /** By day and venue, newest day first. */
  public static List<Row> byDay(Collection<VenueResults.Line> lines) {
    return lines.stream().map(l -> row(l.day().toString(), l.venue(), l.tally())).toList();
  }

  private static Row row(String day, Optional<Venue> venue, VenueResults.Tally tally) {
    return new Row(
        day,
        venue.map(Venue::id).orElse(""),
        venue.map(Venue::name).orElse(NO_VENUE),
        venue.map(Venue::sample).orElse(false),
        venue.map(VenueWords::period).orElse(""),
        RateWords.grouped(tally.applications()),
        RateWords.grouped(tally.visits()),
        percent(tally.completedPercent()),
        percent(tally.firstPassPercent()));
  }

  private static String percent(Optional<BigDecimal> share) {
    return share.map(p -> p.toPlainString() + "%").orElse(DASH);
  }

  /** By day and venue, with the counts behind the shares. */
  static byte[] csv(Collection<VenueResults.Line> lines) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "日付", "会場", "申請", "来訪", "うち申請まで完了", "完了率(%)", "写真を撮った来訪", "うち撮り直しなし", "写真一回合格率(%)"));
    for (VenueResults.Line line : lines) {
      VenueResults.Tally tally = line.tally();
      rows.add(
          List.of(
              line.day().toString(),
              line.venue().map(Venue::name).orElse(NO_VENUE),
              Long.toString(tally.applications()),
              Long.toString(tally.visits()),
              Long.toString(tally.completed()),
              tally.completedPercent().map(BigDecimal::toPlainString).orElse(""),
              Long.toString(tally.photoVisits()),
              Long.toString(tally.photoFirstPass()),
              tally.firstPassPercent().map(BigDecimal::toPlainString).orElse("")));
    }
    return CsvText.bytes(rows);
  }
}
