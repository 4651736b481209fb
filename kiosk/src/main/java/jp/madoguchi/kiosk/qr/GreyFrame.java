package jp.madoguchi.kiosk.qr;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.Function;

/** A frame as ZXing sees it, for as long as it is looked at. */
final class GreyFrame {
  private GreyFrame() {}

  /** Looks at the frame's brightness; nothing of it is kept. */
  static <T> T look(
      BufferedImage frame,
      Function<LuminanceSource, Binarizer> blackAndWhite,
      Function<BinaryBitmap, T> look) {
    byte[] grey = grey(frame);
    int width = frame.getWidth();
    int height = frame.getHeight();
    try {
      LuminanceSource source =
          new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
      return look.apply(new BinaryBitmap(blackAndWhite.apply(source)));
    } finally {
      Arrays.fill(grey, (byte) 0);
    }
  }

  private static byte[] grey(BufferedImage frame) {
    int width = frame.getWidth();
    int height = frame.getHeight();
    byte[] grey = new byte[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      frame.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int rgb = row[x];
        int sum = (rgb >> 16 & 0xff) * 77 + (rgb >> 8 & 0xff) * 150 + (rgb & 0xff) * 29;
        grey[y * width + x] = (byte) (sum >> 8);
      }
    }
    Arrays.fill(row, 0);
    return grey;
  }
}
