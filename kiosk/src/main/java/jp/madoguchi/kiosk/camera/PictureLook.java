package jp.madoguchi.kiosk.camera;

import java.awt.image.BufferedImage;

/**
 * What tells a camera's faults from its pictures, without looking at what is in them.
 *
 * @param width pixels
 * @param height pixels
 * @param fingerprint of sampled pixels. A sensor always has noise: two pictures with the same
 *     fingerprint are the same picture
 * @param black whether nearly nothing is brighter than black
 */
record PictureLook(int width, int height, long fingerprint, boolean black) {
  private static final int COLUMNS = 64;
  private static final int ROWS = 36;
  // A covered sensor is not at 0 but at its noise. A face before a lit screen is far above.
  private static final int BLACK_LUMA = 32;
  private static final int BRIGHT_SHARE_MIN = 20;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  static PictureLook of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    long hash = width * MIX + height;
    int bright = 0;
    for (int row = 0; row < ROWS; row++) {
      int y = (2 * row + 1) * height / (2 * ROWS);
      for (int column = 0; column < COLUMNS; column++) {
        int rgb = image.getRGB((2 * column + 1) * width / (2 * COLUMNS), y) & 0xffffff;
        hash = (hash ^ rgb) * MIX;
        hash ^= hash >>> 29;
        bright += luma(rgb) >= BLACK_LUMA ? 1 : 0;
      }
    }
    return new PictureLook(width, height, hash, bright * BRIGHT_SHARE_MIN < ROWS * COLUMNS);
  }

  private static int luma(int rgb) {
    return (77 * (rgb >> 16) + 150 * (rgb >> 8 & 0xff) + 29 * (rgb & 0xff)) >> 8;
  }

  int shorterSide() {
    return Math.min(width, height);
  }
}
