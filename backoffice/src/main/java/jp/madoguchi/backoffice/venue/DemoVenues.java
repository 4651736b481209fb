package jp.madoguchi.backoffice.venue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.madoguchi.rules.VenueCapability;

/** Invented venues for demonstrations, labelled as samples (見本) wherever they are shown. */
public final class DemoVenues {
  private static final Hours OFFICE = new Hours(LocalTime.of(9, 0), LocalTime.of(17, 15));
  private static final Hours MALL = new Hours(LocalTime.of(10, 0), LocalTime.of(19, 0));
  private static final int PAST_DAYS = 30;

  private DemoVenues() {}

  /** Adds them to an empty book and puts the demo's kiosk into the first one. */
  public static void add(VenueBook book, LocalDate today, String kiosk) {
    if (!book.all().isEmpty()) {
      return;
    }
    LocalDate saturday = today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    LocalDate began = today.minusDays(PAST_DAYS);
    Venue centre = book.add(centre(began, saturday));
    book.add(office(began, today));
    book.add(
        popUp(
            "緑地公園 モール出張（見本）",
            "リョクチコウエン モールシュッチョウ",
            PlaceKind.SHOPPING,
            saturday,
            saturday.plusDays(1),
            Set.of(VenueCapability.APPLY_ONLY)));
    book.add(
        popUp(
            "介護施設 出張申請（見本）",
            "カイゴシセツ シュッチョウシンセイ",
            PlaceKind.CARE,
            saturday.plusDays(4),
            saturday.plusDays(4),
            Set.of(VenueCapability.APPLY_WITH_ID_CHECK)));
    book.place(kiosk, centre.id(), began, Optional.empty());
  }

  private static Venue centre(LocalDate from, LocalDate saturday) {
    TreeMap<LocalDate, Opening.Special> special = new TreeMap<>();
    special.put(saturday.minusDays(2), new Opening.Special(Optional.empty(), "館内点検"));
    return new Venue(
        "demo",
        "千里中央 特設会場（見本）",
        "センリチュウオウ トクセツカイジョウ",
        "豊中市新千里東町（架空の会場）",
        PlaceKind.SHOPPING,
        from,
        Optional.empty(),
        new Opening(week(MALL, DayOfWeek.values()), special),
        Set.of(VenueCapability.APPLY_WITH_ID_CHECK, VenueCapability.ISSUE),
        "見本です。実在の会場ではありません。",
        true,
        false,
        1);
  }

  private static Venue office(LocalDate from, LocalDate today) {
    DayOfWeek[] weekdays = {
      DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY
    };
    TreeMap<LocalDate, Opening.Special> special = new TreeMap<>();
    LocalDate sunday = today.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
    special.put(
        sunday,
        new Opening.Special(
            Optional.of(new Hours(LocalTime.of(9, 0), LocalTime.of(12, 0))), "休日開庁"));
    return new Venue(
        "demo",
        "市民課窓口（見本）",
        "シミンカマドグチ",
        "豊中市中桜塚（架空の会場）",
        PlaceKind.CITY_OFFICE,
        from,
        Optional.empty(),
        new Opening(week(OFFICE, weekdays), special),
        Set.of(
            VenueCapability.APPLY_WITH_ID_CHECK, VenueCapability.ISSUE, VenueCapability.PIN_RESET),
        "見本です。実在の会場ではありません。",
        true,
        false,
        1);
  }

  private static Venue popUp(
      String name,
      String kana,
      PlaceKind place,
      LocalDate from,
      LocalDate to,
      Set<VenueCapability> capabilities) {
    return new Venue(
        "demo",
        name,
        kana,
        "豊中市（架空の会場）",
        place,
        from,
        Optional.of(to),
        new Opening(week(MALL, DayOfWeek.values()), new TreeMap<>()),
        capabilities,
        "見本です。実在の会場ではありません。",
        true,
        false,
        1);
  }

  private static Map<DayOfWeek, Hours> week(Hours hours, DayOfWeek... days) {
    Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
    List.of(days).forEach(day -> week.put(day, hours));
    return week;
  }
}
