package jp.madoguchi.backoffice.screen.venue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.backoffice.venue.Hours;
import jp.madoguchi.backoffice.venue.KioskAssignment;
import jp.madoguchi.backoffice.venue.Opening;
import jp.madoguchi.backoffice.venue.Venue;

/** Four weeks from this week's Monday: which venue is open when, and with how many kiosks. */
public record VenueCalendar(String title, List<Day> days, List<Line> lines) {
  private static final int DAYS = 28;

  /** A column. */
  public record Day(
      String date, String month, String number, String weekday, boolean weekend, boolean today) {}

  /** A venue's row. */
  public record Line(String id, String name, boolean sample, List<Cell> cells) {}

  /**
   * A venue on a day.
   *
   * @param kind style class: open, special, shut (a special closed day), off, none (outside)
   * @param mark what stands in the cell: number of kiosks, ○ without any, × on a special closed day
   * @param text the whole truth for screen readers and as tooltip
   */
  public record Cell(String kind, String mark, String text, boolean weekend) {}

  static VenueCalendar of(List<Venue> venues, List<KioskAssignment> assignments, LocalDate today) {
    LocalDate from = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate end = from.plusDays(DAYS);
    List<Day> days = from.datesUntil(end).map(day -> day(day, from, today)).toList();
    List<Line> lines =
        venues.stream()
            .filter(v -> !v.closed() && from.datesUntil(end).anyMatch(v::covers))
            .map(v ->
                new Line(
                    v.id(),
                    v.name(),
                    v.sample(),
                    from.datesUntil(end).map(day -> cell(v, assignments, day)).toList()))
            .toList();
    return new VenueCalendar(from + " – " + end.minusDays(1), days, lines);
  }

  private static Day day(LocalDate day, LocalDate first, LocalDate today) {
    return new Day(
        day.toString(),
        day.equals(first) || day.getDayOfMonth() == 1 ? day.getMonthValue() + "月" : "\u00a0",
        Integer.toString(day.getDayOfMonth()),
        VenueWords.of(day.getDayOfWeek()),
        weekend(day),
        day.equals(today));
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static Cell cell(Venue venue, List<KioskAssignment> assignments, LocalDate day) {
    if (!venue.covers(day)) {
      return new Cell("none", "", "期間外", weekend(day));
    }
    Opening.Special special = venue.opening().exceptions().get(day);
    String reason = special == null ? "" : " " + special.reason();
    Optional<Hours> hours = venue.hoursOn(day);
    if (hours.isEmpty()) {
      return special == null
          ? new Cell("off", "", "休み", weekend(day))
          : new Cell("shut", "×", "休み" + reason, weekend(day));
    }
    long kiosks = kiosks(venue, assignments, day);
    return new Cell(
        special == null ? "open" : "special",
        kiosks == 0 ? "○" : Long.toString(kiosks),
        hours.get().label() + reason + "、キオスク " + kiosks + " 台",
        weekend(day));
  }

  static long kiosks(Venue venue, List<KioskAssignment> assignments, LocalDate day) {
    return assignments.stream()
        .filter(a -> a.venueId().equals(venue.id()) && a.covers(day))
        .count();
  }
}
