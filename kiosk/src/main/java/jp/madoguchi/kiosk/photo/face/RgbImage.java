package jp.madoguchi.kiosk.photo.face;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * Pixels of one picture as 0xRRGGBB, rows from the top: what measures and models read. Personal
 * data; {@link #wipe} when it is not needed any more.
 */
public final class RgbImage {
  private final int[] pixels;
  private final int width;
  private final int height;

  /**
   * Takes the pixels without copying them.
   *
   * @param pixels 0xRRGGBB, width × height of them
   */
  public RgbImage(int[] pixels, int width, int height) {
    if (pixels.length != width * height || width < 1 || height < 1) {
      throw new IllegalArgumentException(pixels.length + " pixels are not " + width + "x" + height);
    }
    this.pixels = pixels;
    this.width = width;
    this.height = height;
  }

  /** Copies the pixels of a picture of any type, without its transparency. */
  public static RgbImage of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return new RgbImage(copy(image, new int[width * height]), width, height);
  }

  /**
   * Like {@link #of}, in this picture's memory if that has the right size: for live frames, of
   * which each would otherwise ask for megabytes. This picture must not be used any more.
   */
  public RgbImage replacedBy(BufferedImage image) {
    if (image.getWidth() != width || image.getHeight() != height) {
      wipe();
      return of(image);
    }
    return new RgbImage(copy(image, pixels), width, height);
  }

  private static int[] copy(BufferedImage image, int[] pixels) {
    boolean whole = image.getRaster().getParent() == null;
    if (whole && image.getType() == BufferedImage.TYPE_INT_RGB) {
      int[] data = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
      System.arraycopy(data, 0, pixels, 0, pixels.length);
    } else if (whole && image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
      for (int i = 0, j = 0; i < pixels.length; i++, j += 3) {
        pixels[i] = (data[j + 2] & 0xff) << 16 | (data[j + 1] & 0xff) << 8 | (data[j] & 0xff);
      }
    } else {
      BufferedImage plain =
          new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = plain.createGraphics();
      graphics.drawImage(image, 0, 0, null);
      graphics.dispose();
      copy(plain, pixels);
      Arrays.fill(((DataBufferInt) plain.getRaster().getDataBuffer()).getData(), 0);
    }
    return pixels;
  }

  /** A copy for the Java library. */
  public BufferedImage buffered() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return image;
  }

  /** Pixels in a row. */
  public int width() {
    return width;
  }

  /** Rows. */
  public int height() {
    return height;
  }

  /** The pixels themselves, for who reads many. */
  int[] pixels() {
    return pixels;
  }

  /** The colour at a place, 0xRRGGBB; places outside give the nearest pixel inside. */
  public int at(int x, int y) {
    return pixels[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
  }

  /** The colour between four pixels, as red, green, blue 0..255; pixel centres at whole numbers. */
  public void at(double x, double y, float[] rgb) {
    int x0 = (int) Math.floor(x);
    int y0 = (int) Math.floor(y);
    float right = (float) (x - x0);
    float low = (float) (y - y0);
    int a = at(x0, y0);
    int b = at(x0 + 1, y0);
    int c = at(x0, y0 + 1);
    int d = at(x0 + 1, y0 + 1);
    for (int channel = 0, shift = 16; channel < 3; channel++, shift -= 8) {
      float upper = (a >> shift & 0xff) * (1 - right) + (b >> shift & 0xff) * right;
      float lower = (c >> shift & 0xff) * (1 - right) + (d >> shift & 0xff) * right;
      rgb[channel] = upper * (1 - low) + lower * low;
    }
  }

  /** Half the size, each pixel the mean of four. */
  public RgbImage halved() {
    int w = Math.max(1, width / 2);
    int h = Math.max(1, height / 2);
    RgbImage half = new RgbImage(new int[w * h], w, h);
    fillHalf(half);
    return half;
  }

  /** Like {@link #halved}, into a picture that is not needed any more, if it has the right size. */
  RgbImage halvedInto(RgbImage spare) {
    if (spare.width != Math.max(1, width / 2) || spare.height != Math.max(1, height / 2)) {
      return halved();
    }
    fillHalf(spare);
    return spare;
  }

  private void fillHalf(RgbImage half) {
    for (int y = 0; y < half.height; y++) {
      int upper = 2 * y * width;
      int lower = Math.min(2 * y + 1, height - 1) * width;
      if (width > 1) {
        halveRow(pixels, upper, lower, half.pixels, y * half.width, half.width);
      } else {
        half.pixels[y] = mean(pixels[upper], pixels[upper], pixels[lower], pixels[lower]);
      }
    }
  }

  private static void halveRow(int[] from, int upper, int lower, int[] to, int start, int count) {
    for (int i = 0, left = 0; i < count; i++, left += 2) {
      to[start + i] =
          mean(
              from[upper + left],
              from[upper + left + 1],
              from[lower + left],
              from[lower + left + 1]);
    }
  }

  private static int mean(int a, int b, int c, int d) {
    int redBlue =
        (((a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff) + 0x020002) >>> 2)
            & 0xff00ff;
    int green =
        (((a & 0xff00) + (b & 0xff00) + (c & 0xff00) + (d & 0xff00) + 0x0200) >>> 2) & 0xff00;
    return redBlue | green;
  }

  /** Overwrites the picture. */
  public void wipe() {
    Arrays.fill(pixels, 0);
  }

  @Override
  public String toString() {
    return "RgbImage[" + width + "x" + height + ", personal]";
  }
}
