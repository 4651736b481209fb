package jp.madoguchi.kiosk.screen;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A camera frame small enough to be shown several times a second. */
final class SmallJpeg {
  private static final int WIDTH = 640;

  private SmallJpeg() {}

  static byte[] of(BufferedImage frame) {
    int height = Math.max(1, frame.getHeight() * WIDTH / frame.getWidth());
    BufferedImage small = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = small.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(frame, 0, 0, WIDTH, height, null);
    g.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    try {
      // Without this, ImageIO keeps the picture in a temporary file on the disk.
      ImageIO.write(small, "jpg", new javax.imageio.stream.MemoryCacheImageOutputStream(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
