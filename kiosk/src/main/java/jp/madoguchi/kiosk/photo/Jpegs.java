package jp.madoguchi.kiosk.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEG in and out, in memory only: the streams of this library would else use temporary files. */
final class Jpegs {
  /** A picture larger than this is read coarser: the measures bring the face to a fixed scale. */
  private static final int DECODED_SIDE_MAX = 2000;

  private Jpegs() {}

  /**
   * Writes RGB as YCbCr with 4:2:0 (this writer's default).
   *
   * @param quality 0..1
   */
  static byte[] write(BufferedImage image, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512 * 1024);
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /**
   * Decodes a file whose header {@link JpegInspection} found decodable; empty when its content is
   * broken, even where a decoder would fill the rest with grey.
   */
  static Optional<BufferedImage> read(byte[] file, JpegInspection header) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
    ImageReader reader = readers.next();
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
}
