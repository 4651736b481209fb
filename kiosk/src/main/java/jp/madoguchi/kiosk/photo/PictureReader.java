package jp.madoguchi.kiosk.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import jp.madoguchi.kiosk.photo.face.RgbImage;

/**
 * Decodes JPEG and PNG, in memory only, coarser where they are huge, and the way up they belong.
 */
final class PictureReader {
  /** A picture larger than this is read coarser: the measures bring the face to a fixed scale. */
  private static final int DECODED_SIDE_MAX = 2000;

  private PictureReader() {}

  /**
   * Decodes a file whose header is decodable; empty when its content is broken, even where a
   * decoder would fill the rest with grey.
   *
   * @param orientation as EXIF numbers it
   */
  static Optional<RgbImage> read(byte[] file, FileHeader header, int orientation) {
    return decode(file, header)
        .map(decoded -> {
          BufferedImage opaque = opaque(decoded);
          RgbImage lying = RgbImage.of(opaque);
          Wipe.image(decoded);
          Wipe.image(opaque);
          return upright(lying, orientation);
        });
  }

  private static Optional<BufferedImage> decode(byte[] file, FileHeader header) {
    String format = header.kind().name().toLowerCase(Locale.ROOT);
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    boolean[] damaged = new boolean[1];
    IIOReadWarningListener listener = (_, _) -> damaged[0] = true;
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      reader.addIIOReadWarningListener(listener);
      ImageReadParam param = reader.getDefaultReadParam();
      int step = 1;
      while (Math.max(header.width(), header.height()) / step > DECODED_SIDE_MAX) {
        step++;
      }
      param.setSourceSubsampling(step, step, 0, 0);
      BufferedImage image = reader.read(0, param);
      return damaged[0] ? Optional.empty() : Optional.of(image);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  /** On white where it is transparent. */
  private static BufferedImage opaque(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return image;
    }
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return opaque;
  }

  /** Turns and mirrors a picture from how it lies in the file to how it is to be seen. */
  static RgbImage upright(RgbImage lying, int orientation) {
    if (orientation == 1) {
      return lying;
    }
    boolean turned = orientation >= 5;
    int width = turned ? lying.height() : lying.width();
    int height = turned ? lying.width() : lying.height();
    int right = lying.width() - 1;
    int low = lying.height() - 1;
    int[] pixels = new int[width * height];
    for (int y = 0, to = 0; y < height; y++) {
      for (int x = 0; x < width; x++, to++) {
        pixels[to] =
            switch (orientation) {
              case 2 -> lying.at(right - x, y);
              case 3 -> lying.at(right - x, low - y);
              case 4 -> lying.at(x, low - y);
              case 5 -> lying.at(y, x);
              case 6 -> lying.at(y, low - x);
              case 7 -> lying.at(right - y, low - x);
              case 8 -> lying.at(right - y, x);
              default -> lying.at(x, y);
            };
      }
    }
    lying.wipe();
    return new RgbImage(pixels, width, height);
  }
}
