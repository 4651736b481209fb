package jp.madoguchi.kiosk.photo;

import jp.madoguchi.kiosk.photo.face.RgbImage;

/** Whether a picture is black and white, which is allowed (J-LIS, rules B7). */
final class Monochrome {
  private static final int SAMPLES = 64;

  /** Noise of a JPEG's colour channels stays below; the greyest skin under the bluest light not. */
  private static final int COLOUR_MAX = 10;

  private static final double COLOURED_SHARE_MAX = 0.005;

  private Monochrome() {}

  static boolean is(RgbImage image) {
    int coloured = 0;
    for (int row = 0; row < SAMPLES; row++) {
      for (int column = 0; column < SAMPLES; column++) {
        int rgb =
            image.at(
                (2 * column + 1) * image.width() / (2 * SAMPLES),
                (2 * row + 1) * image.height() / (2 * SAMPLES));
        coloured += spread(rgb) > COLOUR_MAX ? 1 : 0;
      }
    }
    return coloured <= SAMPLES * SAMPLES * COLOURED_SHARE_MAX;
  }

  private static int spread(int rgb) {
    int red = rgb >> 16 & 0xff;
    int green = rgb >> 8 & 0xff;
    int blue = rgb & 0xff;
    return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
  }
}
