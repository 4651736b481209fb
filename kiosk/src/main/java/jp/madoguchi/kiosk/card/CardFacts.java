package jp.madoguchi.kiosk.card;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * What a card tells without a PIN. Nothing in it names the holder.
 *
 * @param tokenLabel which kind of token it says it is, such as {@code JPKIAPICCTOKEN2}
 * @param authenticationFrom 利用者証明用電子証明書 valid from
 * @param authenticationUntil valid until
 * @param daysLeft whole days from now until then; negative once it has lapsed
 * @param authenticationTriesLeft tries left for the 4-digit PIN; 0 = blocked, empty = card won't
 *     say
 * @param signingTriesLeft tries left for the signing password; 0 = blocked, empty = won't say
 * @param signingCertificate whether there is a 署名用電子証明書
 */
public record CardFacts(
    String tokenLabel,
    Instant authenticationFrom,
    Instant authenticationUntil,
    long daysLeft,
    OptionalInt authenticationTriesLeft,
    OptionalInt signingTriesLeft,
    boolean signingCertificate) {}
