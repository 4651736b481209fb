package jp.madoguchi.kiosk.photo;

/** Reads what stands before a JPEG's first scan. */
final class JpegHeader {
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int DQT = 0xDB;
  private static final int TABLE = 64;

  private final byte[] file;
  private int width;
  private int height;
  private int components;
  private boolean progressive;
  private double quantisation;

  private JpegHeader(byte[] file) {
    this.file = file;
  }

  static boolean starts(byte[] file) {
    return file.length >= 4 && marker(file, 0) == SOI;
  }

  static FileHeader read(byte[] file) {
    JpegHeader header = new JpegHeader(file);
    header.walk();
    return new FileHeader(
        FileHeader.Kind.JPEG,
        endsWell(file),
        header.width,
        header.height,
        header.components,
        header.progressive,
        header.quantisation,
        file.length);
  }

  private void walk() {
    int at = 2;
    while (at + 4 <= file.length) {
      int marker = marker(file, at);
      if (marker < 0 || marker == SOS || marker == EOI) {
        return;
      }
      int length = Math.max(2, number(at + 2));
      if (frame(marker) && at + 10 <= file.length) {
        height = number(at + 5);
        width = number(at + 7);
        components = file[at + 9];
        progressive = marker != 0xC0 && marker != 0xC1;
      } else if (marker == DQT) {
        table(at + 4, Math.min(file.length, at + 2 + length));
      }
      at += 2 + length;
    }
  }

  /** The first table, which luminance uses, of eight bits a figure. */
  private void table(int from, int to) {
    if (from + 1 + TABLE <= to && file[from] == 0) {
      double sum = 0;
      for (int i = 1; i <= TABLE; i++) {
        sum += file[from + i] & 0xff;
      }
      quantisation = sum / TABLE;
    }
  }

  /** A start-of-frame marker: C0 to CF without the tables C4, C8 and CC. */
  private static boolean frame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static int marker(byte[] file, int at) {
    return (file[at] & 0xff) == 0xff ? file[at + 1] & 0xff : -1;
  }

  private int number(int at) {
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
}
