package jp.madoguchi.backoffice.storage;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.madoguchi.backoffice.venue.Hours;
import jp.madoguchi.backoffice.venue.KioskAssignment;
import jp.madoguchi.backoffice.venue.Opening;
import jp.madoguchi.backoffice.venue.PlaceKind;
import jp.madoguchi.backoffice.venue.Venue;
import jp.madoguchi.rules.VenueCapability;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** How venues and assignments lie in rows. */
final class VenueRows {
  private static final int CLOSED_DAY = -1;
  private static final int MINUTES_PER_HOUR = 60;

  private VenueRows() {}

  static Venue venue(Handle handle, ResultSet row) throws SQLException {
    String id = row.getString("id");
    return new Venue(
        id,
        row.getString("name"),
        row.getString("kana"),
        row.getString("address"),
        PlaceKind.valueOf(row.getString("place")),
        row.getDate("first_day").toLocalDate(),
        lastDay(row),
        new Opening(weekly(handle, id), special(handle, id)),
        Arrays.stream(row.getString("capabilities").split(" ", -1))
            .map(VenueCapability::valueOf)
            .collect(Collectors.toSet()),
        row.getString("notes"),
        row.getInt("sample") == 1,
        row.getInt("closed") == 1,
        row.getInt("version"));
  }

  static KioskAssignment assignment(ResultSet row) throws SQLException {
    return new KioskAssignment(
        row.getString("id"),
        row.getString("kiosk"),
        row.getString("venue_id"),
        row.getDate("first_day").toLocalDate(),
        lastDay(row),
        row.getInt("withdrawn") == 1);
  }

  static <S extends SqlStatement<S>> S bind(S statement, Venue venue) {
    Date last = venue.to().map(Date::valueOf).orElse(null);
    return statement
        .bind("id", venue.id())
        .bind("name", venue.name())
        .bind("kana", venue.kana())
        .bind("address", venue.address())
        .bind("place", venue.place().name())
        .bind("firstDay", Date.valueOf(venue.from()))
        .bind("lastDay", last)
        .bind("capabilities", names(venue.capabilities()))
        .bind("notes", venue.notes())
        .bind("sample", venue.sample() ? 1 : 0)
        .bind("closed", venue.closed() ? 1 : 0);
  }

  static <S extends SqlStatement<S>> S bind(S statement, KioskAssignment assignment) {
    Date last = assignment.to().map(Date::valueOf).orElse(null);
    return statement
        .bind("id", assignment.id())
        .bind("kiosk", assignment.kiosk())
        .bind("venueId", assignment.venueId())
        .bind("firstDay", Date.valueOf(assignment.from()))
        .bind("lastDay", last)
        .bind("withdrawn", assignment.withdrawn() ? 1 : 0);
  }

  /** Writes the hours of a venue anew; the venue's row is locked by the caller's own statement. */
  static void writeOpening(Handle handle, Venue venue) {
    handle.execute("delete from venue_hours where venue_id = ?", venue.id());
    handle.execute("delete from venue_special_day where venue_id = ?", venue.id());
    venue
        .opening()
        .weekly()
        .forEach((day, hours) ->
            handle.execute(
                "insert into venue_hours (venue_id, weekday, opens_min, closes_min)"
                    + " values (?, ?, ?, ?)",
                venue.id(),
                day.getValue(),
                minutes(hours.opens()),
                minutes(hours.closes())));
    venue
        .opening()
        .exceptions()
        .forEach((day, special) ->
            handle.execute(
                "insert into venue_special_day"
                    + " (venue_id, special_day, opens_min, closes_min, reason)"
                    + " values (?, ?, ?, ?, ?)",
                venue.id(),
                Date.valueOf(day),
                special.hours().map(h -> minutes(h.opens())).orElse(CLOSED_DAY),
                special.hours().map(h -> minutes(h.closes())).orElse(CLOSED_DAY),
                special.reason()));
  }

  private static Map<DayOfWeek, Hours> weekly(Handle handle, String id) {
    Map<DayOfWeek, Hours> weekly = new EnumMap<>(DayOfWeek.class);
    handle
        .createQuery("select weekday, opens_min, closes_min from venue_hours where venue_id = :id")
        .bind("id", id)
        .map((row, _) ->
            Map.entry(
                DayOfWeek.of(row.getInt("weekday")),
                hours(row.getInt("opens_min"), row.getInt("closes_min"))))
        .forEach(entry -> weekly.put(entry.getKey(), entry.getValue()));
    return weekly;
  }

  private static SortedMap<LocalDate, Opening.Special> special(Handle handle, String id) {
    SortedMap<LocalDate, Opening.Special> special = new TreeMap<>();
    handle
        .createQuery(
            "select special_day, opens_min, closes_min, reason from venue_special_day"
                + " where venue_id = :id")
        .bind("id", id)
        .map((row, _) -> {
          int opens = row.getInt("opens_min");
          Optional<Hours> hours =
              opens == CLOSED_DAY
                  ? Optional.empty()
                  : Optional.of(hours(opens, row.getInt("closes_min")));
          return Map.entry(
              row.getDate("special_day").toLocalDate(),
              new Opening.Special(hours, row.getString("reason")));
        })
        .forEach(entry -> special.put(entry.getKey(), entry.getValue()));
    return special;
  }

  private static Hours hours(int opens, int closes) {
    return new Hours(
        LocalTime.of(opens / MINUTES_PER_HOUR, opens % MINUTES_PER_HOUR),
        LocalTime.of(closes / MINUTES_PER_HOUR, closes % MINUTES_PER_HOUR));
  }

  private static int minutes(LocalTime time) {
    return time.getHour() * MINUTES_PER_HOUR + time.getMinute();
  }

  private static String names(Set<VenueCapability> capabilities) {
    return capabilities.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
  }

  private static Optional<LocalDate> lastDay(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getDate("last_day")).map(Date::toLocalDate);
  }
}
