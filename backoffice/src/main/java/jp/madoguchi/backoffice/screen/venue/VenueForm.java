package jp.madoguchi.backoffice.screen.venue;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.madoguchi.backoffice.venue.Hours;
import jp.madoguchi.backoffice.venue.Opening;
import jp.madoguchi.backoffice.venue.PlaceKind;
import jp.madoguchi.backoffice.venue.Venue;
import jp.madoguchi.rules.VenueCapability;

/**
 * The form of a venue: what was typed, and what is wrong with it. Typed text is kept as it was, so
 * that nobody types twice.
 */
public final class VenueForm {
  /** The single-line and multi-line fields, in the page's order, with their longest text. */
  private static final Map<String, Integer> TEXTS =
      Map.of("name", 100, "kana", 100, "address", 200, "notes", 1000, "special", 4000);

  private static final int SPECIAL_DAYS_MAX = 100;

  private final Map<String, String> typed;
  private final Set<String> capabilities;
  private final Map<String, String> errors = new LinkedHashMap<>();

  VenueForm(Map<String, String> typed, Set<String> capabilities) {
    this.typed = Map.copyOf(typed);
    this.capabilities = Set.copyOf(capabilities);
  }

  /** Every text field's name, hours included. */
  static List<String> fields() {
    List<String> fields =
        new ArrayList<>(
            List.of("name", "kana", "address", "place", "from", "to", "notes", "special"));
    for (DayOfWeek day : DayOfWeek.values()) {
      fields.add("opens-" + day.getValue());
      fields.add("closes-" + day.getValue());
    }
    return fields;
  }

  /** An empty form that begins today. */
  static VenueForm blank(LocalDate today) {
    return new VenueForm(
        Map.of("from", today.toString(), "place", PlaceKind.SHOPPING.name()), Set.of());
  }

  /** A stored venue as it would have been typed. */
  static VenueForm of(Venue venue) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("name", venue.name());
    typed.put("kana", venue.kana());
    typed.put("address", venue.address());
    typed.put("place", venue.place().name());
    typed.put("from", venue.from().toString());
    typed.put("to", venue.to().map(LocalDate::toString).orElse(""));
    typed.put("notes", venue.notes());
    venue
        .opening()
        .weekly()
        .forEach((day, hours) -> {
          typed.put("opens-" + day.getValue(), hours.opens().toString());
          typed.put("closes-" + day.getValue(), hours.closes().toString());
        });
    typed.put(
        "special",
        venue.opening().exceptions().entrySet().stream()
            .map(e -> e.getKey() + " " + special(e.getValue()))
            .collect(Collectors.joining("\n")));
    return new VenueForm(
        typed, venue.capabilities().stream().map(Enum::name).collect(Collectors.toSet()));
  }

  private static String special(Opening.Special special) {
    return (special.hours().map(Hours::toString).orElse("休み") + " " + special.reason()).strip();
  }

  /** What was typed into a field. */
  public String text(String field) {
    return typed.getOrDefault(field, "");
  }

  /** Whether a capability was ticked. */
  public boolean ticked(VenueCapability capability) {
    return capabilities.contains(capability.name());
  }

  /** What is wrong with a field; null (for the template) if nothing is. */
  public String error(String field) {
    return errors.get(field);
  }

  /** Every fault, by field. */
  public Map<String, String> errors() {
    return Map.copyOf(errors);
  }

  /**
   * The venue that was typed; empty if {@link #errors()} says what is wrong.
   *
   * @param id and what follows: what the form does not hold and the venue keeps
   */
  Optional<Venue> venue(String id, boolean sample, boolean closed, int version) {
    errors.clear();
    TEXTS.forEach((field, max) -> {
      if (text(field).length() > max) {
        errors.put(field, max + " 文字までで入力してください。");
      }
    });
    required("name", "名称を入力してください。");
    required("address", "住所を入力してください。");
    if (!text("kana").isEmpty() && !text("kana").matches("[ァ-ヶー・\\s　0-9A-Za-z]+")) {
      errors.putIfAbsent("kana", "カタカナで入力してください。");
    }
    Optional<PlaceKind> place = place();
    Optional<LocalDate> from = date("from");
    Optional<LocalDate> to = text("to").isEmpty() ? Optional.empty() : date("to");
    if (text("from").isEmpty()) {
      errors.put("from", "はじまる日を入力してください。");
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      errors.putIfAbsent("to", "終わる日が、はじまる日より前です。");
    }
    Map<DayOfWeek, Hours> weekly = weekly();
    SortedMap<LocalDate, Opening.Special> special = specialDays();
    Set<VenueCapability> can = EnumSet.noneOf(VenueCapability.class);
    for (VenueCapability capability : VenueCapability.values()) {
      if (ticked(capability)) {
        can.add(capability);
      }
    }
    if (can.isEmpty()) {
      errors.put("cap", "できることを1つ以上選んでください。");
    }
    if (!errors.isEmpty() || from.isEmpty() || place.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Venue(
            id,
            text("name"),
            text("kana"),
            text("address"),
            place.get(),
            from.get(),
            to,
            new Opening(weekly, special),
            can,
            text("notes"),
            sample,
            closed,
            version));
  }

  private void required(String field, String sentence) {
    if (text(field).isBlank()) {
      errors.putIfAbsent(field, sentence);
    }
  }

  private Optional<PlaceKind> place() {
    for (PlaceKind kind : PlaceKind.values()) {
      if (kind.name().equals(text("place"))) {
        return Optional.of(kind);
      }
    }
    errors.put("place", "場所の種類を選んでください。");
    return Optional.empty();
  }

  private Optional<LocalDate> date(String field) {
    try {
      LocalDate date = LocalDate.parse(text(field));
      if (date.getYear() >= 2015 && date.getYear() <= 2100) {
        return Optional.of(date);
      }
    } catch (DateTimeException e) {
      // Said below, together with dates that no venue can have.
    }
    errors.putIfAbsent(field, "日付を 2026-11-22 のように入力してください。");
    return Optional.empty();
  }

  private Map<DayOfWeek, Hours> weekly() {
    Map<DayOfWeek, Hours> weekly = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      String opens = text("opens-" + day.getValue());
      String closes = text("closes-" + day.getValue());
      if (opens.isEmpty() && closes.isEmpty()) {
        continue;
      }
      Optional<Hours> hours = hours(opens, closes);
      if (hours.isEmpty()) {
        errors.put("hours", VenueWords.of(day) + "曜日の時間を確かめてください（例 10:00 から 17:30）。休みの日は両方を空にします。");
        return weekly;
      }
      weekly.put(day, hours.get());
    }
    return weekly;
  }

  private static Optional<Hours> hours(String opens, String closes) {
    try {
      return Optional.of(new Hours(LocalTime.parse(opens), LocalTime.parse(closes)));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** One day a line: {@code 2026-11-23 休み 祝日} or {@code 2026-11-28 10:00-15:00 休日開庁}. */
  private SortedMap<LocalDate, Opening.Special> specialDays() {
    SortedMap<LocalDate, Opening.Special> days = new TreeMap<>();
    int n = 0;
    for (String line : text("special").lines().map(String::strip).toList()) {
      n++;
      if (line.isEmpty()) {
        continue;
      }
      String[] parts = line.split("[\\s　]+", 3);
      if (parts.length < 2 || !special(parts, days) || days.size() > SPECIAL_DAYS_MAX) {
        errors.putIfAbsent(
            "special", n + " 行目を確かめてください。例: 2026-11-23 休み 祝日 / 2026-11-28 10:00-15:00 休日開庁");
        return days;
      }
    }
    return days;
  }

  private static boolean special(String[] parts, SortedMap<LocalDate, Opening.Special> days) {
    try {
      LocalDate day = LocalDate.parse(parts[0]);
      String reason = parts.length > 2 ? parts[2] : "";
      String[] times = parts[1].split("[-–〜~]", 2);
      Optional<Hours> hours = times.length == 2 ? hours(times[0], times[1]) : Optional.empty();
      boolean readable = hours.isPresent() || parts[1].equals("休み");
      return readable
          && reason.length() <= 100
          && days.put(day, new Opening.Special(hours, reason)) == null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
