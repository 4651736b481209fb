package jp.madoguchi.kiosk.photo;

import java.util.Map;
import jp.madoguchi.kiosk.photo.face.RgbImage;

/**
 * What too much compression leaves: how much larger the steps at the borders of blocks of 8 × 8
 * pixels are than those inside them. Seen only while the blocks lie where they were made.
 */
final class BlockGauge implements Gauge {
  private static final int BLOCK = 8;

  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    RgbImage image = subject.image();
    double sum = 0;
    int n = 0;
    for (int y = 4; y < image.height(); y += 3) {
      for (int x = BLOCK; x + BLOCK < image.width(); x += BLOCK) {
        double inside = (step(image, x + 2, y) + step(image, x + 6, y)) / 2;
        sum += step(image, x, y) - inside;
        n++;
      }
    }
    measures.put(Measure.BLOCKINESS, n == 0 ? 0 : sum / n);
  }

  /** How much more grey changes from x - 1 to x than on both sides of it. */
  private static double step(RgbImage image, int x, int y) {
    double a = Colours.grey(image.at(x - 2, y));
    double b = Colours.grey(image.at(x - 1, y));
    double c = Colours.grey(image.at(x, y));
    double d = Colours.grey(image.at(x + 1, y));
    return Math.abs(c - b - (b - a + d - c) / 2);
  }
}
