package jp.madoguchi.sim.card;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose card is on the reader. All people and PINs are invented. */
public enum Persona {
  /** A card with both certificates, PIN 1234, password ABC123. */
  ADULT("大人（有効なカード）"),
  /** No signing certificate (EF 0008 begins with 00; the real value is UNSURE). */
  UNDER15("15歳未満（署名用証明書なし）"),
  /** Both certificates lapsed. */
  EXPIRED("電子証明書の期限切れ"),
  /** PIN and password both used up. */
  BLOCKED("暗証番号がロックされたカード"),
  /** Not a My Number Card at all. */
  FOREIGN("別の種類のカード（交通系など）");

  private final String label;

  Persona(String label) {
    this.label = label;
  }

  /** What the panel calls it, in Japanese. */
  public String label() {
    return label;
  }

  /** The name on the command line and in the REST interface: lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The persona of this key, in whatever case it is written. */
  public static Optional<Persona> of(String key) {
    return Arrays.stream(values())
        .filter(persona -> persona.key().equals(key.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
