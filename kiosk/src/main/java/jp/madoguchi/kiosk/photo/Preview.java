package jp.madoguchi.kiosk.photo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import jp.madoguchi.kiosk.camera.Frame;

/**
 * The middle square of a frame as a small JPEG; made once per frame, however often it is asked for.
 */
final class Preview {
  private static final int SIDE = 640;
  private static final float QUALITY = 0.75f;

  private long sequence = -1;
  private byte[] jpeg = new byte[0];

  synchronized byte[] jpeg(Frame frame) {
    if (frame.sequence() != sequence) {
      forget();
      jpeg = shrink(frame.image());
      sequence = frame.sequence();
    }
    return jpeg.clone();
  }

  synchronized void forget() {
    Arrays.fill(jpeg, (byte) 0);
    sequence = -1;
  }

  private static byte[] shrink(BufferedImage image) {
    int side = Math.min(image.getWidth(), image.getHeight());
    int x = (image.getWidth() - side) / 2;
    int y = (image.getHeight() - side) / 2;
    BufferedImage small = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, SIDE, SIDE, x, y, x + side, y + side, null);
    graphics.dispose();
    byte[] bytes = Jpegs.write(small, QUALITY);
    Wipe.image(small);
    return bytes;
  }
}
