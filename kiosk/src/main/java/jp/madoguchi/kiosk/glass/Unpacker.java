package jp.madoguchi.kiosk.glass;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link Packer} wrote; it was sealed in between, so it is what was written. */
final class Unpacker {

  private final ByteBuffer in;
  private final List<byte[]> attachments;

  Unpacker(byte[] packed, List<byte[]> attachments) {
    in = ByteBuffer.wrap(packed);
    this.attachments = attachments;
  }

  Object unpack() {
    return switch (Kind.of(in.get())) {
      case EMPTY -> Optional.empty();
      case PRESENT -> Optional.of(unpack());
      case TEXT -> text();
      case INT -> (int) in.getLong();
      case LONG -> in.getLong();
      case DOUBLE -> Double.longBitsToDouble(in.getLong());
      case BOOLEAN -> in.getLong() == 1;
      case BYTES -> bytes();
      case ATTACHMENT -> attachments.get((int) in.getLong());
      case INSTANT -> Instant.ofEpochSecond(in.getLong(), in.getInt());
      case DATE -> LocalDate.ofEpochDay(in.getLong());
      case ENUM -> constant(RecordShape.named(text()), (String) unpack());
      case LIST -> List.copyOf(all());
      case SET -> new HashSet<>(all());
      case MAP -> map();
      case RECORD -> record();
    };
  }

  private Object record() {
    RecordShape shape = RecordShape.of(RecordShape.named(text()));
    Object[] values = new Object[shape.parts().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = unpack();
    }
    return shape.make(values);
  }

  private static Object constant(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalStateException("packed by this very program");
  }

  private List<Object> all() {
    int size = (int) in.getLong();
    List<Object> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(unpack());
    }
    return values;
  }

  private Map<Object, Object> map() {
    int size = (int) in.getLong();
    Map<Object, Object> values = new HashMap<>();
    for (int i = 0; i < size; i++) {
      values.put(unpack(), unpack());
    }
    return values;
  }

  private byte[] bytes() {
    byte[] bytes = new byte[(int) in.getLong()];
    in.get(bytes);
    return bytes;
  }

  private String text() {
    int length = (int) in.getLong();
    String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }
}
