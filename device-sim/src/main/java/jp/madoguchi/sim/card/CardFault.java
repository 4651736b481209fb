package jp.madoguchi.sim.card;

import java.time.Duration;
import java.util.Optional;

/**
 * What goes wrong with a card. {@code at} counts the commands since the card was put in (or since
 * the fault was set), from 1; such a fault happens once. The others last. {@link CardFaultText} is
 * the short form for command line and REST interface.
 */
public sealed interface CardFault {
  /** Nothing goes wrong. */
  record None() implements CardFault {}

  /** The card lies there and never tells its ATR. */
  record Mute() implements CardFault {}

  /**
   * The card executes the command and does not answer.
   *
   * @param lasts until the answer comes after all; empty = never, until a reset or removal
   */
  record Hang(int at, Optional<Duration> lasts) implements CardFault {}

  /** The card executes the command; this status word alone arrives in the place of its answer. */
  record Garbage(int at, int statusWord) implements CardFault {}

  /** The card executes the command; only the first bytes of the answer arrive. */
  record Torn(int at, int bytes) implements CardFault {}

  /**
   * The card is taken out.
   *
   * @param executed whether the card executed the command before; if not, it never got it
   * @param backAfter when the same card is put in again, then without a fault; empty = stays out
   */
  record Pull(int at, boolean executed, Optional<Duration> backAfter) implements CardFault {}

  /**
   * Another card answers this command and all later ones, freshly powered up, and the reader has
   * noticed nothing: so it looks when cards are swapped between two looks of the reader's driver.
   */
  record Swap(int at, Persona other) implements CardFault {}

  /** A VERIFY without a PIN always answers 63C with this number, whatever is true. */
  record WrongCounter(int claimed) implements CardFault {}

  /** A short READ or GET DATA with an Le that isn't exact answers 6Cxx first. */
  record WantsExactLength() implements CardFault {}

  /** Data are announced by 61xx and must be fetched by GET RESPONSE. */
  record WantsGetResponse() implements CardFault {}
}
