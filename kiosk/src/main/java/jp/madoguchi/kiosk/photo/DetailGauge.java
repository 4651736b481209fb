package jp.madoguchi.kiosk.photo;

import java.util.Arrays;
import java.util.Map;
import jp.madoguchi.kiosk.photo.face.Landmarks;
import jp.madoguchi.kiosk.photo.face.RgbImage;

/**
 * Sharpness, contrast and noise. The face is first brought to a fixed scale, so that a near and a
 * far face, and the frame and the finished picture, are measured alike.
 */
final class DetailGauge implements Gauge {
  private static final int WIDTH = 200;
  private static final int HEIGHT = 200;
  // Eye distances that the patch is wide: brows, eyes, nose and mouth, no hair and no background.
  private static final double PATCH = 2.0;

  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    Landmarks points = subject.face().landmarks();
    double[] grey = patch(subject.image(), points);
    double mean = Math.max(20, Arrays.stream(grey).average().orElse(0));
    measures.put(Measure.CONTRAST, spread(grey) / mean);
    double across = detail(grey, 1);
    double down = detail(grey, WIDTH);
    measures.put(Measure.SHARPNESS, Math.hypot(across, down) / mean);
    measures.put(
        Measure.SHARPNESS_EVEN, Math.min(across, down) / Math.max(0.001, Math.max(across, down)));
    measures.put(Measure.NOISE, noise(subject.image(), points));
  }

  /** Upright grey piece of the face, smoothed a little against noise. */
  private static double[] patch(RgbImage image, Landmarks points) {
    double size = points.eyeDistance() * PATCH;
    double left = points.betweenEyesX() - size / 2;
    double top = points.betweenEyesY() - size * 0.3;
    RgbImage source = image;
    double scale = 1;
    while (size * scale / WIDTH >= 2) {
      source = source.halved();
      scale /= 2;
    }
    double[] grey = new double[WIDTH * HEIGHT];
    float[] rgb = new float[3];
    for (int v = 0; v < HEIGHT; v++) {
      for (int u = 0; u < WIDTH; u++) {
        source.at((left + u * size / WIDTH) * scale, (top + v * size / WIDTH) * scale, rgb);
        grey[v * WIDTH + u] = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
      }
    }
    return smooth(smooth(grey, 1), WIDTH);
  }

  private static double[] smooth(double[] grey, int step) {
    double[] out = grey.clone();
    for (int i = 2 * step; i < grey.length - 2 * step; i++) {
      out[i] =
          (grey[i - 2 * step]
                  + 4 * grey[i - step]
                  + 6 * grey[i]
                  + 4 * grey[i + step]
                  + grey[i + 2 * step])
              / 16;
    }
    return out;
  }

  /** Strength of the second difference in one direction: the mean of its strongest 2 %. */
  private static double detail(double[] grey, int step) {
    double[] strengths = new double[(WIDTH - 8) * (HEIGHT - 8)];
    int n = 0;
    for (int v = 4; v < HEIGHT - 4; v++) {
      for (int u = 4; u < WIDTH - 4; u++) {
        int i = v * WIDTH + u;
        strengths[n++] = Math.abs(2 * grey[i] - grey[i - 2 * step] - grey[i + 2 * step]);
      }
    }
    Arrays.sort(strengths);
    int from = n - n / 50;
    double sum = 0;
    for (int i = from; i < n; i++) {
      sum += strengths[i];
    }
    return sum / (n - from);
  }

  private static double spread(double[] values) {
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += value;
      squares += value * value;
    }
    double mean = sum / values.length;
    return Math.sqrt(Math.max(0, squares / values.length - mean * mean));
  }

  /** Immerkær's estimate on the cheeks: what a filter leaves that no smooth surface passes. */
  private static double noise(RgbImage image, Landmarks points) {
    double radius = points.eyeDistance() * 0.2;
    double sum = 0;
    int count = 0;
    for (int point : new int[] {50, 280, 151}) {
      int x0 = (int) (points.x(point) - radius);
      int y0 = (int) (points.y(point) - radius);
      for (int y = y0; y < y0 + 2 * radius; y++) {
        for (int x = x0; x < x0 + 2 * radius; x++) {
          sum += Math.abs(residue(image, x, y));
          count++;
        }
      }
    }
    return count == 0 ? 0 : Math.sqrt(Math.PI / 2) / 6 * sum / count;
  }

  private static double residue(RgbImage image, int x, int y) {
    return corner(image, x - 1, y - 1)
        + corner(image, x + 1, y - 1)
        + corner(image, x - 1, y + 1)
        + corner(image, x + 1, y + 1)
        - 2
            * (corner(image, x, y - 1)
                + corner(image, x - 1, y)
                + corner(image, x + 1, y)
                + corner(image, x, y + 1))
        + 4 * corner(image, x, y);
  }

  private static double corner(RgbImage image, int x, int y) {
    return Colours.grey(image.at(x, y));
  }
}
