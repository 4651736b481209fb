package jp.madoguchi.kiosk.screen;

import java.util.List;

/**
 * How the screens look for this resident; nothing personal. Kept in the cookie {@code view}.
 *
 * @param language one of the message files' tags
 * @param size 1 to 4: text at 1, 1.5, 2 and 3 times
 * @param contrast black on white
 */
public record View(String language, int size, boolean contrast) {
  /** As a visit begins. */
  public static final View USUAL = new View("ja", 1, false);

  static final int SIZE_MAX = 4;

  static View ofCookie(String cookie, List<String> languages) {
    String[] parts = cookie.split("\\.", -1);
    return parts.length == 3
        ? USUAL
            .with("lang", parts[0], languages)
            .with("size", parts[1], languages)
            .with("contrast", parts[2], languages)
        : USUAL;
  }

  /** The view with one setting changed; what can't be understood changes nothing. */
  View with(String setting, String value, List<String> languages) {
    return switch (setting) {
      case "lang" -> languages.contains(value) ? new View(value, size, contrast) : this;
      case "size" ->
          value.matches("[1-4]") ? new View(language, Integer.parseInt(value), contrast) : this;
      case "contrast" -> new View(language, size, value.equals("on"));
      default -> this;
    };
  }

  String cookie() {
    return language + "." + size + "." + (contrast ? "on" : "off");
  }

  /** Classes for the page's body. */
  public String bodyClass() {
    return "kiosk size-" + size + (contrast ? " contrast" : "");
  }

  /** The size that the button brings: after the largest comes the smallest again. */
  public int nextSize() {
    return size % SIZE_MAX + 1;
  }
}
