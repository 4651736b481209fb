package jp.madoguchi.kiosk.card;

/**
 * A connection to one card that nobody else talks to meanwhile. Closing it resets the card, so that
 * no PIN that was given stays given; it never throws.
 */
public interface CardSession extends CardLink, AutoCloseable {
  @Override
  void close();
}
