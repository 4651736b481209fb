package jp.madoguchi.rules;

import java.util.Optional;

/**
 * 団体コード (全国地方公共団体コード): two digits of the prefecture, three of the municipality, one check digit.
 * Source of the check digit: 総務省 全国地方公共団体コード仕様 (weights 6 to 2, modulus 11).
 *
 * @param digits exactly 6 ASCII digits whose check digit holds
 */
public record MunicipalityCode(String digits) implements Comparable<MunicipalityCode> {
  private static final int LENGTH = 6;
  private static final int PREFECTURES = 47;

  /** Checks length, digits, prefecture (01 to 47) and the check digit. */
  public MunicipalityCode {
    if (!wellFormed(digits)) {
      throw new IllegalArgumentException("not a municipality code: " + digits);
    }
  }

  /**
   * Reads a code from a table. Spreadsheets drop the leading zero of prefectures below 10: five
   * digits are taken as such a code, and the check digit decides. A code without its check digit is
   * refused.
   */
  public static Optional<MunicipalityCode> read(String text) {
    String digits = text.strip();
    if (digits.length() == LENGTH - 1) {
      digits = "0" + digits;
    }
    return wellFormed(digits) ? Optional.of(new MunicipalityCode(digits)) : Optional.empty();
  }

  /** The check digit of the first five digits. */
  public static int checkDigit(String fiveDigits) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += (fiveDigits.charAt(i) - '0') * (LENGTH - i);
    }
    return (11 - sum % 11) % 10;
  }

  /** The prefecture's number, 1 (北海道) to 47 (沖縄県). */
  public int prefecture() {
    return Integer.parseInt(digits.substring(0, 2));
  }

  @Override
  public int compareTo(MunicipalityCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }

  private static boolean wellFormed(String text) {
    if (text.length() != LENGTH || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int prefecture = Integer.parseInt(text.substring(0, 2));
    return prefecture >= 1
        && prefecture <= PREFECTURES
        && checkDigit(text.substring(0, 5)) == text.charAt(5) - '0';
  }
}
