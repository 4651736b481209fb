package jp.madoguchi.backoffice.venue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.madoguchi.rules.VenueCapability;

/** Venues for tests. */
public final class Venues {
  public static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  public static final Hours DAYTIME = new Hours(LocalTime.of(10, 0), LocalTime.of(17, 30));

  private Venues() {}

  public static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** A permanent venue, open on weekdays, closed on one holiday, open on one Saturday. */
  public static Venue permanent(String id) {
    TreeMap<LocalDate, Opening.Special> special = new TreeMap<>();
    special.put(day("2026-11-23"), new Opening.Special(Optional.empty(), "祝日"));
    special.put(day("2026-11-28"), new Opening.Special(Optional.of(DAYTIME), "休日開庁"));
    return new Venue(
        id,
        "第一庁舎 市民課",
        "ダイイチチョウシャ シミンカ",
        "豊中市中桜塚3丁目1番1号",
        PlaceKind.CITY_OFFICE,
        day("2026-04-01"),
        Optional.empty(),
        new Opening(
            Map.of(
                DayOfWeek.MONDAY,
                DAYTIME,
                DayOfWeek.TUESDAY,
                DAYTIME,
                DayOfWeek.WEDNESDAY,
                DAYTIME,
                DayOfWeek.THURSDAY,
                DAYTIME,
                DayOfWeek.FRIDAY,
                DAYTIME),
            special),
        Set.of(VenueCapability.APPLY_WITH_ID_CHECK, VenueCapability.ISSUE),
        "鍵は1階守衛室",
        false,
        false,
        1);
  }

  /** A pop-up of two days. */
  public static Venue popUp(String id) {
    return new Venue(
        id,
        "モール出張",
        "モールシュッチョウ",
        "豊中市",
        PlaceKind.SHOPPING,
        day("2026-11-21"),
        Optional.of(day("2026-11-22")),
        new Opening(
            Map.of(DayOfWeek.SATURDAY, DAYTIME, DayOfWeek.SUNDAY, DAYTIME), new TreeMap<>()),
        Set.of(VenueCapability.APPLY_ONLY),
        "",
        true,
        false,
        1);
  }

  public static KioskAssignment at(String id, String kiosk, String venue, String from, String to) {
    return new KioskAssignment(
        id, kiosk, venue, day(from), to.isEmpty() ? Optional.empty() : Optional.of(day(to)), false);
  }
}
