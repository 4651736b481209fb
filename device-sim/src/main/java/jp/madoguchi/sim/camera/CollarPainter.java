package jp.madoguchi.sim.camera;

import static jp.madoguchi.sim.camera.Brush.mirrored;
import static jp.madoguchi.sim.camera.Brush.p;

import java.awt.geom.Path2D;

/** Collars, lapels, hoods and bibs: what clothes show around the neck. */
final class CollarPainter {
  private final Brush brush;
  private final Looks looks;
  private final double neckBottom;
  private final double neckline;

  CollarPainter(Brush brush, Looks looks, double neckBottom, double neckline) {
    this.brush = brush;
    this.looks = looks;
    this.neckBottom = neckBottom;
    this.neckline = neckline;
  }

  void paint() {
    int cloth = looks.clothes().rgb();
    double n = Anatomy.of(looks).neckHalfWidth();
    switch (looks.clothes().cut()) {
      case ROUND, VNECK -> paintEdge(n, cloth);
      case HIGH -> paintHighCollar(n, cloth);
      case SHIRT -> paintShirtCollar(n, cloth);
      case JACKET -> paintLapels(n, cloth);
      case HOOD -> paintHood(n, cloth);
      case BIB -> paintBib(n, cloth);
    }
  }

  private void paintEdge(double n, int cloth) {
    brush.line(
        brush.open(
            mirrored(
                p(-n * 1.12, neckBottom - 2, -24),
                p(-n * 0.62, neckline - (neckline - neckBottom) * 0.45, -14),
                p(0, neckline, -10))),
        3.2,
        Tint.darker(cloth, 0.28),
        0.85);
  }

  private void paintHighCollar(double n, int cloth) {
    Path2D collar =
        brush.closed(
            mirrored(
                p(0, neckBottom - 6, -6),
                p(-n * 0.9, neckBottom - 12, -12),
                p(-n * 1.06, neckBottom - 14, -20),
                p(-n * 1.22, neckBottom + 12, -20),
                p(0, neckBottom + 22, -6)));
    brush.fill(collar, Tint.darker(cloth, 0.12));
    brush.line(collar, 0.8, Tint.darker(cloth, 0.5), 0.4);
  }

  private void paintShirtCollar(double n, int cloth) {
    int collar = Tint.lighter(cloth, 0.16);
    for (int s : new int[] {-1, 1}) {
      Path2D wing =
          straight(
              p(s * n * 0.98, neckBottom - 16, -14),
              p(s * n * 1.32, neckBottom + 4, -14),
              p(s * n * 0.76, neckBottom + 44, -6),
              p(0, neckline - 4, -4),
              p(s * n * 0.66, neckBottom + 12, -6));
      brush.fill(wing, collar);
      brush.line(wing, 0.9, Tint.darker(cloth, 0.55), 0.5);
    }
    brush.line(
        brush.open(p(0, neckline, -6), p(0, neckBottom + 300, -6)),
        1.1,
        Tint.darker(cloth, 0.5),
        0.5);
    for (int i = 0; i < 3; i++) {
      brush.fill(brush.disc(p(5, neckline + 24 + i * 44, -6), 2.8), 0xF4F1EA, 0.9);
    }
  }

  private void paintLapels(double n, int cloth) {
    Path2D shirt =
        straight(
            p(-n * 0.98, neckBottom - 14, -14),
            p(-n * 1.1, neckBottom + 20, -12),
            p(-6, neckBottom + 150, -6),
            p(6, neckBottom + 150, -6),
            p(n * 1.1, neckBottom + 20, -12),
            p(n * 0.98, neckBottom - 14, -14),
            p(n * 0.62, neckBottom + 14, -8),
            p(0, neckBottom + 38, -6),
            p(-n * 0.62, neckBottom + 14, -8));
    brush.fill(shirt, 0xF3F3F1);
    Path2D tie =
        straight(
            p(-7, neckBottom + 40, -4),
            p(7, neckBottom + 40, -4),
            p(11, neckBottom + 120, -4),
            p(0, neckBottom + 146, -4),
            p(-11, neckBottom + 120, -4));
    brush.fill(tie, Tint.mix(cloth, 0x9A2F3A, 0.7));
    for (int s : new int[] {-1, 1}) {
      Path2D lapel =
          straight(
              p(s * n * 1.12, neckBottom - 6, -16),
              p(s * n * 1.75, neckBottom + 40, -12),
              p(s * n * 1.45, neckBottom + 54, -10),
              p(s * n * 1.58, neckBottom + 66, -10),
              p(s * 5, neckBottom + 160, -4));
      brush.fill(lapel, Tint.lighter(cloth, 0.07));
      brush.line(lapel, 0.9, Tint.darker(cloth, 0.6), 0.6);
    }
  }

  private void paintHood(double n, int cloth) {
    for (int s : new int[] {-1, 1}) {
      Path2D fold =
          brush.closed(
              p(s * n * 0.95, neckBottom - 26, -26),
              p(s * n * 1.75, neckBottom - 4, -26),
              p(s * n * 1.5, neckBottom + 30, -14),
              p(s * n * 0.4, neckline + 10, -8),
              p(s * n * 0.7, neckBottom + 8, -10));
      brush.fill(fold, Tint.darker(cloth, 0.14));
      brush.line(fold, 0.9, Tint.darker(cloth, 0.5), 0.4);
      brush.line(
          brush.open(p(s * 12, neckline + 8, -6), p(s * 14, neckline + 66, -6)),
          1.6,
          0xF0EEE8,
          0.9);
    }
  }

  private void paintBib(double n, int cloth) {
    Path2D bib =
        brush.closed(
            mirrored(
                p(0, neckline - 6, 0),
                p(-n * 1.0, neckBottom + 6, -6),
                p(-n * 1.5, neckBottom + 40, -6),
                p(-n * 1.1, neckBottom + 84, -4),
                p(0, neckBottom + 98, 0)));
    brush.fill(bib, 0xFBF8F2);
    brush.line(bib, 1.6, Tint.mix(cloth, 0xFFFFFF, 0.2), 0.9);
    brush.fill(brush.disc(p(0, neckBottom + 62, 0), 8), Tint.mix(cloth, 0xF2B84A, 0.5), 0.9);
  }

  private Path2D straight(double[]... points) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < points.length; i++) {
      var q = brush.projection().at(points[i][0], points[i][1], points[i][2]);
      if (i == 0) {
        path.moveTo(q.x, q.y);
      } else {
        path.lineTo(q.x, q.y);
      }
    }
    path.closePath();
    return path;
  }
}
