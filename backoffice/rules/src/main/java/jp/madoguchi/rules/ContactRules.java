package jp.madoguchi.rules;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How contact data may look. They are checked for slips of the finger only: whether an address
 * exists shows when it is used.
 */
public final class ContactRules {
  /** A name or an address has at most so many characters. */
  public static final int TEXT_CHARS_MAX = 120;

  /** 点字: at most so many kana (rules B1). */
  public static final int BRAILLE_KANA_MAX = 24;

  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9._%+'/=-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");
  private static final Pattern PHONE = Pattern.compile("0[0-9]{9,10}");
  private static final Pattern KANA =
      Pattern.compile("[\\u3041-\\u3096\\u30A1-\\u30FA\\u30FC\\u3000 ・]+");

  private ContactRules() {}

  /**
   * One line of text: trimmed, without control characters; empty when nothing is left or too long.
   */
  public static Optional<String> line(String typed) {
    String line = typed.replaceAll("\\p{Cntrl}", " ").strip();
    return line.isEmpty() || line.codePointCount(0, line.length()) > TEXT_CHARS_MAX
        ? Optional.empty()
        : Optional.of(line);
  }

  /** An e-mail address in plain characters; full-width ones are taken as plain. */
  public static Optional<String> email(String typed) {
    String mail = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
    return EMAIL.matcher(mail).matches() && !mail.contains("..")
        ? Optional.of(mail)
        : Optional.empty();
  }

  /**
   * A Japanese phone number as 10 or 11 digits from 0; hyphens, spaces and brackets are ignored.
   */
  public static Optional<String> phone(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s()‐－ー-]", "");
    String national = plain.startsWith("+81") ? "0" + plain.substring(3) : plain;
    return PHONE.matcher(national).matches() ? Optional.of(national) : Optional.empty();
  }

  /**
   * Hiragana, katakana, long mark, middle dot and spaces; half-width katakana are made full-width.
   */
  public static Optional<String> kana(String typed) {
    return line(Normalizer.normalize(typed, Normalizer.Form.NFKC))
        .filter(text -> KANA.matcher(text).matches());
  }

  /** Kana for 点字表記, at most 24 characters. */
  public static Optional<String> brailleKana(String typed) {
    return kana(typed).filter(text -> text.length() <= BRAILLE_KANA_MAX);
  }
}
