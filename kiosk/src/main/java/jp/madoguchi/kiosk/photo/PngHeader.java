package jp.madoguchi.kiosk.photo;

import java.util.Arrays;

/** Reads the first chunk of a PNG, which must be IHDR, and looks whether the last one is IEND. */
final class PngHeader {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] IHDR = {'I', 'H', 'D', 'R'};
  private static final byte[] IEND = {'I', 'E', 'N', 'D'};
  private static final int HEADER = 33;
  private static final int TRAILER = 12;
  private static final int GREY = 0;
  private static final int GREY_WITH_ALPHA = 4;

  private PngHeader() {}

  static boolean starts(byte[] file) {
    return file.length >= SIGNATURE.length
        && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  static FileHeader read(byte[] file) {
    boolean header =
        file.length >= HEADER + TRAILER && Arrays.equals(file, 12, 16, IHDR, 0, IHDR.length);
    if (!header) {
      return new FileHeader(FileHeader.Kind.PNG, false, 0, 0, 0, false, 0, file.length);
    }
    int end = file.length - TRAILER;
    boolean whole = Arrays.equals(file, end + 4, end + 8, IEND, 0, IEND.length);
    int colour = file[25];
    return new FileHeader(
        FileHeader.Kind.PNG,
        whole,
        Math.max(0, number(file, 16)),
        Math.max(0, number(file, 20)),
        colour == GREY || colour == GREY_WITH_ALPHA ? 1 : 3,
        false,
        0,
        file.length);
  }

  private static int number(byte[] file, int at) {
    return (file[at] & 0xff) << 24
        | (file[at + 1] & 0xff) << 16
        | (file[at + 2] & 0xff) << 8
        | (file[at + 3] & 0xff);
  }
}
