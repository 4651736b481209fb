package jp.madoguchi.kiosk.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes the first inputs of {@link PhotoFileFuzz}. Argument: folder. */
final class PhotoFileSeedsMain {
  private PhotoFileSeedsMain() {}

  public static void main(String[] args) throws IOException {
    Path into = Files.createDirectories(Path.of(args[0]).resolve("PhotoFileFuzz"));
    byte[] jpeg = Jpegs.write(drawn(BufferedImage.TYPE_INT_RGB), 0.5f);
    List<byte[]> seeds =
        List.of(
            jpeg,
            ExifFiles.with(jpeg, 6, "2026:05:01 10:00:00"),
            Jpegs.write(drawn(BufferedImage.TYPE_BYTE_GRAY), 0.5f),
            progressive("jpeg", drawn(BufferedImage.TYPE_INT_RGB)),
            png(drawn(BufferedImage.TYPE_INT_ARGB)),
            png(drawn(BufferedImage.TYPE_BYTE_INDEXED)),
            png(drawn(BufferedImage.TYPE_USHORT_GRAY)),
            progressive("png", drawn(BufferedImage.TYPE_INT_RGB)),
            Arrays.copyOf(jpeg, jpeg.length / 2));
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(into.resolve("seed-" + i), seeds.get(i));
    }
  }

  private static BufferedImage drawn(int type) {
    BufferedImage image = new BufferedImage(40, 48, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(200, 150, 120, 200));
    graphics.fillOval(8, 8, 24, 32);
    graphics.dispose();
    return image;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static byte[] progressive(String format, BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
