package jp.madoguchi.backoffice.screen;

import java.text.Normalizer;
import java.util.Locale;

/** A receipt number as somebody types it from paper. */
final class TypedReceipt {
  private static final int CHARS_MAX = 64;

  private TypedReceipt() {}

  /**
   * As the receipt is written: capital letters, ASCII digits and hyphens; at most 64 characters.
   */
  static String of(String typed) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("[\\u2010-\\u2015\\u2212\\u30fc]", "-")
            .strip()
            .toUpperCase(Locale.ROOT);
    return plain.length() > CHARS_MAX ? plain.substring(0, CHARS_MAX) : plain;
  }
}
