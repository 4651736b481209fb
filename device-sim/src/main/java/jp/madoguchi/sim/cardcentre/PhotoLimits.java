package jp.madoguchi.sim.cardcentre;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import jp.madoguchi.rules.PhotoSpec;

/** The limits that J-LIS publishes for a photo file. */
final class PhotoLimits {
  private PhotoLimits() {}

  /** Why the photo is refused; empty if it is taken. */
  static Optional<String> broken(byte[] photo) {
    if (photo.length < PhotoSpec.FILE_BYTES_MIN || photo.length > PhotoSpec.FILE_BYTES_MAX) {
      return Optional.of("the file has " + photo.length + " bytes, not 20 KB to 7 MB");
    }
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
    ImageReader reader = readers.next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(photo))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      return inside(width) && inside(height)
          ? Optional.empty()
          : Optional.of("the picture is " + width + " x " + height + " px, not 480 to 6000 each");
    } catch (IOException _) {
      return Optional.of("the file is not a JPEG");
    } finally {
      reader.dispose();
    }
  }

  private static boolean inside(int pixels) {
    return pixels >= PhotoSpec.SIDE_PIXELS_MIN && pixels <= PhotoSpec.SIDE_PIXELS_MAX;
  }
}
