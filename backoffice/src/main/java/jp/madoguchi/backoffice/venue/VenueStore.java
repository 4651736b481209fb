package jp.madoguchi.backoffice.venue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where venues and the kiosks' places are kept. Nothing is ever deleted. */
public interface VenueStore {

  /** What saving a venue did. */
  sealed interface Saved {
    /** Stored; this is the venue with its new version. */
    record Done(Venue venue) implements Saved {}

    /** Somebody saved in between; this is how it looks now. */
    record Stale(Venue current) implements Saved {}

    /** There is no such venue. */
    record Missing() implements Saved {}
  }

  /** What assigning a kiosk did. */
  sealed interface Assigned {
    /** Stored. */
    record Done() implements Assigned {}

    /** The kiosk stands somewhere already on one of these days. */
    record Taken(KioskAssignment by) implements Assigned {}
  }

  /** Stores a new venue with version 1. */
  Venue add(Venue venue, Instant at);

  /** Stores the venue if its version is still the stored one. */
  Saved save(Venue venue, Instant at);

  /** One venue. */
  Optional<Venue> find(String id);

  /** Every venue, the newest beginning first, then by id. */
  List<Venue> all();

  /**
   * Stores an assignment, or changes the one with its id, unless the kiosk would be at two places
   * at once; decided in one transaction, so two clerks can't both win.
   */
  Assigned assign(KioskAssignment assignment, Instant at);

  /** Every assignment, withdrawn ones too, by kiosk, first day and id. */
  List<KioskAssignment> assignments();
}
