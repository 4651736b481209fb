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
  /** Both certificates lapsed, the card itself valid; from the authorities' first generation. */
  EXPIRED("電子証明書の期限切れ"),
  /** The card valid for years, both certificates for two months more. */
  LAPSING("電子証明書があと2か月"),
  /** Moved house (追記): new address, the signing certificate gone with the old one. */
  MOVED("引っ越した人（追記あり・署名用失効）"),
  /** All PINs and the password used up. */
  BLOCKED("暗証番号がロックされたカード"),
  /** 顔認証マイナンバーカード: no PIN that its holder could know, no signing certificate. */
  FACE_AUTH("顔認証マイナンバーカード"),
  /** The token in an Android phone: no other application, certificate behind its PIN. */
  PHONE("スマホ用電子証明書（Android）"),
  /** A foreign resident: card and certificates end with the period of stay. */
  FOREIGN_RESIDENT("外国人住民（在留期間満了まで5か月）"),
  /** Knows short commands only. */
  NO_EXTENDED_LENGTH("拡張長を使えないカード"),
  /** Answers 9000 in the place of the tries left, always. */
  ANSWERS_9000("残り回数を答えないカード"),
  /** Answers 9000 in the place of the tries left once the PIN was verified. */
  VERIFIED_9000("照合後は残り回数を答えないカード"),
  /** Not a My Number Card at all. */
  FOREIGN("別の種類のカード（交通系など）"),
  /** What the next card may be like: an experiment that must be allowed. */
  NEXT_GENERATION("次期カードの試作（P-384）");

  private final String label;

  Persona(String label) {
    this.label = label;
  }

  /** What the panel calls it, in Japanese. */
  public String label() {
    return label;
  }

  /** The name on the command line and in the REST interface: lower case with hyphens. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is a guess about cards that don't exist yet. */
  public boolean experimental() {
    return this == NEXT_GENERATION;
  }

  /** The persona of this key, in whatever case it is written. */
  public static Optional<Persona> of(String key) {
    String wanted = key.toLowerCase(Locale.ROOT).replace('_', '-');
    return Arrays.stream(values()).filter(persona -> persona.key().equals(wanted)).findFirst();
  }
}
