package jp.madoguchi.sim.camera;

import static jp.madoguchi.sim.camera.Brush.mirrored;
import static jp.madoguchi.sim.camera.Brush.p;

import java.awt.geom.Path2D;

/** Hair: what lies behind the head, and what lies on it. */
final class HairPainter {
  private final Brush brush;
  private final Looks looks;
  private final Anatomy a;
  private final int hair;

  HairPainter(Brush brush, Looks looks) {
    this.brush = brush;
    this.looks = looks;
    this.a = Anatomy.of(looks);
    this.hair = looks.hair();
  }

  /** Behind head and shoulders. */
  void paintBehind() {
    double w = a.cheekHalfWidth();
    double top = a.crownY() - 13;
    switch (looks.style()) {
      case BOB_FRINGE, BOB_PARTED -> behind(w + 13, a.chinY() * 0.98, 6);
      case LONG_PARTED, LONG_FRINGE -> behind(w + 15, a.chinY() + 78, 10);
      case PONYTAIL -> {
        behind(w + 5, a.noseY() * 0.6, -8);
        brush.fill(
            brush.closed(
                p(w * 0.55, top + 40, -70),
                p(w + 36, top + 50, -70),
                p(w + 44, a.noseY(), -70),
                p(w + 26, a.chinY() + 30, -70),
                p(w + 8, a.noseY(), -70)),
            Tint.darker(hair, 0.12));
      }
      case BUN -> {
        behind(w + 5, a.noseY() * 0.6, -8);
        brush.fill(brush.disc(p(0, top - 16, -50), 31), Tint.darker(hair, 0.10));
        brush.soft(p(-8, top - 26, -50), 17, 10, Tint.lighter(hair, 0.5), 0.35);
      }
      case CURLY -> {
        for (int i = 0; i < 24; i++) {
          double angle = Math.PI * (0.86 + 1.28 * i / 23);
          double x = Math.cos(angle) * (w + 9);
          double y = -18 + Math.sin(angle) * (-top - 8);
          brush.fill(brush.disc(p(x, y, -10), 21), Tint.darker(hair, 0.08 + 0.05 * (i % 3)));
        }
      }
      case HEADSCARF -> behind(w + 14, a.chinY() + 30, 0);
      case SHORT_SIDE, CROP, SWEPT -> behind(w + 4, a.noseY() * 0.35, -8);
      case THINNING, BALD, DOWN -> {}
    }
  }

  private void behind(double half, double bottom, double flare) {
    double top = a.crownY() - 12;
    Path2D shape =
        brush.closed(
            mirrored(
                p(0, top, -10),
                p(-half * 0.66, top + 16, -10),
                p(-half * 0.98, top * 0.45, -10),
                p(-half, 10, -10),
                p(-half - flare * 0.5, bottom * 0.6, -10),
                p(-half - flare * 0.2, bottom, -10),
                p(-half * 0.4, bottom + 6, -10)));
    brush.fill(shape, Tint.darker(hair, 0.22));
  }

  /** On the head, over forehead and temples. */
  void paintOn() {
    switch (looks.style()) {
      case SHORT_SIDE -> {
        cap(9, p(-46, -50, 55), p(-20, -64, 64), p(24, -52, 66), p(52, -44, 50));
        strands(-30, 5, 3);
      }
      case CROP -> {
        cap(6, p(-50, -56, 50), p(-22, -70, 62), p(22, -70, 62), p(50, -56, 50));
        strands(0, 4, 2);
      }
      case SWEPT -> {
        cap(14, p(-52, -60, 50), p(-26, -76, 60), p(20, -66, 62), p(50, -54, 50));
        strands(28, 6, 4);
      }
      case BOB_FRINGE, LONG_FRINGE -> {
        sides();
        cap(13, p(-48, -27, 58), p(-20, -24, 70), p(20, -24, 70), p(48, -27, 58));
        strands(0, 9, 3);
      }
      case BOB_PARTED -> {
        sides();
        cap(13, p(-52, -38, 54), p(-38, -58, 62), p(-20, -76, 62), p(24, -56, 66), p(52, -32, 52));
        strands(-24, 7, 3);
      }
      case LONG_PARTED -> {
        sides();
        cap(13, p(-52, -30, 54), p(-26, -62, 64), p(0, -82, 60), p(26, -62, 64), p(52, -30, 54));
        strands(0, 7, 3);
      }
      case PONYTAIL, BUN -> {
        cap(8, p(-52, -50, 50), p(-22, -74, 60), p(22, -74, 60), p(52, -50, 50));
        strands(0, 6, 2);
      }
      case CURLY -> curls();
      case THINNING -> {
        sideTufts();
        wisps();
      }
      case BALD -> sideTufts();
      case DOWN -> down();
      case HEADSCARF -> headscarf();
    }
  }

  /** The cap of hair between its outer line and the hairline; points go from left to right. */
  private void cap(double thick, double[]... hairline) {
    double w = a.cheekHalfWidth();
    double top = a.crownY() - thick;
    double sideY = looks.style().coversEars() ? 14 : 2;
    double fit = w / 68;
    double[][] outline = new double[7 + hairline.length + 2][];
    int n = 0;
    outline[n++] = p(-w - 3, sideY, 12);
    outline[n++] = p(-w - 5, top * 0.42, 0);
    outline[n++] = p(-w * 0.72, top * 0.86, 0);
    outline[n++] = p(0, top, 0);
    outline[n++] = p(w * 0.72, top * 0.86, 0);
    outline[n++] = p(w + 5, top * 0.42, 0);
    outline[n++] = p(w + 3, sideY, 12);
    outline[n++] = p(w * 0.93, -20, 26);
    double squeeze = a.crownY() / -110 * (looks.stage().grown() ? 1 : 0.94);
    for (int i = hairline.length - 1; i >= 0; i--) {
      outline[n++] = p(hairline[i][0] * fit, hairline[i][1] * squeeze, hairline[i][2]);
    }
    outline[n] = p(-w * 0.93, -20, 26);
    Path2D shape = brush.closed(outline);
    brush.within(
        new FacePainter(brush, looks, Expression.NEUTRAL).outline(), () -> castShadow(shape));
    brush.fill(shape, hair);
    brush.within(shape, () -> shine(top));
  }

  private void castShadow(Path2D shape) {
    brush.line(shape, 7, Tint.mix(looks.skin(), 0x5A2A20, 0.6), 0.13);
    brush.line(shape, 3.5, Tint.mix(looks.skin(), 0x5A2A20, 0.6), 0.16);
  }

  private void shine(double top) {
    int light = Tint.lighter(hair, 0.55);
    brush.soft(p(-22, top * 0.76, 40), 44, 17, light, 0.36);
    brush.soft(p(34, top * 0.70, 30), 24, 12, light, 0.16);
    brush.soft(p(0, top - 2, 0), 70, 18, Tint.darker(hair, 0.4), 0.35);
  }

  /** Single hairs, fanning out from the parting. */
  private void strands(double partX, int perSide, double lift) {
    double w = a.cheekHalfWidth();
    double top = a.crownY() - 8;
    for (int i = -perSide; i <= perSide; i++) {
      double t = (double) i / perSide;
      double endX = t * w * 0.92;
      double endY = -40 - (1 - Math.abs(t)) * 26;
      brush.line(
          brush.open(
              p(partX * 0.8 + t * 10, top + lift, 10),
              p((partX + endX) / 2, (top + endY) / 2 - 8, 42),
              p(endX, endY, 46)),
          0.7,
          i % 2 == 0 ? Tint.lighter(hair, 0.35) : Tint.darker(hair, 0.45),
          0.32);
    }
  }

  /** Locks in front of the ears. */
  private void sides() {
    double w = a.cheekHalfWidth();
    boolean isLong =
        looks.style() == HairStyle.LONG_FRINGE || looks.style() == HairStyle.LONG_PARTED;
    double bottom = isLong ? a.chinY() + 70 : a.chinY() * 0.92;
    for (int s : new int[] {-1, 1}) {
      Path2D lock =
          brush.closed(
              p(s * (w - 14), -52, 36),
              p(s * (w + 4), -44, 10),
              p(s * (w + 15), a.noseY() * 0.5, 6),
              p(s * (w + 15), bottom * 0.75, 8),
              p(s * (w + 6), bottom, 12),
              p(s * (w - 9), bottom - 6, 16),
              p(s * (w - 5), a.noseY(), 18),
              p(s * (w - 6), 0, 24));
      brush.fill(lock, Tint.darker(hair, 0.06));
      brush.within(
          lock,
          () -> {
            for (int i = 0; i < 4; i++) {
              double x = s * (w - 2 + i * 4.5);
              brush.line(
                  brush.open(p(x, -40, 12), p(x + s * 3, a.noseY(), 10), p(x - s * 2, bottom, 12)),
                  0.8,
                  i % 2 == 0 ? Tint.lighter(hair, 0.4) : Tint.darker(hair, 0.4),
                  0.30);
            }
          });
    }
  }

  private void curls() {
    double w = a.cheekHalfWidth();
    double top = a.crownY() - 6;
    for (int i = 0; i < 34; i++) {
      double angle = Math.PI * (1.02 + 0.96 * (i % 17) / 16.0);
      double ring = i < 17 ? 1.02 : 0.82;
      double x = Math.cos(angle) * w * ring;
      double y = -18 + Math.sin(angle) * (-top - 22) * ring;
      int tone = i % 3 == 0 ? Tint.lighter(hair, 0.12) : i % 3 == 1 ? hair : Tint.darker(hair, 0.2);
      brush.fill(brush.disc(p(x, y, ring < 1 ? 44 : 10), 13.5), tone);
      brush.line(
          brush.open(p(x - 6, y + 2, 30), p(x, y - 7, 30), p(x + 6, y + 1, 30)),
          0.9,
          Tint.lighter(hair, 0.4),
          0.3);
    }
  }

  private void sideTufts() {
    double w = a.cheekHalfWidth();
    for (int s : new int[] {-1, 1}) {
      Path2D tuft =
          brush.closed(
              p(s * (w - 9), -42, 24),
              p(s * (w + 2), -56, 0),
              p(s * (w + 8), -26, -8),
              p(s * (w + 8), 4, -8),
              p(s * (w + 1), 14, 6),
              p(s * (w - 4), -8, 20));
      brush.fill(tuft, hair, 0.93);
      brush.line(
          brush.open(p(s * (w - 2), -44, 10), p(s * (w + 4), -20, 0), p(s * (w + 2), 8, 0)),
          0.8,
          Tint.darker(hair, 0.35),
          0.4);
    }
    brush.soft(p(-18, a.crownY() * 0.78, 50), 30, 14, 0xFFFFFF, 0.30);
  }

  private void wisps() {
    double top = a.crownY();
    for (int i = -6; i <= 6; i++) {
      brush.line(
          brush.open(
              p(i * 6 - 14, top * 0.97 + Math.abs(i) * 1.4, 10),
              p(i * 8, top * 1.045 + Math.abs(i) * 2.4, 18),
              p(i * 9.5 + 8, top * 0.86 + Math.abs(i) * 2.8, 36)),
          1.5,
          hair,
          0.7);
    }
  }

  /** A baby's first hair. */
  private void down() {
    double w = a.cheekHalfWidth();
    double top = a.crownY() - 3;
    double[][] outline =
        mirrored(
            p(0, top, 0),
            p(-w * 0.70, top * 0.85, 0),
            p(-w * 0.98, top * 0.45, 4),
            p(-w * 0.8, top * 0.48, 40),
            p(-w * 0.4, top * 0.70, 55),
            p(0, top * 0.64, 60));
    Path2D shape = brush.closed(outline);
    brush.fill(shape, hair, 0.60);
    for (int i = -4; i <= 4; i++) {
      brush.line(
          brush.open(
              p(i * 4, top - 3, 4), p(i * 8, top * 0.86, 40), p(i * 9.5 + 3, top * 0.70, 50)),
          1.2,
          hair,
          0.65);
    }
    brush.line(brush.open(p(-3, top, 0), p(2, top - 12, 0), p(8, top - 8, 4)), 1.6, hair, 0.8);
  }

  private void headscarf() {
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
    brush.fill(cloth, hair);
    brush.within(
        cloth,
        () -> {
          brush.soft(p(-24, a.crownY() * 0.86, 30), 46, 18, Tint.lighter(hair, 0.6), 0.35);
          for (int i = 0; i < 4; i++) {
            brush.line(
                brush.open(
                    p(-w - 6 + i * 4, 10 + i * 18, 8),
                    p(-w * 0.4, chin + 16 + i * 10, 40),
                    p(w * 0.7, chin + 4 + i * 9, 30)),
                1.3,
                Tint.darker(hair, 0.45),
                0.30);
          }
        });
  }
}
