package jp.madoguchi.kiosk.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.rules.PinKind;

/**
 * What a card tells without a PIN. Nothing in it names the holder.
 *
 * @param binding which card this is
 * @param token which kind of token it says it is
 * @param cardUntil last day of the card, from the common application's record; empty = it has none
 * @param authentication the certificate for 利用者証明; empty = it needs a PIN (phones) or is absent
 * @param signing whether there is a 署名用電子証明書. Until when it is valid stands in a file that needs
 *     its password; as a rule that is the day of the other certificate
 * @param tries what is left of each PIN; a 住基 pair counts as the lower one
 */
public record CardFacts(
    CardBinding binding,
    Token token,
    Optional<LocalDate> cardUntil,
    Optional<Certificate> authentication,
    boolean signing,
    Map<PinKind, Tries> tries) {

  /** Which kind of token, by its label. */
  public enum Token {
    /** マイナンバーカード. */
    CARD,
    /** スマホ用電子証明書 on Android. */
    ANDROID,
    /** iPhone のマイナンバーカード. */
    IPHONE,
    /** 住民基本台帳カード, no longer issued. */
    OLD_CARD,
    /** A label nobody has described. */
    UNKNOWN;

    /** The kind that a label, without its padding, means. */
    public static Token ofLabel(String label) {
      return switch (label) {
        case "JPKIAPICCTOKEN2" -> CARD;
        case "JPKIAPGPSETOKEN" -> ANDROID;
        case "JPKIAPIOSTOKEN" -> IPHONE;
        case "JPKIAPICCTOKEN" -> OLD_CARD;
        default -> UNKNOWN;
      };
    }
  }

  /**
   * A certificate.
   *
   * @param daysLeft whole days from now until it lapses; negative once it has
   * @param issuer whether its chain was proved by signature to a root this kiosk pins. Whether it
   *     has been revoked is not asked: only accredited bodies may (公的個人認証法17条)
   */
  public record Certificate(Instant from, Instant until, long daysLeft, Issuer issuer) {}

  /** Who signed the certificate. */
  public enum Issuer {
    /** An authority this kiosk pins. */
    PINNED,
    /** The simulator's own test authority. */
    SIMULATED,
    /** Nobody this kiosk knows. */
    UNKNOWN
  }

  /** Copies what could change. */
  public CardFacts {
    tries = Map.copyOf(tries);
  }

  /** The same card with another counter. */
  public CardFacts with(PinKind kind, Tries left) {
    Map<PinKind, Tries> now = new HashMap<>(tries);
    now.put(kind, left);
    return new CardFacts(binding, token, cardUntil, authentication, signing, now);
  }

  /** What is left of this PIN. */
  public Tries tries(PinKind kind) {
    return tries.getOrDefault(kind, new Tries.Unknown());
  }
}
