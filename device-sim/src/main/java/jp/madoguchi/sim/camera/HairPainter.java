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
    double cover =
        switch (looks.style()) {
          case DOWN -> 0.6;
          case BUZZ -> 0.72;
          default -> 1;
        };
    this.hair = Tint.mix(looks.skin(), looks.hair(), cover);
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
      case CURLY -> cloud(w + 9, -top - 8, 21);
      case AFRO -> {
        cloud(w + 26, -top + 10, 34);
        cloud(w + 4, -top - 14, 30);
      }
      case BUNCHES -> {
        behind(w + 5, a.noseY() * 0.6, -8);
        for (int s : new int[] {-1, 1}) {
          brush.fill(
              brush.closed(
                  p(s * (w - 4), -26, -40),
                  p(s * (w + 30), -22, -40),
                  p(s * (w + 40), a.mouthY(), -40),
                  p(s * (w + 22), a.chinY() + 20, -40),
                  p(s * (w + 6), a.mouthY(), -40)),
              Tint.darker(hair, 0.10));
        }
      }
      case HEADSCARF -> behind(w + 14, a.chinY() + 30, 0);
      case SHORT_SIDE, CROP, SWEPT, CURTAINS, SLICK, TUFTED -> behind(w + 6, a.noseY() * 0.35, -8);
      case PIXIE -> behind(w + 7, a.noseY() * 0.9, -6);
      case THINNING, BALD, DOWN, BUZZ, RECEDING -> {}
    }
  }

  /** A ring of curls around the head. */
  private void cloud(double halfWidth, double height, double curl) {
    for (int i = 0; i < 24; i++) {
      double angle = Math.PI * (0.86 + 1.28 * i / 23);
      double x = Math.cos(angle) * halfWidth;
      double y = -18 + Math.sin(angle) * height;
      brush.fill(brush.disc(p(x, y, -10), curl), Tint.darker(hair, 0.08 + 0.05 * (i % 3)));
    }
  }

  private void behind(double usualHalf, double bottom, double flare) {
    double top = a.crownY() - 12;
    double half = usualHalf + 5 * looks.at(Trait.HAIR_VOLUME);
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
    HairCap cap = new HairCap(brush, looks, hair);
    switch (looks.style()) {
      case BOB_FRINGE, LONG_FRINGE, BOB_PARTED, LONG_PARTED -> {
        sides();
        cap.paint(Hairline.of(looks));
      }
      case SHORT_SIDE,
          CROP,
          SWEPT,
          PONYTAIL,
          BUN,
          THINNING,
          CURTAINS,
          BUZZ,
          SLICK,
          PIXIE,
          TUFTED,
          RECEDING,
          BUNCHES ->
          cap.paint(Hairline.of(looks));
      case CURLY, AFRO -> {
        cap.paint(Hairline.of(looks));
        curls();
      }
      case DOWN -> {
        cap.paint(Hairline.of(looks));
        down();
      }
      case BALD -> sideTufts();
      case HEADSCARF -> new HeadscarfPainter(brush, looks).paint();
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
    for (int i = -2; i <= 2; i++) {
      brush.line(
          brush.open(p(i * 3, top + 2, 0), p(i * 4 + 2, top - 7, 0), p(i * 6 + 6, top - 8, 0)),
          1.2,
          hair,
          0.6);
    }
    brush.soft(p(0, top * 0.62, 50), w * 0.8, 12, looks.skin(), 0.25);
  }
}
