package jp.madoguchi.sim.camera;

import static jp.madoguchi.sim.camera.Brush.p;

import java.awt.geom.Path2D;

/** A hand: one's own at the face, or a helper's at the edge of the picture. */
final class HandPainter {
  private final Brush brush;
  private final int skin;

  HandPainter(Brush brush, int skin) {
    this.brush = brush;
    this.skin = skin;
  }

  void paint(Hand hand, Anatomy a) {
    double w = a.cheekHalfWidth();
    switch (hand.spot()) {
      case LEFT_CHEEK -> paint(-w * 0.72, a.mouthY() - 4, -1, 14, hand.size());
      case RIGHT_CHEEK -> paint(w * 0.72, a.mouthY() - 4, 1, -14, hand.size());
      case CHIN -> paint(10, a.chinY() + 2, 1, -24, hand.size());
      case MOUTH -> paint(6, a.mouthY() + 14, 1, -30, hand.size());
      case FOREHEAD -> paint(w * 0.34, -40, 1, -34, hand.size() * 0.9);
    }
  }

  /** A helper's fingers that reach in from the side of the picture. */
  void paintHelper(int side, double edgeX, double y) {
    for (int i = 0; i < 4; i++) {
      double at = y + i * 15;
      brush.line(
          brush.open(
              p(side * (edgeX + 60), at, 20), p(side * (edgeX - 14 + i % 2 * 6), at - 5, 20)),
          13,
          i % 2 == 0 ? skin : Tint.mix(skin, Tint.shade(skin), 0.12),
          1);
    }
  }

  /** Four fingers up along the face from a palm below; the lean is in mm at the tips. */
  private void paint(double x, double y, int side, double lean, double size) {
    int shade = Tint.shade(skin);
    Path2D wrist =
        brush.closed(
            p(x - 24 * size, y + 40 * size, 90),
            p(x + 24 * size, y + 40 * size, 90),
            p(x + side * 50 + 26 * size, y + 230, 60),
            p(x + side * 50 - 26 * size, y + 230, 60));
    brush.fill(wrist, Tint.mix(skin, shade, 0.15));
    Path2D palm =
        brush.closed(
            p(x - 31 * size, y + 6 * size, 92),
            p(x, y - 2 * size, 94),
            p(x + 31 * size, y + 6 * size, 92),
            p(x + 29 * size, y + 50 * size, 90),
            p(x, y + 62 * size, 90),
            p(x - 29 * size, y + 50 * size, 90));
    brush.fill(palm, Tint.mix(skin, shade, 0.08));
    brush.line(palm, 0.9, shade, 0.6);
    for (int i = 0; i < 4; i++) {
      double from = x + (i - 1.5) * 15.5 * size;
      double tall = (38 + (i == 1 || i == 2 ? 12 : 0)) * size;
      Path2D finger = brush.open(p(from, y + 12 * size, 94), p(from + lean, y - tall, 92));
      brush.line(finger, 14.6 * size, shade, 0.8);
      brush.line(finger, 13 * size, skin, 1);
      brush.soft(p(from + lean, y - tall, 92), 4.5 * size, 6 * size, Tint.lighter(skin, 0.6), 0.6);
    }
    Path2D thumb =
        brush.open(
            p(x - side * 26 * size, y + 38 * size, 94), p(x - side * 46 * size, y + 4 * size, 94));
    brush.line(thumb, 15 * size, shade, 0.8);
    brush.line(thumb, 13.5 * size, skin, 1);
  }
}
