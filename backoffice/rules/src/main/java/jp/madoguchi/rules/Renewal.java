package jp.madoguchi.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** When a card or a certificate can be renewed: from the day after the 3-month mark (rules B10). */
public sealed interface Renewal {
  /** Months before the last day, after whose mark renewal opens. */
  int MONTHS_BEFORE = 3;

  /** Too early; renewal opens on that day. */
  record NotYet(LocalDate opensOn) implements Renewal {}

  /** Can be renewed today; so many days are left, 0 on the last day. */
  record Open(long daysLeft) implements Renewal {}

  /** No longer valid since the day after {@code until}; it can still be applied for anew. */
  record Lapsed(LocalDate until) implements Renewal {}

  /** How it stands on that day with what is valid until the end of {@code until}. */
  static Renewal of(LocalDate until, LocalDate today) {
    if (today.isAfter(until)) {
      return new Lapsed(until);
    }
    LocalDate opens = opensOn(until);
    return today.isBefore(opens)
        ? new NotYet(opens)
        : new Open(ChronoUnit.DAYS.between(today, until));
  }

  /** The first day of renewal; the mark of 31 May is 28 (29) February. */
  static LocalDate opensOn(LocalDate until) {
    return until.minusMonths(MONTHS_BEFORE).plusDays(1);
  }

  /**
   * Why a card that lies here can be replaced; the first one is proposed.
   *
   * @param cardUntil last day of the card, if it says so
   */
  static Set<IssuanceKind> reasons(Optional<LocalDate> cardUntil, LocalDate today) {
    Set<IssuanceKind> reasons = EnumSet.of(IssuanceKind.ADDENDUM_FULL, IssuanceKind.DAMAGED);
    Optional<Renewal> renewal = cardUntil.map(until -> of(until, today));
    if (renewal.filter(r -> !(r instanceof NotYet)).isPresent()) {
      reasons.add(IssuanceKind.RENEWAL);
    }
    if (renewal.filter(r -> r instanceof Lapsed).isPresent()) {
      reasons.add(IssuanceKind.STAY_LAPSED);
    }
    return reasons;
  }
}
