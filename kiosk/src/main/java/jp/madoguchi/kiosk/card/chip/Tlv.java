package jp.madoguchi.kiosk.card.chip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An object of the card's private tags. Its value may be personal.
 *
 * @param tag such as 0xDF22
 * @param at where the tag stands, counted from the first byte of the file
 * @param value its bytes
 */
public record Tlv(int tag, int at, byte[] value) {
  private static final int OBJECTS_MAX = 64;

  /**
   * The objects inside the one that the file holds; empty if the file does not begin with this tag,
   * or if what is inside does not fill it exactly.
   */
  public static Optional<List<Tlv>> inside(byte[] file, int outerTag) {
    Optional<BerHead> outer = BerHead.at(file, 0).filter(head -> head.tag() == outerTag);
    if (outer.isEmpty() || outer.get().totalBytes() > file.length) {
      return Optional.empty();
    }
    int end = outer.get().totalBytes();
    List<Tlv> objects = new ArrayList<>();
    for (int at = outer.get().headBytes(); at < end; ) {
      Optional<BerHead> head = BerHead.at(file, at);
      if (head.isEmpty() || head.get().totalBytes() > end - at || objects.size() == OBJECTS_MAX) {
        return Optional.empty();
      }
      int value = at + head.get().headBytes();
      int next = at + head.get().totalBytes();
      objects.add(new Tlv(head.get().tag(), at, Arrays.copyOfRange(file, value, next)));
      at = next;
    }
    return Optional.of(objects);
  }

  /** The only object with this tag; empty if there is none, or more than one. */
  public static Optional<Tlv> only(List<Tlv> objects, int tag) {
    List<Tlv> found = objects.stream().filter(one -> one.tag() == tag).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  @Override
  public String toString() {
    return "Tlv[%X, %d bytes]".formatted(tag, value.length);
  }
}
