package jp.madoguchi.kiosk.card.chip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.madoguchi.kiosk.card.CardFacts.Token;

/**
 * JPKI's file 0006, laid out as PKCS#11's CK_TOKEN_INFO, of which only the beginning is read: label
 * (32 bytes, padded with spaces), manufacturer (32), model (16), serial number (16).
 */
public final class TokenLabel {
  /** Bytes of the label. */
  public static final int BYTES = 32;

  /** Bytes up to the end of the serial number. */
  static final int BYTES_WITH_SERIAL = 96;

  private TokenLabel() {}

  /** Which kind of token the label means. */
  public static Token parse(byte[] beginning) {
    byte[] label = Arrays.copyOf(beginning, Math.min(beginning.length, BYTES));
    return Token.ofLabel(new String(label, StandardCharsets.US_ASCII).strip());
  }
}
