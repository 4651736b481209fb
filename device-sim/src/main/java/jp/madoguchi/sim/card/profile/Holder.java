package jp.madoguchi.sim.card.profile;

import java.time.LocalDate;

/**
 * Whose card it is. Nobody real.
 *
 * @param name parts divided by U+3000, as on the card
 * @param address as on the card
 * @param birth date of birth
 * @param sex 1 male, 2 female, 9 other (JIS X 0303 as on the card)
 */
public record Holder(String name, String address, LocalDate birth, char sex) {
  @Override
  public String toString() {
    return "Holder[not told]";
  }
}
