package jp.madoguchi.rules;

import java.util.Optional;

/**
 * 申請書ID: the 23 digits printed on the application form; not the 12-digit number. Its inner
 * structure is not public, so only length and digits are checked. Personal data: never logged.
 *
 * @param digits exactly 23 ASCII digits
 */
public record ApplicationId(String digits) {
  /** How many digits an application ID has. */
  public static final int LENGTH = 23;

  /** Checks length and digits. */
  public ApplicationId {
    if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("an application ID has exactly 23 digits");
    }
  }

  /** Reads what a person typed: spaces and hyphens are ignored, full-width digits are taken. */
  public static Optional<ApplicationId> typed(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (c >= '０' && c <= '９') {
        digits.append((char) (c - '０' + '0'));
      } else if (!Character.isWhitespace(c) && "-‐－ー　".indexOf(c) < 0) {
        return Optional.empty();
      }
    }
    return digits.length() == LENGTH
        ? Optional.of(new ApplicationId(digits.toString()))
        : Optional.empty();
  }

  /** In groups for reading aloud: 4 4 4 4 4 3. */
  public String grouped() {
    return digits.replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** The last four digits, which the resident compares with the form. */
  public String lastFour() {
    return digits.substring(LENGTH - 4);
  }

  @Override
  public String toString() {
    return "ApplicationId[personal]";
  }
}
