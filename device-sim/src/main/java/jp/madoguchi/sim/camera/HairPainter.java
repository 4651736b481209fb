package jp.madoguchi.sim.camera;

import static jp.madoguchi.sim.camera.Brush.mirrored;
import static jp.madoguchi.sim.camera.Brush.p;

import java.awt.geom.Path2D;
import java.util.Arrays;

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
    boolean thin = looks.style() == HairStyle.DOWN;
    this.hair = thin ? Tint.mix(looks.skin(), looks.hair(), 0.6) : looks.hair();
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
      case SHORT_SIDE, CROP, SWEPT -> behind(w + 6, a.noseY() * 0.35, -8);
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
        cap(
            15,
            () -> strands(-30, 5, 3),
            p(-46, -50, 55),
            p(-20, -64, 64),
            p(24, -52, 66),
            p(52, -44, 50));
      }
      case CROP -> {
        cap(
            11,
            () -> strands(0, 4, 2),
            p(-50, -56, 50),
            p(-22, -70, 62),
            p(22, -70, 62),
            p(50, -56, 50));
      }
      case SWEPT -> {
        cap(
            19,
            () -> strands(28, 6, 4),
            p(-52, -60, 50),
            p(-26, -76, 60),
            p(20, -66, 62),
            p(50, -54, 50));
      }
      case BOB_FRINGE, LONG_FRINGE -> {
        sides();
        cap(
            16,
            () -> strands(0, 9, 3),
            p(-48, -27, 58),
            p(-20, -24, 70),
            p(20, -24, 70),
            p(48, -27, 58));
      }
      case BOB_PARTED -> {
        sides();
        cap(
            16,
            () -> strands(-24, 7, 3),
            p(-52, -38, 54),
            p(-38, -58, 62),
            p(-20, -76, 62),
            p(24, -56, 66),
            p(52, -32, 52));
      }
      case LONG_PARTED -> {
        sides();
        cap(
            16,
            () -> strands(0, 7, 3),
            p(-52, -30, 54),
            p(-26, -62, 64),
            p(0, -82, 60),
            p(26, -62, 64),
            p(52, -30, 54));
      }
      case PONYTAIL, BUN -> {
        cap(
            11,
            () -> strands(0, 6, 2),
            p(-52, -50, 50),
            p(-22, -74, 60),
            p(22, -74, 60),
            p(52, -50, 50));
      }
      case CURLY -> curls();
      case THINNING ->
          cap(
              7,
              () -> strands(-10, 5, 0),
              p(-56, -56, 40),
              p(-36, -88, 48),
              p(-8, -80, 60),
              p(30, -90, 50),
              p(56, -56, 40));
      case BALD -> sideTufts();
      case DOWN -> down();
      case HEADSCARF -> headscarf();
    }
  }

  /** The cap of hair between its outer line and the hairline; points go from left to right. */
  private void cap(double thick, Runnable strands, double[]... hairline) {
    double w = a.cheekHalfWidth();
    double top = a.crownY() - thick;
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
          strands.run();
        });
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
    cap(12, () -> {}, p(-50, -44, 54), p(-24, -62, 64), p(24, -62, 64), p(50, -44, 54));
    for (int i = 0; i < 54; i++) {
      int row = i / 18;
      double angle = Math.PI * (1.0 + (i % 18 + row * 0.5) / 17.5);
      double ring = 1.08 - row * 0.16;
      double x = Math.cos(angle) * w * ring;
      double y = -36 + Math.sin(angle) * (-a.crownY() - 26) * ring;
      int tone = Tint.mix(hair, i % 3 == 0 ? 0xFFFFFF : 0x000000, i % 3 == 1 ? 0 : 0.10);
      brush.fill(brush.disc(p(x, y, row * 16), 11), tone);
      brush.line(
          brush.open(p(x - 5, y + 2, row * 16), p(x, y - 6, row * 16), p(x + 5, y, row * 16)),
          0.9,
          Tint.lighter(hair, 0.5),
          0.28);
    }
  }

  private void sideTufts() {
    double w = a.cheekHalfWidth();
    for (int s : new int[] {-1, 1}) {
      Path2D tuft =
          brush.closed(
              p(s * (w - 7), -44, 24),
              p(s * (w - 1), -62, 0),
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

  /** A baby's first hair: thin, the skin shows through. */
  private void down() {
    double w = a.cheekHalfWidth();
    double top = a.crownY();
    cap(
        3,
        () -> strands(4, 6, 0),
        p(-58, -52, 30),
        p(-44, -70, 40),
        p(-14, -66, 58),
        p(6, -58, 62),
        p(30, -68, 54),
        p(58, -52, 30));
    for (int i = -2; i <= 2; i++) {
      brush.line(
          brush.open(p(i * 3, top + 2, 0), p(i * 4 + 2, top - 7, 0), p(i * 6 + 6, top - 8, 0)),
          1.2,
          hair,
          0.6);
    }
    brush.soft(p(0, top * 0.62, 50), w * 0.8, 12, looks.skin(), 0.25);
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
