package jp.madoguchi.backoffice.venue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.rules.VenueCapability;

/**
 * A place where residents are served.
 *
 * @param id random name, made by the program
 * @param name 名称
 * @param kana 名称 in katakana, for sorting and for the open data
 * @param place what kind of place it stands in
 * @param from first day
 * @param to last day; empty = permanent
 * @param capabilities what may be done there (rules B13); at least one
 * @param notes for staff: deliveries, keys, parking
 * @param sample true for the demo's invented venues, which every page labels 見本
 * @param closed true once it was closed; it can be opened again, it is never deleted
 * @param version counts every change: who saves must have seen the latest
 */
public record Venue(
    String id,
    String name,
    String kana,
    String address,
    PlaceKind place,
    LocalDate from,
    Optional<LocalDate> to,
    Opening opening,
    Set<VenueCapability> capabilities,
    String notes,
    boolean sample,
    boolean closed,
    int version) {

  /** Checks what the forms check too, so that no other way leads to a broken venue. */
  public Venue {
    if (name.isBlank() || address.isBlank() || capabilities.isEmpty()) {
      throw new IllegalArgumentException("a venue needs a name, an address and a capability");
    }
    if (to.isPresent() && to.get().isBefore(from)) {
      throw new IllegalArgumentException("a venue ends after it begins");
    }
    capabilities = Set.copyOf(EnumSet.copyOf(capabilities));
  }

  /** True without a last day. */
  public boolean permanent() {
    return to.isEmpty();
  }

  /** True if the venue exists on this day, open or not. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** The hours of a day, empty outside its period, when closed for good, and on closed days. */
  public Optional<Hours> hoursOn(LocalDate day) {
    return closed || !covers(day) ? Optional.empty() : opening.on(day);
  }

  /** The same venue, closed or opened again. */
  public Venue withClosed(boolean nowClosed) {
    return new Venue(
        id,
        name,
        kana,
        address,
        place,
        from,
        to,
        opening,
        capabilities,
        notes,
        sample,
        nowClosed,
        version);
  }

  /** The same venue under another version number. */
  public Venue withVersion(int newVersion) {
    return new Venue(
        id,
        name,
        kana,
        address,
        place,
        from,
        to,
        opening,
        capabilities,
        notes,
        sample,
        closed,
        newVersion);
  }
}
