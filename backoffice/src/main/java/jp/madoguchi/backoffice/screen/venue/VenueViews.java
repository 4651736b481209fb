package jp.madoguchi.backoffice.screen.venue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import jp.madoguchi.backoffice.venue.KioskAssignment;
import jp.madoguchi.backoffice.venue.Opening;
import jp.madoguchi.backoffice.venue.Venue;
import jp.madoguchi.rules.VenueCapability;

/** What the venues' pages show, with every text ready. */
public final class VenueViews {
  private VenueViews() {}

  /** A line of the overview. */
  public record Item(
      String id,
      String name,
      boolean sample,
      String place,
      String period,
      String status,
      String statusKind,
      String today,
      List<String> capabilities,
      long kiosks) {}

  /** One venue. */
  public record Detail(
      Item item,
      String kana,
      String address,
      String week,
      List<String> special,
      List<String> capabilities,
      String notes,
      boolean closed,
      int version) {}

  /**
   * One kiosk's stay.
   *
   * @param endable whether it stands there today and stays longer
   */
  public record Stay(
      String id, String kiosk, String period, String status, boolean withdrawn, boolean endable) {}

  static List<Item> items(List<Venue> venues, List<KioskAssignment> assignments, LocalDate today) {
    return ordered(venues, today).stream().map(v -> item(v, assignments, today)).toList();
  }

  static List<Venue> ordered(List<Venue> venues, LocalDate today) {
    return venues.stream()
        .sorted(
            Comparator.comparing(Venue::closed)
                .thenComparing(v -> rank(v, today))
                .thenComparing(Venue::from)
                .thenComparing(Venue::name))
        .toList();
  }

  /** Venues of today first, then coming ones, then those that are over. */
  private static int rank(Venue venue, LocalDate today) {
    return venue.covers(today) ? 0 : venue.from().isAfter(today) ? 1 : 2;
  }

  static Item item(Venue venue, List<KioskAssignment> assignments, LocalDate today) {
    String[] status = status(venue, today);
    return new Item(
        venue.id(),
        venue.name(),
        venue.sample(),
        venue.place().label(),
        VenueWords.period(venue),
        status[0],
        status[1],
        venue.hoursOn(today).map(h -> h.label()).orElse("きょうは休み"),
        capabilities(venue),
        VenueCalendar.kiosks(venue, assignments, today));
  }

  private static String[] status(Venue venue, LocalDate today) {
    if (venue.closed()) {
      return new String[] {"閉鎖", "r"};
    }
    if (venue.from().isAfter(today)) {
      return new String[] {"これから", "y"};
    }
    return venue.covers(today) ? new String[] {"開設中", "g"} : new String[] {"終了", ""};
  }

  private static List<String> capabilities(Venue venue) {
    return venue.capabilities().stream().sorted().map(VenueWords::of).toList();
  }

  static Detail detail(Venue venue, List<KioskAssignment> assignments, LocalDate today) {
    return new Detail(
        item(venue, assignments, today),
        venue.kana(),
        venue.address(),
        VenueWords.week(venue),
        venue.opening().exceptions().entrySet().stream()
            .map(e -> e.getKey() + " " + special(e.getValue()))
            .toList(),
        venue.capabilities().stream().sorted().map(VenueViews::capability).toList(),
        venue.notes(),
        venue.closed(),
        venue.version());
  }

  private static String capability(VenueCapability capability) {
    return VenueWords.of(capability) + "（" + VenueWords.note(capability) + "）";
  }

  private static String special(Opening.Special special) {
    return (special.hours().map(h -> h.label()).orElse("休み") + " " + special.reason()).strip();
  }

  static List<Stay> stays(List<KioskAssignment> assignments, LocalDate today) {
    return assignments.stream()
        .map(a ->
            new Stay(
                a.id(),
                a.kiosk(),
                VenueWords.period(a),
                status(a, today),
                a.withdrawn(),
                a.covers(today) && a.covers(today.plusDays(1))))
        .toList();
  }

  private static String status(KioskAssignment assignment, LocalDate today) {
    if (assignment.withdrawn()) {
      return "取り消し済み";
    }
    if (assignment.covers(today)) {
      return "いまここ";
    }
    return assignment.from().isAfter(today) ? "これから" : "終わり";
  }
}
