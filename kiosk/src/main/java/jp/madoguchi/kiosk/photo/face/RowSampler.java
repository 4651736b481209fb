package jp.madoguchi.kiosk.photo.face;

/**
 * Reads pixels along straight lines through a picture, each blended of its four neighbours. All
 * three colours are blended in one long: 21 bits for each hold 8 bits of colour times 12 bits of
 * weights, so a place counts in 64ths of a pixel and no colour is rounded.
 */
final class RowSampler {
  private static final int PLACE_BITS = 16;
  private static final long HALF = 1L << 15;
  private static final int WEIGHT_SHIFT = 10;
  private static final long WEIGHT = 64;
  private static final long WEIGHT_MASK = WEIGHT - 1;
  private static final int FIELD_BITS = 21;
  private static final int RED_SHIFT = 42;
  private static final long FIELD = (1L << FIELD_BITS) - 1;

  private final RgbImage image;
  private final int[] pixels;
  private final int width;
  private final int height;
  private final long stepX;
  private final long stepY;
  private final Patch.Wanted wanted;
  private final float unit;

  /**
   * Begins with a picture.
   *
   * @param stepX from one pixel of the row to the next
   * @param stepY from one pixel of the row to the next
   */
  RowSampler(RgbImage image, double stepX, double stepY, Patch.Wanted wanted) {
    this.image = image;
    this.pixels = image.pixels();
    this.width = image.width();
    this.height = image.height();
    this.stepX = place(stepX);
    this.stepY = place(stepY);
    this.wanted = wanted;
    this.unit = (wanted.high() - wanted.low()) / (255 * WEIGHT * WEIGHT);
  }

  private static long place(double coordinate) {
    return Math.round(coordinate * (1 << PLACE_BITS));
  }

  /** Writes one row that begins at a place; pixel centres at whole numbers. */
  void sample(double x, double y, float[] out, int start) {
    long firstX = place(x);
    long firstY = place(y);
    int steps = wanted.side() - 1;
    if (inside(firstX, firstY) && inside(firstX + steps * stepX, firstY + steps * stepY)) {
      sampleInside(firstX, firstY, out, start);
    } else {
      sampleAnywhere(firstX, firstY, out, start);
    }
  }

  /** Whether all four neighbours are in the picture; what is between two such places is, too. */
  private boolean inside(long x, long y) {
    return x >= 0 && y >= 0 && x >> PLACE_BITS < width - 1 && y >> PLACE_BITS < height - 1;
  }

  private void sampleInside(long firstX, long firstY, float[] out, int start) {
    long x = firstX;
    long y = firstY;
    for (int i = 0; i < wanted.side(); i++, x += stepX, y += stepY) {
      int at = (int) (y >> PLACE_BITS) * width + (int) (x >> PLACE_BITS);
      put(
          blend(x, y, pixels[at], pixels[at + 1], pixels[at + width], pixels[at + width + 1]),
          out,
          start + 3 * i);
    }
  }

  private void sampleAnywhere(long firstX, long firstY, float[] out, int start) {
    long x = firstX;
    long y = firstY;
    for (int i = 0; i < wanted.side(); i++, x += stepX, y += stepY) {
      boolean black = wanted.blackOutside() && outside(x, y);
      put(black ? 0 : blendAnywhere(x, y), out, start + 3 * i);
    }
  }

  private void put(long sum, float[] out, int to) {
    float low = wanted.low();
    out[to] = low + (int) (sum >>> RED_SHIFT) * unit;
    out[to + 1] = low + (int) (sum >>> FIELD_BITS & FIELD) * unit;
    out[to + 2] = low + (int) (sum & FIELD) * unit;
  }

  private boolean outside(long x, long y) {
    return x < -HALF
        || y < -HALF
        || x > (long) width << PLACE_BITS
        || y > (long) height << PLACE_BITS;
  }

  private long blendAnywhere(long x, long y) {
    int left = (int) (x >> PLACE_BITS);
    int top = (int) (y >> PLACE_BITS);
    return blend(
        x,
        y,
        image.at(left, top),
        image.at(left + 1, top),
        image.at(left, top + 1),
        image.at(left + 1, top + 1));
  }

  private static long blend(long x, long y, int a, int b, int c, int d) {
    long right = x >> WEIGHT_SHIFT & WEIGHT_MASK;
    long low = y >> WEIGHT_SHIFT & WEIGHT_MASK;
    long left = WEIGHT - right;
    long high = WEIGHT - low;
    return spread(a) * (left * high)
        + spread(b) * (right * high)
        + spread(c) * (left * low)
        + spread(d) * (right * low);
  }

  private static long spread(int rgb) {
    long red = (rgb >> 16 & 0xff);
    int green = rgb >> 8 & 0xff;
    return red << RED_SHIFT | (long) green << FIELD_BITS | (rgb & 0xff);
  }
}
