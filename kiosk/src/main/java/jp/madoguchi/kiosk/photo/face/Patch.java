package jp.madoguchi.kiosk.photo.face;

import java.util.ArrayList;
import java.util.List;

/**
 * A square (or stretched) piece of a picture as a model's input, and the way back from the model's
 * coordinates to the picture's. The piece may be turned and may reach outside the picture.
 *
 * @param centreX middle of the piece, pixels of the picture
 * @param centreY middle of the piece, pixels of the picture
 * @param width of the piece, pixels of the picture
 * @param height of the piece, pixels of the picture
 * @param turn radians, clockwise in the picture
 */
record Patch(double centreX, double centreY, double width, double height, double turn) {
  static Patch of(Box box) {
    return new Patch(box.centreX(), box.centreY(), box.width(), box.height(), 0);
  }

  /** From the model's u, v (0..1) to the picture. */
  double x(double u, double v) {
    return centreX + (u - 0.5) * width * Math.cos(turn) - (v - 0.5) * height * Math.sin(turn);
  }

  /** From the model's u, v (0..1) to the picture. */
  double y(double u, double v) {
    return centreY + (u - 0.5) * width * Math.sin(turn) + (v - 0.5) * height * Math.cos(turn);
  }

  /**
   * The pixels of the piece, red, green, blue.
   *
   * @param side the model's picture is side × side
   * @param low what black becomes
   * @param high what white becomes
   * @param blackOutside whether what lies outside the picture is black or goes on like its border
   */
  float[] sample(Pyramid pyramid, int side, float low, float high, boolean blackOutside) {
    int level = pyramid.levelFor(Math.max(width, height) / side);
    RgbImage image = pyramid.level(level);
    double scale = 1.0 / (1 << level);
    float[] out = new float[side * side * 3];
    float[] rgb = new float[3];
    float step = (high - low) / 255;
    double stepX = width * Math.cos(turn) * scale / side;
    double stepY = width * Math.sin(turn) * scale / side;
    for (int v = 0, to = 0; v < side; v++) {
      double x = x(0.5 / side, (v + 0.5) / side) * scale - 0.5;
      double y = y(0.5 / side, (v + 0.5) / side) * scale - 0.5;
      for (int u = 0; u < side; u++, to += 3, x += stepX, y += stepY) {
        boolean outside = x < -0.5 || y < -0.5 || x > image.width() || y > image.height();
        if (blackOutside && outside) {
          out[to] = low;
          out[to + 1] = low;
          out[to + 2] = low;
        } else {
          image.at(x, y, rgb);
          out[to] = low + rgb[0] * step;
          out[to + 1] = low + rgb[1] * step;
          out[to + 2] = low + rgb[2] * step;
        }
      }
    }
    return out;
  }

  /** A picture and its halves, made when needed, so that a small sample does not skip pixels. */
  static final class Pyramid {
    private final List<RgbImage> levels = new ArrayList<>();

    Pyramid(RgbImage image) {
      levels.add(image);
    }

    int levelFor(double pixelsPerSample) {
      int level = 0;
      double left = pixelsPerSample;
      while (left >= 2) {
        left /= 2;
        level++;
      }
      return level;
    }

    RgbImage level(int level) {
      while (levels.size() <= level) {
        levels.add(levels.getLast().halved());
      }
      return levels.get(level);
    }

    int width() {
      return levels.getFirst().width();
    }

    int height() {
      return levels.getFirst().height();
    }

    /** Overwrites the halves, not the picture itself. */
    void wipe() {
      levels.stream().skip(1).forEach(RgbImage::wipe);
    }
  }
}
