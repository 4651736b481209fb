package jp.madoguchi.kiosk.photo;

import jp.madoguchi.kiosk.photo.face.Landmarks;
import jp.madoguchi.kiosk.photo.face.RgbImage;

/**
 * The mean colour of a small disc of skin.
 *
 * @param red 0..255
 * @param green 0..255
 * @param blue 0..255
 * @param luminance linear, 0..1
 * @param greySpread standard deviation of grey within the disc
 */
record Spot(double red, double green, double blue, double luminance, double greySpread) {
  /** The disc of a radius around a place. */
  static Spot at(RgbImage image, double x, double y, double radius) {
    double step = Math.max(1, radius / 10);
    double[] sums = new double[6];
    for (double dy = -radius; dy <= radius; dy += step) {
      for (double dx = -radius; dx <= radius; dx += step) {
        if (dx * dx + dy * dy <= radius * radius) {
          add(sums, image.at((int) Math.round(x + dx), (int) Math.round(y + dy)));
        }
      }
    }
    double n = Math.max(1, sums[5]);
    double red = sums[0] / n;
    double green = sums[1] / n;
    double blue = sums[2] / n;
    double grey = 0.299 * red + 0.587 * green + 0.114 * blue;
    double spread = Math.sqrt(Math.max(0, sums[4] / n - grey * grey));
    return new Spot(red, green, blue, sums[3] / n, spread);
  }

  private static void add(double[] sums, int rgb) {
    sums[0] += rgb >> 16 & 0xff;
    sums[1] += rgb >> 8 & 0xff;
    sums[2] += rgb & 0xff;
    sums[3] += Colours.luminance(rgb);
    double grey = Colours.grey(rgb);
    sums[4] += grey * grey;
    sums[5]++;
  }

  /** The disc around a point of the mesh; the radius in eye distances. */
  static Spot at(RgbImage image, Landmarks points, int point, double radius) {
    return at(image, points.x(point), points.y(point), radius * points.eyeDistance());
  }

  /** The mean of two equal discs. */
  Spot with(Spot other) {
    return new Spot(
        (red + other.red) / 2,
        (green + other.green) / 2,
        (blue + other.blue) / 2,
        (luminance + other.luminance) / 2,
        Math.max(greySpread, other.greySpread));
  }

  double[] lab() {
    return Colours.lab(red, green, blue);
  }

  /** CIE 1976 colour difference. */
  double difference(Spot other) {
    double[] a = lab();
    double[] b = other.lab();
    return Math.sqrt(
        (a[0] - b[0]) * (a[0] - b[0])
            + (a[1] - b[1]) * (a[1] - b[1])
            + (a[2] - b[2]) * (a[2] - b[2]));
  }
}
