package jp.madoguchi.kiosk.card;

/** The one card reader of the kiosk. Called from one thread only. */
public interface CardReader extends AutoCloseable {
  /** Whether there is a reader and a card now; quick, does not talk to the card. */
  Presence presence();

  /**
   * Connects to the card, reads it and lets go of it. Never throws for a fault of card or reader,
   * and never carries anything over from an earlier reading.
   */
  CardReading read();

  @Override
  void close();

  /** What lies at the reader. */
  enum Presence {
    /** The reader service does not run. */
    UNAVAILABLE,
    /** No reader is plugged in. */
    NO_READER,
    /** A reader, no card. */
    EMPTY,
    /** A card. */
    CARD
  }
}
