package jp.madoguchi.kiosk.camera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Pictures as BMP files of 24 bits, one after the other. Each says its own size, so that a camera
 * which answers another size than asked is seen, which bare pixels could not show; and its pixels
 * are in the order that Java's pictures have, so that they are read straight into one.
 */
final class BmpStream {
  private static final int HEADER = 54;
  private static final int MAGIC = 'B' | 'M' << 8;
  private static final int SIDE_MAX = 8192;
  private static final int PIXEL = 3;

  private final DataInputStream in;
  private final byte[] header = new byte[HEADER];

  BmpStream(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /**
   * The next whole picture; waits for it.
   *
   * @param spare a picture that nobody needs any more; used again if it has the right size
   * @throws EOFException when the stream ends, be it within a picture
   * @throws IOException when it isn't such a stream
   */
  BufferedImage next(Optional<BufferedImage> spare) throws IOException {
    in.readFully(header);
    ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    int width = fields.getInt(18);
    int height = fields.getInt(22);
    boolean plain =
        fields.getShort(0) == MAGIC
            && fields.getInt(10) == HEADER
            && fields.getShort(28) == PIXEL * Byte.SIZE;
    if (!plain || width < 1 || width > SIDE_MAX || height < 1 || height > SIDE_MAX) {
      throw new IOException("not a picture of 24 bits a pixel");
    }
    BufferedImage image =
        spare
            .filter(old -> old.getWidth() == width && old.getHeight() == height)
            .orElseGet(() -> new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR));
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int row = width * PIXEL;
    int padding = Math.floorMod(-row, Integer.BYTES);
    // A BMP begins with its lowest row.
    for (int y = height - 1; y >= 0; y--) {
      in.readFully(pixels, y * row, row);
      in.skipNBytes(padding);
    }
    return image;
  }
}
