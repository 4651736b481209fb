package jp.madoguchi.sim.camera;

import static jp.madoguchi.sim.camera.Brush.mirrored;
import static jp.madoguchi.sim.camera.Brush.p;

import java.awt.geom.Path2D;

/**
 * Spectacles, sunglasses, mask, hair over the eyes; hats and bands through {@link HeadwearPainter}.
 */
final class WearPainter {
  private final Brush brush;
  private final Looks looks;
  private final Anatomy a;
  private final Wear wear;

  WearPainter(Brush brush, Looks looks, Wear wear) {
    this.brush = brush;
    this.looks = looks;
    this.a = Anatomy.of(looks);
    this.wear = wear;
  }

  void paint() {
    if (wear.fringe()) {
      paintFringe();
    }
    if (wear.sunglasses()
        || wear.glare()
        || wear.heavyFrame()
        || looks.features().spectacles() != Spectacles.NONE) {
      paintGlasses();
    }
    if (wear.mask()) {
      paintMask();
    }
    HeadwearPainter head = new HeadwearPainter(brush, looks);
    if (wear.hairband()) {
      head.paintBand(wear.fashion().bandMm(), wear.fashion().bandRgb());
    }
    if (wear.hat()) {
      head.paintHat(wear.fashion());
    }
  }

  private void paintGlasses() {
    Spectacles own = looks.features().spectacles();
    Spectacles kind = own == Spectacles.NONE ? Spectacles.WIRE : own;
    boolean dark = wear.sunglasses();
    boolean heavy = wear.heavyFrame() && !dark;
    double drop = heavy ? wear.fashion().frameDrop() : 0;
    double half =
        a.eyeHalfWidth() * (dark ? 1.52 * wear.fashion().lensSize() : heavy ? 1.3 : kind.across);
    double high = half * (dark ? 0.80 : kind.high);
    double corner = dark ? 0.86 : 0.71 + 0.19 * kind.square;
    double line = dark ? 2.2 : heavy ? wear.fashion().frameMm() : kind.line;
    int frame = dark ? 0x101012 : heavy ? wear.fashion().frameRgb() : kind.rgb;
    for (int s : new int[] {-1, 1}) {
      double x = s * (a.eyeX() + 1.5);
      Path2D lens = lens(x, 2 + drop, half, high, corner);
      if (dark) {
        brush.fill(lens, wear.fashion().lensRgb(), wear.fashion().lensCover());
        brush.within(lens, () -> brush.soft(p(x - 6, -6, 82), 12, 5, 0x6A7078, 0.35));
      } else {
        brush.fill(lens, 0xFFFFFF, 0.05);
      }
      if (wear.glare()) {
        brush.within(lens, () -> paintGlare(x, half, high));
      }
      brush.line(
          dark || heavy || kind.lowerRim ? lens : rim(x, half, high, corner), line, frame, 0.95);
      double outer = x + s * half;
      brush.line(
          brush.open(p(outer, drop - 3, 80), p(s * (a.cheekHalfWidth() + 2), -5, 10)),
          Math.max(1.2, line),
          frame,
          0.9);
    }
    double inner = a.eyeX() + 1.5 - half;
    brush.line(
        brush.open(p(-inner, drop - 1, 82), p(0, drop - 5, 88), p(inner, drop - 1, 82)),
        Math.max(1.2, line),
        frame,
        0.95);
  }

  private Path2D lens(double x, double y, double half, double high, double corner) {
    return brush.closed(
        p(x - half, y, 80),
        p(x - half * corner, y - high * corner, 82),
        p(x, y - high, 84),
        p(x + half * corner, y - high * corner, 82),
        p(x + half, y, 80),
        p(x + half * corner * 0.9, y + high * corner, 82),
        p(x, y + high, 84),
        p(x - half * corner * 0.9, y + high * corner, 82));
  }

  /** The upper half of a frame only. */
  private Path2D rim(double x, double half, double high, double corner) {
    return brush.open(
        p(x - half, 4, 80),
        p(x - half * corner, 2 - high * corner, 82),
        p(x, 2 - high, 84),
        p(x + half * corner, 2 - high * corner, 82),
        p(x + half, 4, 80));
  }

  private void paintGlare(double x, double half, double high) {
    brush.fill(
        brush.closed(
            p(x - half * 0.55, 2 + high, 84),
            p(x - half * 0.10, -high, 84),
            p(x + half * 0.70, -high, 84),
            p(x + half * 0.15, 2 + high, 84)),
        0xFFFFFF,
        wear.fashion().glareCover());
    brush.soft(p(x, 0, 84), half * 0.9, high * 0.9, 0xFFFFFF, 0.8);
  }

  private void paintMask() {
    double top = a.noseY() * wear.fashion().maskTop();
    int cloth = wear.fashion().maskRgb();
    int fold = Tint.darker(cloth, 0.35);
    double jaw = a.jawHalfWidth();
    double side = a.cheekHalfWidth() * 0.88;
    Path2D mask =
        brush.closed(
            mirrored(
                p(0, top - 4, 100),
                p(-jaw * 0.5, top + 4, 84),
                p(-side, top + 14, 42),
                p(-jaw * 0.98, a.jawY() - 4, 36),
                p(-jaw * 0.55, a.chinY() - 2, 58),
                p(0, a.chinY() + 5, 76)));
    for (int s : new int[] {-1, 1}) {
      brush.line(
          brush.open(p(s * side, top + 15, 42), p(s * (a.cheekHalfWidth() + 2), top - 4, 6)),
          1.4,
          Tint.lighter(cloth, 0.2),
          0.95);
      brush.line(
          brush.open(
              p(s * jaw * 0.98, a.jawY() - 4, 36), p(s * (a.cheekHalfWidth() + 1), top + 22, 6)),
          1.4,
          Tint.lighter(cloth, 0.2),
          0.95);
    }
    brush.fill(mask, cloth);
    brush.within(
        mask,
        () -> {
          brush.soft(p(jaw * 0.8, a.mouthY(), 50), 30, 60, Tint.darker(cloth, 0.5), 0.4);
          for (int i = 1; i <= 3; i++) {
            double y = top + (a.chinY() - top) * (0.18 + 0.2 * i);
            brush.line(
                brush.open(p(-side, y, 50), p(0, y + 4, 92), p(side, y, 50)), 0.9, fold, 0.7);
          }
        });
    brush.line(mask, 0.9, fold, 0.8);
  }

  private void paintFringe() {
    double w = a.cheekHalfWidth();
    double top = a.crownY() * 0.8;
    double end = wear.fashion().fringeEnd();
    for (int i = -6; i <= 6; i++) {
      double x = i * w * 0.135;
      Path2D lock =
          brush.closed(
              p(x - 8, top, 50),
              p(x + 8, top, 50),
              p(x + 7, -20, 74),
              p(x + (i % 2 == 0 ? 3 : -3), end + (i & 1) * 4, 76),
              p(x - 6, -18, 74));
      brush.fill(lock, i % 2 == 0 ? looks.hair() : Tint.lighter(looks.hair(), 0.08));
    }
  }
}
