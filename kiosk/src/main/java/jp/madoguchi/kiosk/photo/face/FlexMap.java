package jp.madoguchi.kiosk.photo.face;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The options of a model's custom operation: a FlexBuffers map whose values are numbers or vectors
 * of whole numbers. Nothing else of FlexBuffers is read; anything else is refused.
 */
final class FlexMap {
  private static final int INT = 1;
  private static final int UINT = 2;
  private static final int FLOAT = 3;
  private static final int MAP = 9;
  private static final int VECTOR_INT = 11;
  private static final int VECTOR_UINT = 12;

  private final ByteBuffer bytes;
  private final Map<String, Double> numbers = new HashMap<>();
  private final Map<String, int[]> vectors = new HashMap<>();

  /**
   * Reads the map.
   *
   * @throws IllegalArgumentException when the bytes are not such a map
   */
  FlexMap(byte[] options) {
    bytes = ByteBuffer.wrap(options).order(ByteOrder.LITTLE_ENDIAN);
    try {
      int end = options.length;
      int rootWidth = bytes.get(end - 1);
      int type = bytes.get(end - 2) & 0xff;
      if (type >> 2 != MAP) {
        throw new IllegalArgumentException("not a map");
      }
      int slot = end - 2 - rootWidth;
      readMap(slot - (int) integer(slot, rootWidth), 1 << (type & 3));
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("options cut short", e);
    }
  }

  double number(String name) {
    Double value = numbers.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no option " + name);
    }
    return value;
  }

  int[] vector(String name) {
    int[] value = vectors.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no option " + name);
    }
    return value;
  }

  private void readMap(int start, int width) {
    int size = count(start, width);
    int keyWidth = (int) integer(start - 2 * width, width);
    int keys = start - 3 * width - (int) integer(start - 3 * width, width);
    for (int i = 0; i < size; i++) {
      int keySlot = keys + i * keyWidth;
      String key = text(keySlot - (int) integer(keySlot, keyWidth));
      int type = bytes.get(start + size * width + i) & 0xff;
      int slot = start + i * width;
      switch (type >> 2) {
        case INT, UINT -> numbers.put(key, (double) integer(slot, width));
        case FLOAT -> numbers.put(key, real(slot, width));
        case VECTOR_INT, VECTOR_UINT ->
            vectors.put(key, integers(slot - (int) integer(slot, width), 1 << (type & 3)));
        default -> throw new IllegalArgumentException("option type " + (type >> 2));
      }
    }
  }

  private int[] integers(int start, int width) {
    int[] values = new int[count(start, width)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (int) integer(start + i * width, width);
    }
    return values;
  }

  /** The length of a vector stands before it; no vector is longer than all the bytes. */
  private int count(int start, int width) {
    long count = integer(start - width, width);
    if (count < 0 || count > bytes.capacity()) {
      throw new IllegalArgumentException("a vector of " + count);
    }
    return (int) count;
  }

  private long integer(int at, int width) {
    return switch (width) {
      case 1 -> bytes.get(at) & 0xff;
      case 2 -> bytes.getShort(at) & 0xffff;
      case 4 -> bytes.getInt(at);
      default -> bytes.getLong(at);
    };
  }

  private double real(int at, int width) {
    return width == 8 ? bytes.getDouble(at) : bytes.getFloat(at);
  }

  private String text(int at) {
    int end = at;
    while (bytes.get(end) != 0) {
      end++;
    }
    return new String(bytes.array(), at, end - at, StandardCharsets.US_ASCII);
  }
}
