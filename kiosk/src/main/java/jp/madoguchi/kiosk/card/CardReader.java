package jp.madoguchi.kiosk.card;

import java.time.Duration;

/**
 * One card reader. {@link #look} and {@link #awaitChange} belong to the one thread that watches;
 * {@link #open} may be called from any. None of them throws for a fault of card, reader or reader
 * service, and none needs a restart of the kiosk after one.
 */
public interface CardReader extends AutoCloseable {
  /** What lies on the reader now; quick, does not talk to the card. */
  Sight look();

  /**
   * Waits until something may have changed since the last {@link #look}, but no longer than the
   * time given; may return early. {@link #close} ends it.
   */
  void awaitChange(Duration atMost);

  /**
   * Connects to the card, alone: nobody else talks to it until the session is closed. May wait as
   * long as the card does, so {@link CardAccess} calls it where that hurts nobody.
   */
  Opening open();

  @Override
  void close();

  /** What came of connecting. */
  sealed interface Opening {
    /** A card that answers. */
    record Connected(CardSession session) implements Opening {}

    /** None, and why. */
    record Failed(CardFault fault) implements Opening {}
  }

  /**
   * What lies at the reader.
   *
   * @param insertion another number whenever a card was put on, even if the look before saw a card
   *     too: then it may be another one
   */
  record Sight(Presence presence, long insertion) {}

  /** Whether there are reader and card. */
  enum Presence {
    /** The reader service does not run. */
    UNAVAILABLE,
    /** No reader is plugged in. */
    NO_READER,
    /** A reader, no card. */
    EMPTY,
    /** A card, which may be a silent one. */
    CARD
  }
}
