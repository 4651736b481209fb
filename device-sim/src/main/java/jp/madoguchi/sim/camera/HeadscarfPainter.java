package jp.madoguchi.sim.camera;

import static jp.madoguchi.sim.camera.Brush.mirrored;
import static jp.madoguchi.sim.camera.Brush.p;

import java.awt.geom.Path2D;

/** A headscarf: one of the head covers that the rules allow for a reason. */
final class HeadscarfPainter {
  private final Brush brush;
  private final Anatomy a;
  private final int colour;

  HeadscarfPainter(Brush brush, Looks looks) {
    this.brush = brush;
    this.a = Anatomy.of(looks);
    this.colour = looks.hair();
  }

  void paint() {
    double w = a.cheekHalfWidth();
    double chin = a.chinY();
    double[][] face =
        mirrored(
            p(0, -66, 66),
            p(-w * 0.62, -52, 50),
            p(-w * 0.90, -6, 26),
            p(-w * 0.86, a.noseY(), 26),
            p(-a.jawHalfWidth() * 0.80, a.jawY() + 8, 36),
            p(-a.jawHalfWidth() * 0.34, chin - 4, 62),
            p(0, chin - 1, 66));
    double[][] outer =
        mirrored(
            p(0, a.crownY() - 14, 0),
            p(-w * 0.74, a.crownY() * 0.92, 0),
            p(-w - 10, a.crownY() * 0.35, 0),
            p(-w - 12, a.noseY(), 6),
            p(-w - 6, chin + 10, 10),
            p(-w * 0.55, chin + 52, 30),
            p(0, chin + 66, 40));
    Path2D cloth = brush.closed(outer);
    cloth.setWindingRule(Path2D.WIND_EVEN_ODD);
    cloth.append(brush.closed(face), false);
    brush.fill(cloth, colour);
    brush.within(
        cloth,
        () -> {
          brush.soft(p(-24, a.crownY() * 0.86, 30), 46, 18, Tint.lighter(colour, 0.6), 0.35);
          for (int i = 0; i < 4; i++) {
            brush.line(
                brush.open(
                    p(-w - 6 + i * 4, 10 + i * 18, 8),
                    p(-w * 0.4, chin + 16 + i * 10, 40),
                    p(w * 0.7, chin + 4 + i * 9, 30)),
                1.3,
                Tint.darker(colour, 0.45),
                0.30);
          }
        });
  }
}
