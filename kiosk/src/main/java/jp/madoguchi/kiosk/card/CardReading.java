package jp.madoguchi.kiosk.card;

/** What came of looking at the reader. */
public sealed interface CardReading {
  /** A My Number Card was read. */
  record Read(CardFacts facts) implements CardReading {}

  /** There is no card on the reader, or it was taken off, or fell silent, while being read. */
  record Removed() implements CardReading {}

  /** There is a card, but it has no JPKI application: a transit card, a licence, a bank card. */
  record NotACard() implements CardReading {}

  /** The reader service runs, but no reader is plugged in. */
  record NoReader() implements CardReading {}

  /**
   * The reader service does not run or has failed.
   *
   * @param why for the log and the staff, in technical words
   */
  record ReaderUnavailable(String why) implements CardReading {}

  /**
   * The card is one of ours but did not tell what it should.
   *
   * @param step what was asked for
   * @param statusWord what it answered; 0x9000 if the content could not be understood
   */
  record Refused(String step, int statusWord) implements CardReading {}
}
