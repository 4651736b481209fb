package jp.madoguchi.sim.card.profile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes tag, length and value, and the filler behind them. */
final class Ber {
  private Ber() {}

  /** An object; the tag has one byte or two. */
  static byte[] tlv(int tag, byte[]... values) {
    byte[] value = join(values);
    byte[] head = tag > 0xFF ? new byte[] {(byte) (tag >> 8), (byte) tag} : new byte[] {(byte) tag};
    return join(head, length(value.length), value);
  }

  /** An object with text. */
  static byte[] text(int tag, String value) {
    return tlv(tag, value.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** Files are longer than what is in them; the rest is FF. */
  static byte[] filled(byte[] content, int size) {
    byte[] file = Arrays.copyOf(content, Math.max(size, content.length));
    Arrays.fill(file, content.length, file.length, (byte) 0xFF);
    return file;
  }

  private static byte[] length(int length) {
    if (length < 0x80) {
      return new byte[] {(byte) length};
    }
    return length < 0x100
        ? new byte[] {(byte) 0x81, (byte) length}
        : new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length};
  }
}
