package jp.madoguchi.kiosk.card;

/** What came of looking at the card without a PIN. */
public sealed interface CardReading {
  /** A My Number Card was read. */
  record Read(CardFacts facts) implements CardReading {}

  /**
   * It was not.
   *
   * @param detail for the log and the staff, in technical words that name no content; may be empty
   */
  record Failed(CardFault fault, String detail) implements CardReading {}
}
