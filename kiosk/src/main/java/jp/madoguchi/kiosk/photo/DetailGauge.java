package jp.madoguchi.kiosk.photo;

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

  // Strengths are counted in quarters of a grey level, to spare sorting them.
  private static final int BINS = 4 * 1024;

  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    Landmarks points = subject.face().landmarks();
    float[] raw = patch(subject.image(), points);
    float[] grey = smooth(smooth(raw, 1), WIDTH);
    double mean = Math.max(20, mean(grey));
    measures.put(Measure.CONTRAST, spread(grey) / mean);
    double across = detail(grey, 1);
    double down = detail(grey, WIDTH);
    measures.put(Measure.SHARPNESS, Math.hypot(across, down) / mean);
    measures.put(
        Measure.SHARPNESS_EVEN, Math.min(across, down) / Math.max(0.001, Math.max(across, down)));
    measures.put(Measure.NOISE, noise(subject.image(), points));
    measures.put(Measure.SKIN_TEXTURE, texture(raw));
  }

  /** Upright grey piece of the face. */
  private static float[] patch(RgbImage image, Landmarks points) {
    double size = points.eyeDistance() * PATCH;
    double left = points.betweenEyesX() - size / 2;
    double top = points.betweenEyesY() - size * 0.3;
    double step = size / WIDTH;
    int taps = (int) Math.max(1, Math.round(step));
    float[] grey = new float[WIDTH * HEIGHT];
    for (int v = 0; v < HEIGHT; v++) {
      for (int u = 0; u < WIDTH; u++) {
        double sum = 0;
        for (int j = 0; j < taps; j++) {
          for (int i = 0; i < taps; i++) {
            sum +=
                grey(
                    image,
                    left + (u + (double) i / taps) * step,
                    top + (v + (double) j / taps) * step);
          }
        }
        grey[v * WIDTH + u] = (float) (sum / (taps * taps));
      }
    }
    return grey;
  }

  /** Grey between four pixels. */
  private static double grey(RgbImage image, double x, double y) {
    int x0 = (int) Math.floor(x);
    int y0 = (int) Math.floor(y);
    double right = x - x0;
    double low = y - y0;
    double upper = corner(image, x0, y0) * (1 - right) + corner(image, x0 + 1, y0) * right;
    double lower = corner(image, x0, y0 + 1) * (1 - right) + corner(image, x0 + 1, y0 + 1) * right;
    return upper * (1 - low) + lower * low;
  }

  private static float[] smooth(float[] grey, int step) {
    float[] out = grey.clone();
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
  private static double detail(float[] grey, int step) {
    int[] bins = new int[BINS];
    for (int v = 4; v < HEIGHT - 4; v++) {
      for (int u = 4; u < WIDTH - 4; u++) {
        int i = v * WIDTH + u;
        bins[(int) (4 * Math.abs(2 * grey[i] - grey[i - 2 * step] - grey[i + 2 * step]))]++;
      }
    }
    int wanted = (WIDTH - 8) * (HEIGHT - 8) / 50;
    double sum = 0;
    int left = wanted;
    for (int bin = BINS - 1; bin >= 0 && left > 0; bin--) {
      int take = Math.min(left, bins[bin]);
      sum += take * (bin + 0.5) / 4;
      left -= take;
    }
    return sum / wanted;
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /**
   * Fine detail on the cheeks over that around the eyes. Smoothing takes it from the skin and
   * leaves the eyes; a picture out of focus lacks it in both.
   */
  private static double texture(float[] grey) {
    // The eyes lie at 50 and 150 of 200 across, 60 down; the cheeks 60 below them.
    double skin = (roughness(grey, 44, 118) + roughness(grey, 136, 118)) / 2;
    double eyes = (roughness(grey, 40, 50) + roughness(grey, 140, 50)) / 2;
    return skin / Math.max(0.5, eyes);
  }

  private static double roughness(float[] grey, int left, int top) {
    double sum = 0;
    for (int v = top; v < top + 20; v++) {
      for (int u = left; u < left + 20; u++) {
        int i = v * WIDTH + u;
        float around = grey[i - 1] + grey[i + 1] + grey[i - WIDTH] + grey[i + WIDTH];
        sum += Math.abs(grey[i] - around / 4);
      }
    }
    return sum / 400;
  }

  private static double spread(float[] values) {
    double sum = 0;
    double squares = 0;
    for (float value : values) {
      sum += value;
      squares += (double) value * value;
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
