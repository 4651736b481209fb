package jp.madoguchi.sim.card.chip;

import java.util.Arrays;
import java.util.Optional;

/**
 * A command taken apart (ISO/IEC 7816-4, cases 1 to 4, short and extended).
 *
 * @param data without its length; empty = none
 * @param expected how many answer bytes are asked for at most (Ne); 0 = none asked for
 * @param extended whether the lengths were written in the extended form
 */
record CommandApdu(int cla, int ins, int p1, int p2, byte[] data, int expected, boolean extended) {
  private static final int HEAD = 4;

  /** Empty when the lengths in the command contradict each other (the card answers 6700). */
  static Optional<CommandApdu> parse(byte[] raw) {
    if (raw.length < HEAD) {
      return Optional.empty();
    }
    if (raw.length == HEAD) {
      return of(raw, 0, 0, 0, false);
    }
    if (raw.length == HEAD + 1) {
      return of(raw, 0, 0, upTo(at(raw, 4), 256), false);
    }
    return at(raw, 4) == 0 && raw.length >= 7 ? extended(raw) : shortForm(raw);
  }

  private static Optional<CommandApdu> shortForm(byte[] raw) {
    int size = at(raw, 4);
    if (size > 0 && raw.length == 5 + size) {
      return of(raw, 5, size, 0, false);
    }
    if (size > 0 && raw.length == 6 + size) {
      return of(raw, 5, size, upTo(at(raw, 5 + size), 256), false);
    }
    return Optional.empty();
  }

  private static Optional<CommandApdu> extended(byte[] raw) {
    int size = at(raw, 5) << 8 | at(raw, 6);
    if (raw.length == 7) {
      return of(raw, 0, 0, upTo(size, 65536), true);
    }
    if (size > 0 && raw.length == 7 + size) {
      return of(raw, 7, size, 0, true);
    }
    if (size > 0 && raw.length == 9 + size) {
      return of(raw, 7, size, upTo(at(raw, 7 + size) << 8 | at(raw, 8 + size), 65536), true);
    }
    return Optional.empty();
  }

  private static Optional<CommandApdu> of(
      byte[] raw, int from, int size, int expected, boolean extended) {
    byte[] data = Arrays.copyOfRange(raw, from, from + size);
    return Optional.of(
        new CommandApdu(at(raw, 0), at(raw, 1), at(raw, 2), at(raw, 3), data, expected, extended));
  }

  /** Le = 0 means the most that the form can ask for. */
  private static int upTo(int le, int most) {
    return le == 0 ? most : le;
  }

  private static int at(byte[] raw, int index) {
    return raw[index] & 0xFF;
  }

  /** P1 and P2 as one number. */
  int p1p2() {
    return p1 << 8 | p2;
  }

  @Override
  public String toString() {
    // The data may be a PIN.
    return "CommandApdu[%02X %02X %02X %02X]".formatted(cla, ins, p1, p2);
  }
}
