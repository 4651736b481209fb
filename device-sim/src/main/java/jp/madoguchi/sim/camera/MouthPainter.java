package jp.madoguchi.sim.camera;

import static jp.madoguchi.sim.camera.Brush.p;

import java.awt.geom.Path2D;

/** Lips, and what shows between them; moustache and beard. */
final class MouthPainter {
  private final Brush brush;
  private final Looks looks;
  private final Anatomy a;
  private final double open;
  private final int lip;

  MouthPainter(Brush brush, Looks looks, double open) {
    this.brush = brush;
    this.looks = looks;
    this.a = Anatomy.of(looks);
    this.open = open;
    double red = (looks.stage().lined() ? 0.30 : 0.42) * Math.pow(looks.lips(), 1.6);
    this.lip = Tint.mix(looks.skin(), 0xB8434A, red);
  }

  void paint() {
    if (looks.features().beard()) {
      paintBeard();
    }
    paintLips();
    if (looks.features().moustache()) {
      paintMoustache();
    }
  }

  private void paintLips() {
    double y = a.mouthY();
    double w = a.mouthHalfWidth() * (1 - open * 0.12);
    double z = Anatomy.MOUTH_Z;
    double thick = looks.lips() * (looks.stage().lined() ? 0.72 : 1) * a.mouthHalfWidth() / 24;
    double gap = open * 20;
    double corner = y - 1.6 + gap * 0.35;
    Path2D upper =
        brush.closed(
            p(-w, corner, z - 8),
            p(-w * 0.5, y - 4.6 * thick, z),
            p(-w * 0.16, y - 6.4 * thick, z + 3),
            p(0, y - 5.2 * thick, z + 3),
            p(w * 0.16, y - 6.4 * thick, z + 3),
            p(w * 0.5, y - 4.6 * thick, z),
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
            p(w * 0.52, y + 6.4 * thick + gap, z),
            p(0, y + 8.4 * thick + gap, z + 2),
            p(-w * 0.52, y + 6.4 * thick + gap, z));
    if (open > 0.02) {
      paintInside(y, w, z, gap, corner);
    }
    brush.fill(upper, Tint.darker(lip, 0.10));
    brush.fill(lower, lip);
    brush.soft(p(-2, y + 4.2 * thick + gap, z + 3), w * 0.5, 2.6, Tint.lighter(lip, 0.7), 0.5);
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

  private void paintInside(double y, double w, double z, double gap, double corner) {
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

  private void paintMoustache() {
    double y = a.mouthY();
    double w = a.mouthHalfWidth();
    Path2D hair =
        brush.closed(
            p(-w * 1.12, y + 1, 70),
            p(-w * 0.6, y - 9, 78),
            p(0, y - 10.5, 84),
            p(w * 0.6, y - 9, 78),
            p(w * 1.12, y + 1, 70),
            p(w * 0.5, y - 4.6, 78),
            p(0, y - 5.5, 82),
            p(-w * 0.5, y - 4.6, 78));
    brush.fill(hair, looks.hair(), 0.92);
  }

  /** A beard of the chin only: a full one looks like a mask to a checker that compares colours. */
  private void paintBeard() {
    double drop = open * 13;
    double y = a.mouthY();
    double w = a.mouthHalfWidth();
    double jaw = w * 1.15;
    double[][] outer =
        Brush.mirrored(
            p(0, y + 14 + drop, 80),
            p(-w * 0.45, y + 16 + drop, 78),
            p(-w * 0.95, y + 9 + drop, 72),
            p(-w * 1.08, y + 18 + drop, 66),
            p(-w * 0.85, a.chinY() - 8 + drop, 60),
            p(0, a.chinY() + 5 + drop, 68));
    brush.fill(brush.closed(outer), looks.hair(), 0.8);
    for (int i = -7; i <= 7; i++) {
      brush.line(
          brush.open(
              p(i * jaw * 0.12, a.chinY() - 12 + drop - Math.abs(i) * 2.4, 60),
              p(i * jaw * 0.115, a.chinY() + 2 + drop - Math.abs(i) * 3.0, 60)),
          0.7,
          Tint.lighter(looks.hair(), 0.3),
          0.35);
    }
  }
}
