package jp.madoguchi.sim.card;

import java.io.IOException;
import java.util.OptionalInt;

/**
 * Where a card keeps how many tries are left for each PIN. A change is stored before the card
 * answers: whoever pulls the card in the middle has still spent the try.
 */
interface RetryCounters {
  /** Tries left, if this PIN was ever tried. */
  OptionalInt left(int pin);

  /** Stores durably, then returns. */
  void store(int pin, int left) throws IOException;
}
