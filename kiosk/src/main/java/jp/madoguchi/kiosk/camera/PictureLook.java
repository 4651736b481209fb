package jp.madoguchi.kiosk.camera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * What tells a camera's faults from its pictures, without looking at what is in them.
 *
 * @param width pixels
 * @param height pixels
 * @param fingerprint of its pixels. A sensor always has noise: two pictures with the same
 *     fingerprint are the same picture
 * @param black whether nearly nothing is brighter than black
 */
record PictureLook(int width, int height, int fingerprint, boolean black) {
  private static final int COLUMNS = 64;
  private static final int ROWS = 36;
  // A covered sensor is not at 0 but at its noise. A face before a lit screen is far above.
  private static final int BLACK_LUMA = 32;
  private static final int BRIGHT_SHARE_MIN = 20;

  static PictureLook of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int bright = 0;
    int sampled = 0;
    for (int row = 0; row < ROWS; row++) {
      int y = (2 * row + 1) * height / (2 * ROWS);
      for (int column = 0; column < COLUMNS; column++) {
        int rgb = image.getRGB((2 * column + 1) * width / (2 * COLUMNS), y) & 0xffffff;
        sampled = sampled * 31 + rgb;
        bright += luma(rgb) >= BLACK_LUMA ? 1 : 0;
      }
    }
    return new PictureLook(
        width, height, fingerprint(image, sampled), bright * BRIGHT_SHARE_MIN < ROWS * COLUMNS);
  }

  /** Of all pixels where they lie in one array: that costs less than looking for some of them. */
  private static int fingerprint(BufferedImage image, int sampled) {
    return switch (image.getRaster().getDataBuffer()) {
      case DataBufferByte bytes -> Arrays.hashCode(bytes.getData());
      case DataBufferInt ints -> Arrays.hashCode(ints.getData());
      default -> sampled;
    };
  }

  private static int luma(int rgb) {
    return (77 * (rgb >> 16) + 150 * (rgb >> 8 & 0xff) + 29 * (rgb & 0xff)) >> 8;
  }

  int shorterSide() {
    return Math.min(width, height);
  }
}
