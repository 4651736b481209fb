package jp.madoguchi.sim.camera;

import static jp.madoguchi.sim.camera.Brush.mirrored;
import static jp.madoguchi.sim.camera.Brush.p;

import java.awt.geom.Path2D;

/** Neck, shoulders and clothes; they don't turn with the head. */
final class BodyPainter {
  private final Brush brush;
  private final Looks looks;
  private final Anatomy a;
  private final double neckBottom;
  private final double shoulders;

  BodyPainter(Brush brush, Looks looks) {
    this.brush = brush.upright();
    this.looks = looks;
    this.a = Anatomy.of(looks);
    boolean small = looks.stage() == AgeStage.INFANT || looks.stage() == AgeStage.TODDLER;
    this.neckBottom = a.chinY() + (small ? 12 : looks.stage() == AgeStage.CHILD ? 24 : 36);
    this.shoulders = small ? 112 : looks.stage() == AgeStage.CHILD ? 140 : 195;
  }

  void paint() {
    int skin = looks.skin();
    double n = a.neckHalfWidth();
    Path2D neck =
        brush.closed(
            mirrored(
                p(0, a.jawY() - 10, -20),
                p(-n, a.jawY() - 10, -20),
                p(-n * 0.98, neckBottom - 14, -20),
                p(-n * 1.5, neckBottom + 16, -20),
                p(-n * 0.7, neckBottom + 44, -20),
                p(0, neckBottom + 52, -20)));
    int shade = Tint.shade(skin);
    brush.fill(neck, Tint.mix(skin, shade, 0.22));
    brush.within(
        neck,
        () -> {
          brush.soft(p(4, a.chinY() + 4, -10), n * 1.5, 34, shade, 0.62);
          brush.soft(p(n, neckBottom, -10), n * 0.7, 60, shade, 0.3);
        });
    paintTorso();
  }

  private Path2D torso(double neckline) {
    double n = a.neckHalfWidth();
    double floor = neckBottom + 330;
    return brush.closed(
        mirrored(
            p(0, neckline, -10),
            p(-n * 0.62, neckline - (neckline - neckBottom) * 0.45, -14),
            p(-n * 1.12, neckBottom - 3, -24),
            p(-shoulders * 0.55, neckBottom + 24, -24),
            p(-shoulders * 0.90, neckBottom + 50, -24),
            p(-shoulders * 1.06, neckBottom + 110, -24),
            p(-shoulders * 1.16, floor, -24),
            p(0, floor + 20, -24)));
  }

  private void paintTorso() {
    int cloth = looks.clothes().rgb();
    double neckline =
        switch (looks.clothes().cut()) {
          case VNECK -> neckBottom + 58;
          case SHIRT, JACKET -> neckBottom + 40;
          case HIGH -> neckBottom - 8;
          case ROUND, HOOD, BIB -> neckBottom + 22;
        };
    Path2D body = torso(neckline);
    brush.fill(body, cloth);
    brush.within(
        body,
        () -> {
          brush.soft(
              p(-shoulders * 0.45, neckBottom + 60, 0), 70, 60, Tint.lighter(cloth, 0.5), 0.22);
          brush.soft(
              p(shoulders * 0.85, neckBottom + 150, 0), 80, 150, Tint.darker(cloth, 0.7), 0.30);
          brush.soft(
              p(-shoulders * 1.0, neckBottom + 190, 0), 50, 130, Tint.darker(cloth, 0.7), 0.25);
        });
    new CollarPainter(brush, looks, neckBottom, neckline).paint();
  }
}
