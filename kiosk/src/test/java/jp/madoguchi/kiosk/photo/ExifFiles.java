package jp.madoguchi.kiosk.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** JPEG files with a small EXIF of our own making. */
final class ExifFiles {
  private ExifFiles() {}

  /**
   * The JPEG with an EXIF segment after its first marker.
   *
   * @param date DateTimeOriginal; none when empty
   */
  static byte[] with(byte[] jpeg, int orientation, String date) {
    byte[] text = (date + "\0").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer tiff = ByteBuffer.allocate(56 + text.length);
    tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
    tiff.putShort((short) 2);
    entry(tiff, 0x0112, 3, 1, orientation << 16);
    entry(tiff, 0x8769, 4, 1, 38);
    tiff.putInt(0);
    tiff.putShort((short) (date.isEmpty() ? 0 : 1));
    if (!date.isEmpty()) {
      entry(tiff, 0x9003, 2, text.length, 56);
    }
    tiff.position(56).put(text);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    int length = 2 + 6 + tiff.capacity();
    out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
    out.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
    out.writeBytes(tiff.array());
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }
}
