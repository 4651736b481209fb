package jp.madoguchi.sim.camera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What programs do to a picture after it was taken. */
final class Retouch {
  private Retouch() {}

  /** Does all of it; the face tells where skin is. */
  static BufferedImage apply(BufferedImage image, Finish finish, Truth.FaceTruth face) {
    if (finish.smoothing() > 0) {
      smooth(image, finish.smoothing(), face);
    }
    if (finish.monochrome()) {
      drain(image);
    }
    return finish.quality() < 1 ? throughJpeg(image, finish.quality()) : image;
  }

  /** Blurs the skin: an ellipse over the face, without eyes and mouth. */
  private static void smooth(BufferedImage image, double share, Truth.FaceTruth face) {
    BufferedImage soft = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
    int[] to = pixels(image);
    System.arraycopy(to, 0, pixels(soft), 0, to.length);
    double eye = face.eyeDistance();
    LensEffects.blur(soft, Math.max(1.5, eye * 0.035));
    int[] from = pixels(soft);
    double middleX = (face.leftEye().get(0) + face.rightEye().get(0)) / 2;
    double middleY = (face.leftEye().get(1) + face.rightEye().get(1)) / 2;
    int top = Math.max(0, (int) (middleY - eye * 1.3));
    int bottom = Math.min(image.getHeight(), (int) (middleY + eye * 2));
    for (int y = top; y < bottom; y++) {
      for (int x = Math.max(0, (int) (middleX - eye * 1.3));
          x < Math.min(image.getWidth(), middleX + eye * 1.3);
          x++) {
        double skin = within(x - middleX, y - middleY - eye * 0.35, eye * 1.1, eye * 1.5);
        skin -= within(x - face.leftEye().get(0), y - face.leftEye().get(1), eye * 0.36, eye * 0.2);
        skin -=
            within(x - face.rightEye().get(0), y - face.rightEye().get(1), eye * 0.36, eye * 0.2);
        skin -= within(x - middleX, y - middleY - eye * 1.12, eye * 0.5, eye * 0.22);
        if (skin > 0) {
          int at = y * image.getWidth() + x;
          to[at] = Tint.mix(to[at] & 0xFFFFFF, from[at] & 0xFFFFFF, Math.min(1, skin) * share);
        }
      }
    }
  }

  /** 1 in the middle of an ellipse, 0 outside, falling near its edge. */
  private static double within(double x, double y, double halfX, double halfY) {
    double distance = Math.hypot(x / halfX, y / halfY);
    return Math.clamp((1 - distance) * 6, 0, 1);
  }

  private static void drain(BufferedImage image) {
    int[] px = pixels(image);
    for (int i = 0; i < px.length; i++) {
      int grey = (int) Math.round(Tint.luminance(px[i]));
      px[i] = (grey << 16) | (grey << 8) | grey;
    }
  }

  private static BufferedImage throughJpeg(BufferedImage image, double quality) {
    try {
      BufferedImage read =
          ImageIO.read(new ByteArrayInputStream(new JpegEncoder(quality).encode(image)));
      BufferedImage same =
          new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
      same.createGraphics().drawImage(read, 0, 0, null);
      return same;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }
}
