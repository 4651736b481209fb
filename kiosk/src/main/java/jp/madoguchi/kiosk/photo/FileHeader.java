package jp.madoguchi.kiosk.photo;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the header of a file says, read without decoding a pixel: a small file may claim a huge
 * picture.
 *
 * @param kind what it is
 * @param whole whether it ends as its kind must
 * @param width pixels, 0 when unknown
 * @param height pixels, 0 when unknown
 * @param components 1 grey, 3 colour, 4 CMYK; 0 when unknown
 * @param progressive whether a decoder has to keep all of it in memory at once
 * @param quantisation mean of the luminance's quantisation table; 0 when there is none
 * @param bytes size of the file
 */
record FileHeader(
    Kind kind,
    boolean whole,
    int width,
    int height,
    int components,
    boolean progressive,
    double quantisation,
    int bytes) {

  /** Kinds of files that can be looked at. */
  enum Kind {
    JPEG,
    PNG,
    OTHER
  }

  /** Pixels that a decoder may be asked to go through. */
  private static final long PIXELS_MAX = 120_000_000;

  /** Pixels of a picture that a decoder holds as a whole: about 200 MB outside the heap. */
  private static final long PROGRESSIVE_PIXELS_MAX = 36_000_000;

  /** Pixels a byte; an even wall comes to 200. More is a claim that no picture stands behind. */
  private static final long PIXELS_A_BYTE_MAX = 1_000;

  /** Reads the header. */
  static FileHeader of(byte[] file) {
    if (JpegHeader.starts(file)) {
      return JpegHeader.read(file);
    }
    if (PngHeader.starts(file)) {
      return PngHeader.read(file);
    }
    return new FileHeader(Kind.OTHER, false, 0, 0, 0, false, 0, file.length);
  }

  /** The file's own figures; sides and channels only where the header tells them. */
  Map<Measure, Double> measures() {
    Map<Measure, Double> measures = new EnumMap<>(Measure.class);
    measures.put(Measure.READABLE, kind == Kind.JPEG && whole && shorter() > 0 ? 1.0 : 0.0);
    measures.put(Measure.FILE_BYTES, (double) bytes);
    if (shorter() > 0) {
      measures.put(Measure.LONGER_SIDE, (double) Math.max(width, height));
      measures.put(Measure.SHORTER_SIDE, (double) shorter());
      measures.put(Measure.CHANNELS, (double) components);
    }
    if (quantisation > 0) {
      measures.put(Measure.QUANTISATION, quantisation);
    }
    return measures;
  }

  private int shorter() {
    return Math.min(width, height);
  }

  /** Whether it is safe and of use to decode the pixels. */
  boolean decodable() {
    long pixels = (long) width * height;
    return kind != Kind.OTHER
        && whole
        && components != 4
        && pixels > 0
        && pixels <= bytes * PIXELS_A_BYTE_MAX
        && pixels <= (progressive ? PROGRESSIVE_PIXELS_MAX : PIXELS_MAX);
  }
}
