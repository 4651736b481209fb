package jp.madoguchi.sim.camera;

import static jp.madoguchi.sim.camera.Brush.mirrored;
import static jp.madoguchi.sim.camera.Brush.p;

import java.awt.geom.Path2D;

/** Moustache and beard. */
final class BeardPainter {
  private final Brush brush;
  private final Looks looks;
  private final Anatomy a;
  private final double drop;
  private final double lipTop;
  private final double lipBottom;

  /**
   * @param drop how far the jaw hangs, mm
   * @param above fullness of the upper lip
   * @param below fullness of the lower lip: hair leaves both free
   */
  BeardPainter(Brush brush, Looks looks, double drop, double above, double below) {
    this.brush = brush;
    this.looks = looks;
    this.a = Anatomy.of(looks);
    this.drop = drop;
    this.lipTop = a.mouthY() - 6.4 * above;
    this.lipBottom = a.mouthY() + 8.4 * below;
  }

  void paintBelow(Looks.Beard beard) {
    switch (beard) {
      case NONE, MOUSTACHE -> {}
      case CHIN -> paintChin();
      case FULL -> paintCheeks(4);
      case LONG -> paintCheeks(34);
    }
  }

  void paintMoustache(Looks.Beard beard) {
    if (beard == Looks.Beard.NONE) {
      return;
    }
    double y = a.mouthY();
    double w = a.mouthHalfWidth();
    // as high as there is room below the nose
    double top = Math.max(lipTop - 2, Math.min(lipTop, a.noseY() + 14));
    Path2D hair =
        brush.closed(
            p(-w * 1.16, y + 1, 70),
            p(-w * 0.6, top - 2.5, 78),
            p(0, top - 4, 84),
            p(w * 0.6, top - 2.5, 78),
            p(w * 1.16, y + 1, 70),
            p(w * 0.55, lipTop, 78),
            p(0, lipTop - 0.5, 82),
            p(-w * 0.55, lipTop, 78));
    brush.fill(hair, looks.hair(), 0.92);
  }

  private void paintChin() {
    double y = a.mouthY();
    double w = Math.max(a.mouthHalfWidth(), 20);
    double[][] outer =
        mirrored(
            p(0, lipBottom + 6 + drop, 80),
            p(-w * 0.45, lipBottom + 8 + drop, 78),
            p(-w * 0.95, y + 9 + drop, 72),
            p(-w * 1.08, y + 18 + drop, 66),
            p(-w * 0.85, a.chinY() - 8 + drop, 60),
            p(0, a.chinY() + 5 + drop, 68));
    brush.fill(brush.closed(outer), looks.hair(), 0.8);
    strands(w * 1.15, a.chinY() - 12, a.chinY() + 2);
  }

  /** From ear to ear, the lips free. */
  private void paintCheeks(double below) {
    double y = a.mouthY();
    double w = a.mouthHalfWidth();
    double jaw = a.jawHalfWidth();
    Path2D beard =
        brush.closed(
            mirrored(
                p(0, lipBottom + 5 + drop, 80),
                p(-w * 0.9, lipBottom + 2 + drop, 74),
                p(-w * 1.28, y - 3, 68),
                p(-jaw * 0.74, y - 12, 52),
                p(-a.cheekHalfWidth() * 0.93, a.noseY() * 0.7, 24),
                p(-a.cheekHalfWidth() * 0.99, a.noseY() * 0.4, 12),
                p(-jaw * 1.03, a.jawY(), 20),
                p(-jaw * 0.68, a.chinY() - 6 + below * 0.5 + drop, 46),
                p(0, a.chinY() + below + drop, 66)));
    brush.fill(beard, looks.hair(), 0.88);
    brush.within(beard, () -> strands(jaw, y + 16, a.chinY() + below));
  }

  private void strands(double half, double top, double bottom) {
    for (int i = -9; i <= 9; i++) {
      brush.line(
          brush.open(
              p(i * half * 0.11, top + drop - Math.abs(i) * 2.4, 60),
              p(i * half * 0.095, bottom + drop - Math.abs(i) * 3.0, 60)),
          0.7,
          Tint.lighter(looks.hair(), 0.3),
          0.35);
    }
  }
}
