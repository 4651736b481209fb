package jp.madoguchi.kiosk.glass;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a record into bytes that can be wiped. A library would keep buffers of its own with what
 * passed through them, and those are exactly what must not stay.
 */
final class Packer {
  /** Arrays from this size on are kept apart. */
  static final int ATTACHMENT_BYTES_MIN = 1024;

  private final List<byte[]> attachments = new ArrayList<>();
  private byte[] buffer = new byte[4096];
  private int length;

  void pack(Object value) {
    switch (value) {
      case Optional<?> o when o.isEmpty() -> kind(Kind.EMPTY);
      case Optional<?> o -> {
        kind(Kind.PRESENT);
        pack(o.get());
      }
      case String text -> text(Kind.TEXT, text);
      case Integer n -> number(Kind.INT, n);
      case Long n -> number(Kind.LONG, n);
      case Double n -> number(Kind.DOUBLE, Double.doubleToRawLongBits(n));
      case Boolean b -> number(Kind.BOOLEAN, b ? 1 : 0);
      case Instant at -> {
        number(Kind.INSTANT, at.getEpochSecond());
        raw(ByteBuffer.allocate(4).putInt(at.getNano()).array());
      }
      case LocalDate day -> number(Kind.DATE, day.toEpochDay());
      case byte[] bytes -> bytes(bytes);
      case Enum<?> one -> {
        text(Kind.ENUM, one.getDeclaringClass().getName());
        text(Kind.TEXT, one.name());
      }
      case List<?> list -> all(Kind.LIST, list);
      case Set<?> set -> all(Kind.SET, set);
      case Map<?, ?> map -> {
        number(Kind.MAP, map.size());
        map.forEach((key, held) -> {
          pack(key);
          pack(held);
        });
      }
      case Record record -> record(record);
      default -> throw new IllegalArgumentException("can't be kept: " + value.getClass().getName());
    }
  }

  private void record(Record record) {
    text(Kind.RECORD, record.getClass().getName());
    RecordShape shape = RecordShape.of(record.getClass());
    for (RecordComponent part : shape.parts()) {
      pack(shape.part(part, record));
    }
  }

  private void all(Kind kind, Collection<?> values) {
    number(kind, values.size());
    values.forEach(this::pack);
  }

  private void bytes(byte[] bytes) {
    if (bytes.length >= ATTACHMENT_BYTES_MIN) {
      number(Kind.ATTACHMENT, attachments.size());
      attachments.add(bytes);
    } else {
      number(Kind.BYTES, bytes.length);
      raw(bytes);
    }
  }

  private void text(Kind kind, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(kind, utf8.length);
    raw(utf8);
    Arrays.fill(utf8, (byte) 0);
  }

  private void number(Kind kind, long number) {
    kind(kind);
    raw(ByteBuffer.allocate(8).putLong(number).array());
  }

  private void kind(Kind kind) {
    raw(new byte[] {kind.code()});
  }

  private void raw(byte[] bytes) {
    if (length + bytes.length > buffer.length) {
      byte[] larger = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + bytes.length));
      wipe();
      buffer = larger;
    }
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
  }

  /** A copy of what was packed; the caller wipes it. */
  byte[] bytes() {
    return Arrays.copyOf(buffer, length);
  }

  /** The large arrays themselves, no copies. */
  List<byte[]> attachments() {
    return attachments;
  }

  void wipe() {
    Arrays.fill(buffer, (byte) 0);
  }
}
