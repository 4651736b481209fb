package jp.madoguchi.sim.card.profile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.sim.card.chip.UnsureTraits;

/**
 * What a card is issued with.
 *
 * @param label names the keys: the same label always has the same
 * @param number of the card among the simulated ones; becomes its serial number
 * @param holder whose it is
 * @param cardUntil the last day of the card
 * @param authentication validity of 利用者証明用電子証明書
 * @param signing validity of 署名用電子証明書; empty = the card has none
 * @param generation of the authorities, 1 or 2; both have the same name
 * @param blocked which PINs are blocked
 * @param traits what the sources leave open
 */
public record CardSpec(
    String label,
    int number,
    Holder holder,
    LocalDate cardUntil,
    Validity authentication,
    Optional<Validity> signing,
    int generation,
    Set<Blocked> blocked,
    UnsureTraits traits) {
  /** Copies. */
  public CardSpec {
    blocked = Set.copyOf(blocked);
  }

  /** The PINs that a card may be issued blocked with, as people name them. */
  public enum Blocked {
    /** 署名用パスワード. */
    SIGNING,
    /** 利用者証明用暗証番号. */
    AUTHENTICATION,
    /** 券面事項入力補助用暗証番号. */
    TEXT,
    /** 住民基本台帳用暗証番号, both of its references. */
    RESIDENCE
  }

  /**
   * Days in Japan on which a certificate is valid.
   *
   * @param from the first
   * @param until the last, to its end
   */
  public record Validity(LocalDate from, LocalDate until) {}

  /** A card that is valid, with both certificates and nothing blocked. */
  public static CardSpec of(
      String label, int number, Holder holder, LocalDate cardUntil, Validity validity) {
    return new CardSpec(
        label,
        number,
        holder,
        cardUntil,
        validity,
        Optional.of(validity),
        2,
        Set.of(),
        UnsureTraits.USUAL);
  }

  /** The same without 署名用電子証明書. */
  public CardSpec withoutSigning() {
    return new CardSpec(
        label,
        number,
        holder,
        cardUntil,
        authentication,
        Optional.empty(),
        generation,
        blocked,
        traits);
  }

  /** The same from the authorities' first generation. */
  public CardSpec ofFirstGeneration() {
    return new CardSpec(
        label, number, holder, cardUntil, authentication, signing, 1, blocked, traits);
  }

  /** The same with these PINs blocked. */
  public CardSpec with(Set<Blocked> others) {
    return new CardSpec(
        label, number, holder, cardUntil, authentication, signing, generation, others, traits);
  }

  /** The same that behaves so. */
  public CardSpec with(UnsureTraits others) {
    return new CardSpec(
        label, number, holder, cardUntil, authentication, signing, generation, blocked, others);
  }
}
