package jp.madoguchi.kiosk.card.chip;

import java.util.Optional;

/**
 * The head of a BER object: tag and length, without its value. Tags of one or two bytes and
 * definite lengths up to 65,535 are all that the card has.
 *
 * @param tag such as 0x30 or 0xFF20
 * @param headBytes bytes of tag and length
 * @param valueBytes bytes of the value
 */
public record BerHead(int tag, int headBytes, int valueBytes) {
  /** Bytes that hold any head. */
  public static final int BYTES_MAX = 5;

  private static final int MORE_TAG_BYTES = 0x1F;

  /** The head that begins at {@code from}; empty if it is none, or cut off. */
  public static Optional<BerHead> at(byte[] bytes, int from) {
    if (from < 0 || from + 2 > bytes.length) {
      return Optional.empty();
    }
    int tag = bytes[from] & 0xFF;
    int at = from + 1;
    if ((tag & MORE_TAG_BYTES) == MORE_TAG_BYTES) {
      int second = bytes[at++] & 0xFF;
      if (second >= 0x80) {
        return Optional.empty(); // three bytes or more
      }
      tag = tag << 8 | second;
    }
    return length(bytes, from, at, tag);
  }

  private static Optional<BerHead> length(byte[] bytes, int from, int at, int tag) {
    if (at >= bytes.length) {
      return Optional.empty();
    }
    int first = bytes[at] & 0xFF;
    if (first < 0x80) {
      return Optional.of(new BerHead(tag, at + 1 - from, first));
    }
    int count = first & 0x7F; // 0 would be the indefinite length
    if (count < 1 || count > 2 || at + count >= bytes.length) {
      return Optional.empty();
    }
    int length = 0;
    for (int i = 1; i <= count; i++) {
      length = length << 8 | (bytes[at + i] & 0xFF);
    }
    return Optional.of(new BerHead(tag, at + 1 + count - from, length));
  }

  /** Bytes of the whole object. */
  public int totalBytes() {
    return headBytes + valueBytes;
  }
}
