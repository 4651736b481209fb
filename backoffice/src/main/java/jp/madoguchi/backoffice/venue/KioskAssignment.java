package jp.madoguchi.backoffice.venue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A kiosk stands at a venue, from the first to the last day, both included.
 *
 * @param id random name, made by the program
 * @param kiosk the kiosk's name
 * @param to last day; empty = until further notice
 * @param withdrawn true once it was taken back; it stays on record and counts for nothing
 */
public record KioskAssignment(
    String id,
    String kiosk,
    String venueId,
    LocalDate from,
    Optional<LocalDate> to,
    boolean withdrawn) {

  /** Refuses a period that runs backwards. */
  public KioskAssignment {
    if (kiosk.isBlank() || (to.isPresent() && to.get().isBefore(from))) {
      throw new IllegalArgumentException("an assignment names a kiosk and ends after it begins");
    }
  }

  /** True if the kiosk stands there on this day. */
  public boolean covers(LocalDate day) {
    return !withdrawn && !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** The same stay with this last day. */
  public KioskAssignment endingOn(LocalDate last) {
    return new KioskAssignment(id, kiosk, venueId, from, Optional.of(last), withdrawn);
  }

  /** True if both claim the same kiosk on a day. */
  public boolean overlaps(KioskAssignment other) {
    return !withdrawn
        && !other.withdrawn
        && kiosk.equals(other.kiosk)
        && !from.isAfter(other.to.orElse(LocalDate.MAX))
        && !other.from.isAfter(to.orElse(LocalDate.MAX));
  }
}
