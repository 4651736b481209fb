package jp.madoguchi.backoffice.venue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When a venue is open: hours by weekday, and days that differ.
 *
 * @param weekly weekdays that are missing are closed
 * @param exceptions days that differ from their weekday
 */
public record Opening(Map<DayOfWeek, Hours> weekly, SortedMap<LocalDate, Special> exceptions) {

  /**
   * A day that differs.
   *
   * @param hours empty = closed
   * @param reason shown beside the day: 祝日, 夜間受付
   */
  public record Special(Optional<Hours> hours, String reason) {}

  /** Copies both maps. */
  public Opening {
    Map<DayOfWeek, Hours> sorted = new EnumMap<>(DayOfWeek.class);
    sorted.putAll(weekly);
    weekly = Collections.unmodifiableMap(sorted);
    exceptions = Collections.unmodifiableSortedMap(new TreeMap<>(exceptions));
  }

  /** The hours of a day; empty = closed. */
  public Optional<Hours> on(LocalDate day) {
    Special exception = exceptions.get(day);
    return exception == null
        ? Optional.ofNullable(weekly.get(day.getDayOfWeek()))
        : exception.hours();
  }

  /** True if there is no day of the week on which it opens. */
  public boolean neverWeekly() {
    return weekly.isEmpty();
  }
}
