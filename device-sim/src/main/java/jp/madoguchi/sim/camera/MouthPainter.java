package jp.madoguchi.sim.camera;

import static jp.madoguchi.sim.camera.Brush.p;

import java.awt.geom.Path2D;

/** Lips, and what shows between them. */
final class MouthPainter {
  private final Brush brush;
  private final Looks looks;
  private final Anatomy a;
  private final double open;
  private final double gap;
  private final double drop;
  private final int lip;

  MouthPainter(Brush brush, Looks looks, Expression expression) {
    this.brush = brush;
    this.looks = looks;
    this.a = Anatomy.of(looks);
    this.open = expression.mouthOpen();
    this.gap = expression.lipGap();
    this.drop = expression.jawDrop();
    double red = (looks.stage().lined() ? 0.30 : 0.44) * (1 + 0.6 * looks.at(Trait.LIP_COLOUR));
    this.lip = Tint.mix(looks.skin(), Tint.shade(0xC8535A), red);
  }

  void paint() {
    Looks.Beard beard = looks.features().beard();
    BeardPainter hair = new BeardPainter(brush, looks, drop, above(), below());
    hair.paintBelow(beard);
    paintLips();
    hair.paintMoustache(beard);
  }

  /** Fullness of the upper lip against the usual. */
  private double above() {
    return (looks.stage().lined() ? 0.72 : 1) * Math.pow(1.75, looks.at(Trait.UPPER_LIP));
  }

  private double below() {
    return (looks.stage().lined() ? 0.72 : 1) * Math.pow(1.6, looks.at(Trait.LOWER_LIP));
  }

  private void paintLips() {
    double y = a.mouthY();
    double w = a.mouthHalfWidth() * (1 - open * 0.12);
    double z = Anatomy.MOUTH_Z;
    double above = above();
    double below = below();
    double corner = y - 1.6 - 2.8 * looks.at(Trait.MOUTH_CORNERS) + gap * 0.35;
    Path2D upper =
        brush.closed(
            p(-w, corner, z - 8),
            p(-w * 0.5, y - 4.6 * above, z),
            p(-w * 0.16, y - 6.4 * above, z + 3),
            p(0, y - 5.2 * above, z + 3),
            p(w * 0.16, y - 6.4 * above, z + 3),
            p(w * 0.5, y - 4.6 * above, z),
            p(w, corner, z - 8),
            p(w * 0.5, y + 0.5, z),
            p(0, y + 0.9, z + 2),
            p(-w * 0.5, y + 0.5, z));
    Path2D lower =
        brush.closed(
            p(-w, corner, z - 8),
            p(-w * 0.5, y + 0.5 + gap * 0.9, z),
            p(0, y + 0.9 + gap, z + 2),
            p(w * 0.5, y + 0.5 + gap * 0.9, z),
            p(w, corner, z - 8),
            p(w * 0.52, y + 6.4 * below + gap, z),
            p(0, y + 8.4 * below + gap, z + 2),
            p(-w * 0.52, y + 6.4 * below + gap, z));
    if (open > 0.02) {
      paintInside(y, w, z, corner);
    }
    brush.fill(upper, Tint.darker(lip, 0.10));
    brush.fill(lower, lip);
    brush.soft(p(-2, y + 4.2 * below + gap, z + 3), w * 0.5, 2.6, Tint.lighter(lip, 0.7), 0.5);
    if (open <= 0.02) {
      brush.line(
          brush.open(
              p(-w, corner, z - 8),
              p(-w * 0.45, y + 0.7, z),
              p(0, y + 0.3, z + 2),
              p(w * 0.45, y + 0.7, z),
              p(w, corner, z - 8)),
          1.1,
          Tint.darker(lip, 0.55),
          0.8);
    }
  }

  private void paintInside(double y, double w, double z, double corner) {
    Path2D inside =
        brush.closed(
            p(-w, corner, z - 8),
            p(-w * 0.5, y + 0.3, z),
            p(0, y + 0.6, z),
            p(w * 0.5, y + 0.3, z),
            p(w, corner, z - 8),
            p(w * 0.5, y + 1 + gap * 0.92, z),
            p(0, y + 1.4 + gap, z),
            p(-w * 0.5, y + 1 + gap * 0.92, z));
    brush.fill(inside, 0x4A1518);
    brush.within(
        inside,
        () -> {
          if (looks.stage() != AgeStage.INFANT) {
            brush.fill(
                brush.closed(
                    p(-w * 0.72, y - 2, z),
                    p(w * 0.72, y - 2, z),
                    p(w * 0.6, y + 5.5, z),
                    p(0, y + 6.5, z),
                    p(-w * 0.6, y + 5.5, z)),
                0xF4EFE8);
          }
          brush.soft(p(0, y + gap + 2, z), w * 0.6, 7, 0xC05A60, 0.9);
        });
  }
}
