package jp.madoguchi.kiosk.photo.face;

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
  /**
   * How a model wants its picture.
   *
   * @param side the model's picture is side × side
   * @param low what black becomes
   * @param high what white becomes
   * @param blackOutside whether what lies outside the picture is black or goes on like its border
   */
  record Wanted(int side, float low, float high, boolean blackOutside) {
    /** Numbers in the model's picture. */
    int size() {
      return side * side * 3;
    }
  }

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
   * Writes the pixels of the piece, red, green, blue.
   *
   * @param out takes them
   * @param start where in out they begin
   */
  void sample(Pyramid pyramid, Wanted wanted, float[] out, int start) {
    int side = wanted.side;
    int level = pyramid.levelFor(Math.max(width, height) / side);
    double scale = 1.0 / (1 << level);
    RowSampler rows =
        new RowSampler(
            pyramid.level(level),
            width * Math.cos(turn) * scale / side,
            width * Math.sin(turn) * scale / side,
            wanted);
    for (int v = 0; v < side; v++) {
      double x = x(0.5 / side, (v + 0.5) / side) * scale - 0.5;
      double y = y(0.5 / side, (v + 0.5) / side) * scale - 0.5;
      rows.sample(x, y, out, start + v * side * 3);
    }
  }
}
