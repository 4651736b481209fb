package jp.madoguchi.backoffice.venue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything that is done with venues: planning them, placing kiosks, reading the results. */
public final class VenueBook {
  private final VenueStore store;
  private final KioskDay.Source days;
  private final Supplier<String> ids;
  private final InstantSource clock;

  /** With a source of random names. */
  public VenueBook(
      VenueStore store, KioskDay.Source days, Supplier<String> ids, InstantSource clock) {
    this.store = store;
    this.days = days;
    this.ids = ids;
    this.clock = clock;
  }

  /** What placing a kiosk did; the refusals name what is in the way. */
  public sealed interface Placing {
    /** It stands there. */
    record Done() implements Placing {}

    /** It stands somewhere else on one of these days. */
    record Taken(KioskAssignment by, Optional<Venue> venue) implements Placing {}

    /** The venue does not exist on one of these days. */
    record Outside(Venue venue) implements Placing {}

    /** The venue was closed or is unknown. */
    record NoVenue() implements Placing {}

    /** There is no such assignment, or it was withdrawn. */
    record NoAssignment() implements Placing {}
  }

  /** Every venue, the newest beginning first. */
  public List<Venue> all() {
    return store.all();
  }

  /** One venue. */
  public Optional<Venue> find(String id) {
    return store.find(id);
  }

  /** Adds a venue under a new id. */
  public Venue add(Venue draft) {
    Venue named =
        new Venue(
            ids.get(),
            draft.name(),
            draft.kana(),
            draft.address(),
            draft.place(),
            draft.from(),
            draft.to(),
            draft.opening(),
            draft.capabilities(),
            draft.notes(),
            draft.sample(),
            false,
            1);
    return store.add(named, now());
  }

  /** Saves a venue that was seen in this version. */
  public VenueStore.Saved save(Venue venue) {
    return store.save(venue, now());
  }

  /** Closes a venue, or opens it again; nothing else changes. */
  public VenueStore.Saved close(String id, int version, boolean closed) {
    return find(id)
        .map(venue -> save(venue.withVersion(version).withClosed(closed)))
        .orElseGet(VenueStore.Saved.Missing::new);
  }

  /** Every assignment that was not withdrawn. */
  public List<KioskAssignment> assignments() {
    return store.assignments().stream().filter(a -> !a.withdrawn()).toList();
  }

  /** The assignments of one venue, withdrawn ones last. */
  public List<KioskAssignment> assignmentsOf(String venueId) {
    return store.assignments().stream()
        .filter(a -> a.venueId().equals(venueId))
        .sorted((a, b) -> Boolean.compare(a.withdrawn(), b.withdrawn()))
        .toList();
  }

  /** Places a kiosk at a venue. */
  public Placing place(String kiosk, String venueId, LocalDate from, Optional<LocalDate> to) {
    return put(new KioskAssignment(ids.get(), kiosk, venueId, from, to, false));
  }

  /** Takes an assignment back; its days are free again. */
  public Placing withdraw(String assignmentId) {
    return change(assignmentId, true);
  }

  /** Undoes {@link #withdraw}, unless the kiosk is somewhere else by now. */
  public Placing restore(String assignmentId) {
    return change(assignmentId, false);
  }

  /**
   * Ends an assignment with this day: what was counted until then stays the venue's, the days after
   * it are free. Works at a closed venue too.
   */
  public Placing endOn(String assignmentId, LocalDate day) {
    return store.assignments().stream()
        .filter(a -> a.id().equals(assignmentId) && a.covers(day))
        .findFirst()
        .map(a -> stored(a.endingOn(day)))
        .orElseGet(Placing.NoAssignment::new);
  }

  private Placing change(String assignmentId, boolean withdrawn) {
    return store.assignments().stream()
        .filter(a -> a.id().equals(assignmentId))
        .findFirst()
        .map(a ->
            put(new KioskAssignment(a.id(), a.kiosk(), a.venueId(), a.from(), a.to(), withdrawn)))
        .orElseGet(Placing.NoAssignment::new);
  }

  private Placing put(KioskAssignment assignment) {
    Optional<Venue> venue = find(assignment.venueId());
    if (venue.isEmpty() || (venue.get().closed() && !assignment.withdrawn())) {
      return new Placing.NoVenue();
    }
    boolean endsInside = assignment.to().map(venue.get()::covers).orElse(venue.get().permanent());
    if (!assignment.withdrawn() && (!venue.get().covers(assignment.from()) || !endsInside)) {
      return new Placing.Outside(venue.get());
    }
    return stored(assignment);
  }

  private Placing stored(KioskAssignment assignment) {
    return switch (store.assign(assignment, now())) {
      case VenueStore.Assigned.Done _ -> new Placing.Done();
      case VenueStore.Assigned.Taken(KioskAssignment by) ->
          new Placing.Taken(by, find(by.venueId()));
    };
  }

  /** The results of a period, both days included. */
  public List<VenueResults.Line> results(LocalDate from, LocalDate to) {
    return VenueResults.byDay(days.between(from, to), store.assignments(), store.all());
  }

  private Instant now() {
    return clock.instant();
  }
}
