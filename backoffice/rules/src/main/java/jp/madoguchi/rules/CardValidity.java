package jp.madoguchi.rules;

import java.time.LocalDate;

/**
 * Until when a card and its certificates would be valid, for a Japanese or permanently resident
 * holder (rules B10): from 18 at issue to the 10th birthday after it, else to the 5th; certificates
 * to the 5th birthday.
 *
 * @param card last day of the card
 * @param certificates last day of the certificates
 */
public record CardValidity(LocalDate card, LocalDate certificates) {
  private static final int ADULT_AGE = 18;

  /** As if the card were issued on that day. */
  public static CardValidity ifIssuedOn(LocalDate birthDate, LocalDate issueDate) {
    int age = Age.on(birthDate, issueDate);
    int cardYears = age >= ADULT_AGE ? 10 : 5;
    return new CardValidity(birthDate.plusYears(age + cardYears), birthDate.plusYears(age + 5));
  }
}
