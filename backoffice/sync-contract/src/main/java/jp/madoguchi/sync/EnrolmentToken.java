package jp.madoguchi.sync;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a person carries from the office to a new kiosk: a one-time code, and the name of the
 * certificate authority that the kiosk may trust, so that nobody can put himself in between. It is
 * written as 56 letters and digits (Crockford's base 32, no I, L, O, U) in groups of four; the last
 * four find a slip of the hand.
 *
 * @param code 26 characters, 130 random bits; valid once and for 24 hours
 * @param authority the first 130 bits of SHA-256 of the authority's public key (DER), 26 characters
 */
public record EnrolmentToken(String code, String authority) {
  /** Characters of the code and of the authority's name. */
  public static final int PART_CHARS = 26;

  private static final int CHECK_CHARS = 4;
  private static final int GROUP_CHARS = 4;
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern PART = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s-]+");

  /** Checks both parts. */
  public EnrolmentToken {
    if (!PART.matcher(code).matches() || !PART.matcher(authority).matches()) {
      throw new MalformedException("not an enrolment token");
    }
  }

  /**
   * A token with this much chance and for this authority.
   *
   * @param random at least 17 unpredictable bytes
   * @param authorityKey the authority's public key, DER (SubjectPublicKeyInfo)
   */
  public static EnrolmentToken of(byte[] random, byte[] authorityKey) {
    return new EnrolmentToken(letters(random), authorityName(authorityKey));
  }

  /** The name of an authority by its public key (SubjectPublicKeyInfo, DER). */
  public static String authorityName(byte[] authorityKey) {
    return letters(Sha256.digest(authorityKey));
  }

  /**
   * Reads what a person typed or a file holds: spaces, hyphens, lower case and the letters that
   * look like digits are forgiven.
   *
   * @throws MalformedException when it is no token, or a character is wrong
   */
  public static EnrolmentToken parse(String typed) {
    String plain =
        SEPARATORS
            .matcher(typed)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (plain.length() != 2 * PART_CHARS + CHECK_CHARS) {
      throw new MalformedException("an enrolment token has 56 letters and digits");
    }
    EnrolmentToken token =
        new EnrolmentToken(
            plain.substring(0, PART_CHARS), plain.substring(PART_CHARS, 2 * PART_CHARS));
    if (!token.check().equals(plain.substring(2 * PART_CHARS))) {
      throw new MalformedException("a character of the enrolment token is wrong");
    }
    return token;
  }

  /** As it is shown and typed: fourteen groups of four. */
  public String text() {
    String all = code + authority + check();
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < all.length(); i += GROUP_CHARS) {
      grouped.append(i == 0 ? "" : "-").append(all, i, i + GROUP_CHARS);
    }
    return grouped.toString();
  }

  /** What the office keeps of a code: it cannot be turned back into it. */
  public static String fingerprint(String code) {
    return Sha256.hex(("madoguchi.enrolment|" + code).getBytes(StandardCharsets.US_ASCII));
  }

  private String check() {
    byte[] hash = Sha256.digest((code + authority).getBytes(StandardCharsets.US_ASCII));
    return letters(hash).substring(0, CHECK_CHARS);
  }

  /** The first 130 bits, five at a time. */
  private static String letters(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < PART_CHARS; i++) {
      int bit = i * 5;
      int two =
          (bytes[bit / 8] & 0xff) << 8
              | (bit / 8 + 1 < bytes.length ? bytes[bit / 8 + 1] & 0xff : 0);
      text.append(ALPHABET.charAt(two >> (11 - bit % 8) & 31));
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "EnrolmentToken[secret]";
  }
}
