package jp.madoguchi.kiosk.card;

import java.util.Set;
import jp.madoguchi.rules.PinRules;

/**
 * What came of something that needs a PIN.
 *
 * @param <T> what it brings when it works
 */
public sealed interface PinOutcome<T> {
  /** It worked. */
  record Done<T>(T value) implements PinOutcome<T> {
    @Override
    public String toString() {
      return "Done[personal]";
    }
  }

  /** The PIN was wrong; so many tries are left. */
  record Wrong<T>(Tries left) implements PinOutcome<T> {}

  /** Only one try is left and nobody has agreed to spend it: nothing was sent. */
  record LastTry<T>() implements PinOutcome<T> {}

  /** No try is left; if it was this one, the card is blocked now. */
  record Blocked<T>() implements PinOutcome<T> {}

  /** This card has no such PIN. */
  record Absent<T>() implements PinOutcome<T> {}

  /** The card could never take it; nothing was sent, no try was spent. */
  record Malformed<T>(boolean isTheNewOne, Set<PinRules.Fault> faults) implements PinOutcome<T> {}

  /**
   * The connection broke after the PIN was sent. It was not sent again.
   *
   * @param now what the same card says about its counter afterwards; unknown if it is gone
   */
  record Unsure<T>(CardFault fault, Tries now) implements PinOutcome<T> {}

  /**
   * Of the 住基 pair one reference has the new PIN and the other still the old one: repeating the
   * change with the card on the reader brings them together again.
   */
  record HalfChanged<T>(CardFault fault) implements PinOutcome<T> {}

  /** Nothing was sent that spends a try. */
  record Failed<T>(CardFault fault) implements PinOutcome<T> {}
}
