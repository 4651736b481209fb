package jp.madoguchi.backoffice.venue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of the venues, by day and by venue: a kiosk's day belongs to where it stood. */
public final class VenueResults {
  private VenueResults() {}

  /** Counts that can be added up. */
  public record Tally(
      long applications, long visits, long completed, long photoVisits, long photoFirstPass) {
    /** Nothing yet. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    /** Both together. */
    public Tally plus(Tally other) {
      return new Tally(
          applications + other.applications,
          visits + other.visits,
          completed + other.completed,
          photoVisits + other.photoVisits,
          photoFirstPass + other.photoFirstPass);
    }

    static Tally of(KioskDay day) {
      return new Tally(
          day.applications(),
          day.visits(),
          day.completed(),
          day.photoVisits(),
          day.photoFirstPass());
    }

    /** Share of visits that ended with an application, percent; empty without visits. */
    public Optional<BigDecimal> completedPercent() {
      return percent(completed, visits);
    }

    /** Share of visits with a picture in which none was refused, percent. */
    public Optional<BigDecimal> firstPassPercent() {
      return percent(photoFirstPass, photoVisits);
    }

    private static Optional<BigDecimal> percent(long part, long whole) {
      return whole == 0
          ? Optional.empty()
          : Optional.of(
              BigDecimal.valueOf(part * 100)
                  .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
  }

  /**
   * One venue on one day.
   *
   * @param venue empty where the kiosk was assigned to none: such days are shown, never dropped
   */
  public record Line(LocalDate day, Optional<Venue> venue, Tally tally) {}

  /** Newest day first, then by the venue's name; what no venue claims comes last. */
  public static List<Line> byDay(
      Collection<KioskDay> days,
      Collection<KioskAssignment> assignments,
      Collection<Venue> venues) {
    record Place(LocalDate day, Optional<Venue> venue) {}
    Map<Place, Tally> sums = new LinkedHashMap<>();
    for (KioskDay day : days) {
      Place place = new Place(day.day(), venueOf(day, assignments, venues));
      sums.merge(place, Tally.of(day), Tally::plus);
    }
    return sums.entrySet().stream()
        .map(sum -> new Line(sum.getKey().day(), sum.getKey().venue(), sum.getValue()))
        .sorted(
            Comparator.comparing(Line::day)
                .reversed()
                .thenComparing(line -> line.venue().isEmpty())
                .thenComparing(line -> line.venue().map(Venue::name).orElse("")))
        .toList();
  }

  /** The same lines added up over their days, most applications first. */
  public static Map<Optional<Venue>, Tally> byVenue(Collection<Line> lines) {
    Map<Optional<Venue>, Tally> sums = new LinkedHashMap<>();
    lines.forEach(line -> sums.merge(line.venue(), line.tally(), Tally::plus));
    Map<Optional<Venue>, Tally> sorted = new LinkedHashMap<>();
    sums.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<Optional<Venue>, Tally>>comparingLong(
                    sum -> -sum.getValue().applications())
                .thenComparing(sum -> sum.getKey().map(Venue::name).orElse("")))
        .forEach(sum -> sorted.put(sum.getKey(), sum.getValue()));
    return sorted;
  }

  private static Optional<Venue> venueOf(
      KioskDay day, Collection<KioskAssignment> assignments, Collection<Venue> venues) {
    return assignments.stream()
        .filter(a -> a.kiosk().equals(day.kiosk()) && a.covers(day.day()))
        .findFirst()
        .flatMap(a -> venues.stream().filter(v -> v.id().equals(a.venueId())).findFirst());
  }
}
