package jp.madoguchi.backoffice.venue;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The port in memory. */
public final class MemoryVenueStore implements VenueStore {
  private final Map<String, Venue> venues = new LinkedHashMap<>();
  private final Map<String, KioskAssignment> assignments = new LinkedHashMap<>();

  @Override
  public synchronized Venue add(Venue venue, Instant at) {
    venues.put(venue.id(), venue.withVersion(1));
    return venue.withVersion(1);
  }

  @Override
  public synchronized Saved save(Venue venue, Instant at) {
    Venue current = venues.get(venue.id());
    if (current == null) {
      return new Saved.Missing();
    }
    if (current.version() != venue.version()) {
      return new Saved.Stale(current);
    }
    Venue saved = venue.withVersion(venue.version() + 1);
    venues.put(venue.id(), saved);
    return new Saved.Done(saved);
  }

  @Override
  public synchronized Optional<Venue> find(String id) {
    return Optional.ofNullable(venues.get(id));
  }

  @Override
  public synchronized List<Venue> all() {
    return venues.values().stream()
        .sorted(Comparator.comparing(Venue::from).reversed().thenComparing(Venue::id))
        .toList();
  }

  @Override
  public synchronized Assigned assign(KioskAssignment assignment, Instant at) {
    Optional<KioskAssignment> taken =
        assignments().stream()
            .filter(other -> !other.id().equals(assignment.id()) && other.overlaps(assignment))
            .findFirst();
    if (taken.isPresent()) {
      return new Assigned.Taken(taken.get());
    }
    assignments.put(assignment.id(), assignment);
    return new Assigned.Done();
  }

  @Override
  public synchronized List<KioskAssignment> assignments() {
    return assignments.values().stream()
        .sorted(
            Comparator.comparing(KioskAssignment::kiosk)
                .thenComparing(KioskAssignment::from)
                .thenComparing(KioskAssignment::id))
        .toList();
  }
}
