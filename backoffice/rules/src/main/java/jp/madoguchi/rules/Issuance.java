package jp.madoguchi.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Why another card is issued, and what it costs (rules B4). */
public enum Issuance {
  /** 有効期限更新, from three months before the last day. */
  RENEWAL(false, false),
  /** 追記欄満欄: no room left for changes of address or name; the old card is given back. */
  NO_ROOM(false, true),
  /** 再交付 after damage or a chip that fails, the holder's own fault. */
  DAMAGED(true, true),
  /** 再交付 after loss; the card has to be suspended and reported first. */
  LOST(true, true),
  /** 再交付 to a foreign resident who let the card lapse with the period of stay. */
  STAY_LAPSED(true, false);

  private static final int CARD_YEN = 800;
  private static final int CERTIFICATES_YEN = 200;

  private final boolean paid;
  private final boolean express;

  Issuance(boolean paid, boolean express) {
    this.paid = paid;
    this.express = express;
  }

  /**
   * The fee in yen, paid at pick-up.
   *
   * @param certificates whether certificates are wanted
   */
  public int feeYen(boolean certificates) {
    return paid ? CARD_YEN + (certificates ? CERTIFICATES_YEN : 0) : 0;
  }

  /** Whether 特急発行 can be asked for, at the city's own desk only and within 30 days. */
  public boolean expressAtDesk() {
    return express;
  }

  /** Whether the card that is there can be put on the reader and given back. */
  public boolean cardAtHand() {
    return this != LOST;
  }

  /**
   * What may be chosen with this card; the first one is proposed.
   *
   * @param cardUntil last day of the card, if it says so
   */
  public static Set<Issuance> possible(Optional<LocalDate> cardUntil, LocalDate today) {
    Set<Issuance> possible = EnumSet.of(NO_ROOM, DAMAGED);
    Optional<Renewal> renewal = cardUntil.map(until -> Renewal.of(until, today));
    if (renewal.filter(r -> !(r instanceof Renewal.NotYet)).isPresent()) {
      possible.add(RENEWAL);
    }
    if (renewal.filter(r -> r instanceof Renewal.Lapsed).isPresent()) {
      possible.add(STAY_LAPSED);
    }
    return possible;
  }
}
