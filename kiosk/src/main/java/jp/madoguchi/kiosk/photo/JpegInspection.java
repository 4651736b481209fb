package jp.madoguchi.kiosk.photo;

import java.util.EnumMap;
import java.util.Map;
import jp.madoguchi.rules.PhotoSpec;

/**
 * What the header of a file says, read without decoding a pixel: a small file may claim a huge
 * picture.
 *
 * @param jpeg whether it is a JPEG from its first marker to its last
 * @param width pixels, 0 when unknown
 * @param height pixels, 0 when unknown
 * @param components 1 grey, 3 colour, 4 CMYK; 0 when unknown
 * @param bytes size of the file
 */
record JpegInspection(boolean jpeg, int width, int height, int components, int bytes) {
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;

  /** Reads the header. */
  static JpegInspection of(byte[] file) {
    if (file.length < 4 || marker(file, 0) != SOI || !endsWell(file)) {
      return new JpegInspection(false, 0, 0, 0, file.length);
    }
    int at = 2;
    while (at + 4 <= file.length) {
      int marker = marker(file, at);
      if (marker < 0 || marker == SOS || marker == EOI) {
        break;
      }
      int length = number(file, at + 2);
      if (frame(marker) && at + 10 <= file.length) {
        return new JpegInspection(
            true, number(file, at + 7), number(file, at + 5), file[at + 9], file.length);
      }
      at += 2 + Math.max(2, length);
    }
    return new JpegInspection(false, 0, 0, 0, file.length);
  }

  /** A start-of-frame marker: C0 to CF without the tables C4, C8 and CC. */
  private static boolean frame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static int marker(byte[] file, int at) {
    return (file[at] & 0xff) == 0xff ? file[at + 1] & 0xff : -1;
  }

  private static int number(byte[] file, int at) {
    return at + 1 < file.length ? (file[at] & 0xff) << 8 | (file[at + 1] & 0xff) : 0;
  }

  /** Some programs pad with zeros after the last marker; anything else means it was cut short. */
  private static boolean endsWell(byte[] file) {
    int end = file.length;
    while (end > 2 && file[end - 1] == 0) {
      end--;
    }
    return marker(file, end - 2) == EOI;
  }

  /** The file's own figures; sides and channels only where the header tells them. */
  Map<Measure, Double> measures() {
    Map<Measure, Double> measures = new EnumMap<>(Measure.class);
    measures.put(Measure.READABLE, jpeg && shorter() > 0 ? 1.0 : 0.0);
    measures.put(Measure.FILE_BYTES, (double) bytes);
    if (jpeg && shorter() > 0) {
      measures.put(Measure.LONGER_SIDE, (double) Math.max(width, height));
      measures.put(Measure.SHORTER_SIDE, (double) shorter());
      measures.put(Measure.CHANNELS, (double) components);
    }
    return measures;
  }

  private int shorter() {
    return Math.min(width, height);
  }

  /** Whether it is safe and of use to decode the pixels. */
  boolean decodable() {
    return jpeg
        && components != 4
        && bytes <= PhotoSpec.FILE_BYTES_MAX
        && width > 0
        && height > 0
        && Math.max(width, height) <= PhotoSpec.SIDE_PIXELS_MAX;
  }
}
