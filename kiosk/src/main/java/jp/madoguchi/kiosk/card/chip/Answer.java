package jp.madoguchi.kiosk.card.chip;

import java.util.Arrays;
import java.util.Optional;

/**
 * An answer taken apart. Its data may be personal.
 *
 * @param data what comes before the status word
 * @param value the status word as a number
 */
public record Answer(byte[] data, int value) {
  /** Empty when there is not even a status word. */
  public static Optional<Answer> of(byte[] raw) {
    int data = raw.length - 2;
    return data < 0
        ? Optional.empty()
        : Optional.of(
            new Answer(Arrays.copyOf(raw, data), (raw[data] & 0xFF) << 8 | (raw[data + 1] & 0xFF)));
  }

  /** What the status word means. */
  public StatusWord status() {
    return StatusWord.of(value);
  }

  /** Whether it is 9000. */
  public boolean isOk() {
    return value == 0x9000;
  }

  @Override
  public String toString() {
    return "Answer[%d bytes, %04X]".formatted(data.length, value);
  }
}
