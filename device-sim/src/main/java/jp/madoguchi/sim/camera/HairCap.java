package jp.madoguchi.sim.camera;

import static jp.madoguchi.sim.camera.Brush.p;

import java.awt.geom.Path2D;
import java.util.Arrays;

/** The cap of hair on a head: its form, its shadow on the forehead, its shine, single hairs. */
final class HairCap {
  private final Brush brush;
  private final Looks looks;
  private final Anatomy a;
  private final int hair;

  HairCap(Brush brush, Looks looks, int hair) {
    this.brush = brush;
    this.looks = looks;
    this.a = Anatomy.of(looks);
    this.hair = hair;
  }

  /** The cap of hair between its outer line and the hairline; points go from left to right. */
  void paint(Hairline line) {
    double[][] hairline = line.points();
    double w = a.cheekHalfWidth();
    double top = a.crownY() - line.thick();
    double sideY = looks.style().coversEars() ? 14 : 2;
    double fit = w / 68;
    double[][] outer =
        brush.outlined(
            p(-w - 3, sideY, 6),
            p(-w - 8, top * 0.30, 0),
            p(-w * 0.93, top * 0.68, 0),
            p(-w * 0.56, top * 0.94, 0),
            p(0, top, 0),
            p(w * 0.56, top * 0.94, 0),
            p(w * 0.93, top * 0.68, 0),
            p(w + 8, top * 0.30, 0),
            p(w + 3, sideY, 6));
    double[][] outline = Arrays.copyOf(outer, outer.length + hairline.length + 2);
    int n = outer.length;
    outline[n++] = p(w * 0.94, -20, 26);
    double squeeze = a.crownY() / -110 * (looks.stage().grown() ? 1 : 0.94);
    for (int i = hairline.length - 1; i >= 0; i--) {
      outline[n++] = p(hairline[i][0] * fit, hairline[i][1] * squeeze, hairline[i][2]);
    }
    outline[n] = p(-w * 0.94, -20, 26);
    Path2D shape = brush.closed(outline);
    brush.within(
        new FacePainter(brush, looks, Expression.NEUTRAL).outline(), () -> castShadow(shape));
    brush.fill(shape, hair);
    brush.within(
        shape,
        () -> {
          shine(top);
          strands(line);
        });
  }

  private void castShadow(Path2D shape) {
    brush.line(shape, 7, Tint.darker(Tint.shade(looks.skin()), 0.2), 0.13);
    brush.line(shape, 3.5, Tint.darker(Tint.shade(looks.skin()), 0.2), 0.16);
  }

  private void shine(double top) {
    int light = Tint.lighter(hair, 0.55);
    brush.soft(p(-22, top * 0.76, 40), 44, 17, light, 0.36);
    brush.soft(p(34, top * 0.70, 30), 24, 12, light, 0.16);
    brush.soft(p(0, top - 2, 0), 70, 18, Tint.darker(hair, 0.4), 0.35);
  }

  /** Single hairs, fanning out from the parting. */
  private void strands(Hairline line) {
    int perSide = line.strands();
    if (perSide == 0) {
      return;
    }
    double w = a.cheekHalfWidth();
    double top = a.crownY() - 8;
    for (int i = -perSide; i <= perSide; i++) {
      double t = (double) i / perSide;
      double endX = t * w * 0.92;
      double endY = -40 - (1 - Math.abs(t)) * 26;
      brush.line(
          brush.open(
              p(line.partX() * 0.8 + t * 10, top + line.lift(), 10),
              p((line.partX() + endX) / 2, (top + endY) / 2 - 8, 42),
              p(endX, endY, 46)),
          0.7,
          i % 2 == 0 ? Tint.lighter(hair, 0.35) : Tint.darker(hair, 0.45),
          0.32);
    }
  }
}
