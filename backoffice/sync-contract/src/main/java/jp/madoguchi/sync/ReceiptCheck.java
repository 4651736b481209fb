package jp.madoguchi.sync;

import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.util.Optional;

/** What looking at a receipt's proof came to. */
public sealed interface ReceiptCheck {
  /** Signed by the kiosk that it names. */
  record Genuine(Statement.Receipt receipt) implements ReceiptCheck {}

  /** It names a kiosk of the fleet, but that kiosk's key has not signed this. */
  record NotGenuine() implements ReceiptCheck {}

  /** It names a kiosk, or a log of a kiosk, that is not among the known keys. */
  record UnknownKiosk(String kiosk, int epoch) implements ReceiptCheck {}

  /** Not a receipt's proof at all. */
  record Malformed() implements ReceiptCheck {}

  /** Looks at it with the key of one kiosk, whichever kiosk that is. */
  static ReceiptCheck by(Verifier key, String text) {
    String jws = proof(text);
    if (claimed(jws).isEmpty()) {
      return new Malformed();
    }
    return key.verify(jws, Statement.Receipt.class)
        .<ReceiptCheck>map(Genuine::new)
        .orElseGet(NotGenuine::new);
  }

  /**
   * The proof in the text of a receipt's QR: the text itself, or what follows the {@code #} of the
   * address that it opens on a phone. White space, as scanners and paper add it, doesn't count.
   */
  static String proof(String text) {
    return text.substring(text.indexOf('#') + 1).replaceAll("\\s", "");
  }

  /** What a proof says of itself, not verified; empty when it isn't a receipt's. */
  static Optional<Statement.Receipt> claimed(String jws) {
    if (jws.length() > Verifier.STATEMENT_CHARS_MAX) {
      return Optional.empty();
    }
    try {
      JWSObject parsed = JWSObject.parse(jws);
      boolean receipt =
          parsed.getHeader().getType() != null
              && Statement.typOf(Statement.Receipt.class)
                  .equals(parsed.getHeader().getType().getType());
      return Optional.of(parsed)
          .filter(_ -> receipt)
          .map(one -> SyncJson.read(one.getPayload().toBytes(), Statement.Receipt.class))
          .filter(ReceiptCheck::possible);
    } catch (ParseException | MalformedException e) {
      return Optional.empty();
    }
  }

  private static boolean possible(Statement.Receipt receipt) {
    return EntryCodec.isKioskName(receipt.kiosk())
        && receipt.epoch() >= 1
        && receipt.seq() >= 1
        && Sha256.looksLikeHash(receipt.hash());
  }
}
