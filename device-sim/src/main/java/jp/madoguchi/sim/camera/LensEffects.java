package jp.madoguchi.sim.camera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.SplittableRandom;

/** What light and camera do to every pixel: exposure, shadow, cast, blur, noise. */
final class LensEffects {
  private static final int NOISE_MASK = (1 << 16) - 1;

  /** One table of standard normal values; frames read it from different places. */
  private final float[] normals = new float[NOISE_MASK + 1];

  LensEffects() {
    SplittableRandom random = new SplittableRandom(20261122L);
    for (int i = 0; i < normals.length; i++) {
      normals[i] = (float) random.nextGaussian();
    }
  }

  /** Puts all of it on a picture (TYPE_INT_RGB); the shadow's edge runs through faceX. */
  void apply(BufferedImage image, Light light, Lens lens, double faceX, long noiseSeed) {
    soften(image);
    if (lens.blur() > 0) {
      blur(image, lens.blur());
    }
    if (lens.motionBlur() > 1) {
      smear(image, lens.motionBlur());
    }
    expose(image, light, lens.noise(), faceX, noiseSeed);
  }

  private void expose(BufferedImage image, Light light, double noise, double faceX, long seed) {
    int[] px = pixels(image);
    int width = image.getWidth();
    int height = image.getHeight();
    float[] shade = new float[width];
    // a faint shadow has no edge on the wall; a deep one has
    double edge = 28 + 220 * Math.max(0, 1 - light.sideShadow() / 0.5);
    for (int x = 0; x < width; x++) {
      double share = 1 / (1 + Math.exp(-(x - faceX) / edge));
      double left = 1 - light.leftFade() * 0.5 * (1 + Math.tanh((faceX - x) / 220));
      shade[x] = (float) (light.level() * (1 - light.sideShadow() * share) * left);
    }
    float red = (float) light.cast().red;
    float green = (float) light.cast().green;
    float blue = (float) light.cast().blue;
    float sigma = (float) noise;
    SplittableRandom rows = new SplittableRandom(seed);
    for (int y = 0; y < height; y++) {
      int at = rows.nextInt();
      int row = y * width;
      for (int x = 0; x < width; x++) {
        int rgb = px[row + x];
        float s = shade[x];
        float grain = sigma * normals[(at + x * 3) & NOISE_MASK];
        float tint = sigma * 0.4f * normals[(at + x * 5 + 7) & NOISE_MASK];
        int r = limit(((rgb >> 16) & 0xFF) * s * red + grain + tint);
        int g = limit(((rgb >> 8) & 0xFF) * s * green + grain);
        int b = limit((rgb & 0xFF) * s * blue + grain - tint);
        px[row + x] = (r << 16) | (g << 8) | b;
      }
    }
  }

  private static int limit(float v) {
    return v <= 0 ? 0 : v >= 255 ? 255 : (int) (v + 0.5f);
  }

  /** A 3×3 binomial: the softness of any lens, takes the drawn edges away. */
  private static void soften(BufferedImage image) {
    int[] px = pixels(image);
    int width = image.getWidth();
    int height = image.getHeight();
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      System.arraycopy(px, y * width, row, 0, width);
      for (int x = 1; x < width - 1; x++) {
        px[y * width + x] = binomial(row[x - 1], row[x], row[x + 1]);
      }
    }
    int[] above = new int[width];
    System.arraycopy(px, 0, above, 0, width);
    for (int y = 1; y < height - 1; y++) {
      System.arraycopy(px, y * width, row, 0, width);
      for (int x = 0; x < width; x++) {
        px[y * width + x] = binomial(above[x], row[x], px[(y + 1) * width + x]);
      }
      int[] swap = above;
      above = row;
      row = swap;
    }
  }

  /** (a + 2b + c) / 4 for the three channels at once; red and blue share one word. */
  private static int binomial(int a, int b, int c) {
    int redBlue = (a & 0xFF00FF) + 2 * (b & 0xFF00FF) + (c & 0xFF00FF) + 0x20002;
    int green = (a & 0xFF00) + 2 * (b & 0xFF00) + (c & 0xFF00) + 0x200;
    return ((redBlue >>> 2) & 0xFF00FF) | ((green >>> 2) & 0xFF00);
  }

  /** About a Gaussian of that sigma: three box blurs. */
  static void blur(BufferedImage image, double sigma) {
    int radius = Math.max(1, (int) Math.round(Math.sqrt(sigma * sigma * 4 + 1) / 2));
    for (int pass = 0; pass < 3; pass++) {
      boxRows(image, radius);
      boxColumns(image, radius);
    }
  }

  private static void smear(BufferedImage image, int length) {
    boxRows(image, Math.max(1, length / 2));
  }

  private static void boxRows(BufferedImage image, int radius) {
    int[] px = pixels(image);
    int width = image.getWidth();
    int[] line = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      System.arraycopy(px, y * width, line, 0, width);
      box(line, px, y * width, 1, radius);
    }
  }

  private static void boxColumns(BufferedImage image, int radius) {
    int[] px = pixels(image);
    int width = image.getWidth();
    int height = image.getHeight();
    int[] line = new int[height];
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        line[y] = px[y * width + x];
      }
      box(line, px, x, width, radius);
    }
  }

  private static void box(int[] line, int[] out, int start, int step, int radius) {
    int n = line.length;
    int size = 2 * radius + 1;
    int r = 0;
    int g = 0;
    int b = 0;
    for (int i = -radius; i <= radius; i++) {
      int rgb = line[Math.clamp(i, 0, n - 1)];
      r += (rgb >> 16) & 0xFF;
      g += (rgb >> 8) & 0xFF;
      b += rgb & 0xFF;
    }
    for (int i = 0; i < n; i++) {
      out[start + i * step] = ((r / size) << 16) | ((g / size) << 8) | (b / size);
      int leaves = line[Math.max(0, i - radius)];
      int comes = line[Math.min(n - 1, i + radius + 1)];
      r += ((comes >> 16) & 0xFF) - ((leaves >> 16) & 0xFF);
      g += ((comes >> 8) & 0xFF) - ((leaves >> 8) & 0xFF);
      b += (comes & 0xFF) - (leaves & 0xFF);
    }
  }

  private static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }
}
