package jp.madoguchi.sim.camera;

import static jp.madoguchi.sim.camera.Brush.p;

import java.awt.geom.Path2D;

/** Nose and ears: what stands off the face. */
final class NosePainter {
  private static final int[] SIDES = {-1, 1};

  private final Brush brush;
  private final Looks looks;
  private final Anatomy a;
  private final int skin;
  private final int shade;

  NosePainter(Brush brush, Looks looks) {
    this.brush = brush;
    this.looks = looks;
    this.a = Anatomy.of(looks);
    this.skin = looks.skin();
    this.shade = Tint.shade(skin);
  }

  void paint() {
    double y = a.noseY();
    double half = a.noseHalfWidth();
    double bridge = 1 + 0.55 * looks.at(Trait.NOSE_BRIDGE);
    double relief = 1 + 0.85 * looks.at(Trait.NOSE_RELIEF);
    double tip = 1 + 0.35 * looks.at(Trait.NOSE_TIP);
    int light = Tint.lighter(skin, 0.75);
    double gloss = 0.25 + 0.75 * Tint.lightness(skin);
    brush.soft(p(0, y * 0.42, 88), 5 * bridge, y * 0.5, light, 0.34 * relief * gloss);
    brush.soft(p(-1, y - 4, Anatomy.NOSE_Z), half * 0.55 * tip, 7 * tip, light, 0.5 * gloss);
    brush.soft(p(half * 0.75, y * 0.62, 84), 6, y * 0.40, shade, 0.24 * relief);
    double flank = 5.5 * bridge + 2.5;
    for (int s : SIDES) {
      brush.soft(p(s * flank, y * 0.45, 82), 4, y * 0.42, shade, 0.26 * relief);
    }
    brush.soft(p(0, y + 10, 80), half * 1.1, 5.5, shade, Math.min(0.9, 0.38 * relief));
    for (int s : SIDES) {
      paintWing(s, y, half);
    }
    brush.line(
        brush.open(
            p(-half * 0.3, y + 7.6, 88), p(0, y + 7.4 + 1.6 * tip, 90), p(half * 0.3, y + 7.6, 88)),
        0.9,
        shade,
        0.6);
  }

  private void paintWing(int s, double y, double half) {
    brush.soft(p(s * half * 0.85, y + 1, 84), 5.5, 7, shade, 0.22);
    brush.line(
        brush.open(
            p(s * half * 0.86, y - 5, 82),
            p(s * half * 1.04, y + 1, 82),
            p(s * half * 0.86, y + 6, 84)),
        1.1,
        shade,
        0.62);
    Path2D nostril =
        brush.closed(
            p(s * half * 0.24, y + 6.2, 88),
            p(s * half * 0.48, y + 4.4, 88),
            p(s * half * 0.74, y + 6.2, 86),
            p(s * half * 0.48, y + 7.4, 86));
    brush.fill(nostril, Tint.darker(shade, 0.5), 0.72);
  }

  void paintEars() {
    double x = a.cheekHalfWidth();
    double middle = a.noseY() * 0.45;
    double half = (16 + a.noseY() * 0.12) * (1 + 0.22 * looks.at(Trait.EAR_SIZE));
    double off = 5 * looks.at(Trait.EAR_STAND);
    for (int s : SIDES) {
      Path2D ear =
          brush.closed(
              p(s * (x - 4), middle - half * 0.75, 4),
              p(s * (x + 6 + off), middle - half, -4),
              p(s * (x + 11 + off), middle - half * 0.45, -6),
              p(s * (x + 7 + off), middle + half * 0.35, -2),
              p(s * (x + 1), middle + half, 4),
              p(s * (x - 5), middle + half * 0.7, 6));
      brush.fill(ear, Tint.mix(skin, shade, 0.18));
      brush.line(
          brush.open(
              p(s * (x + 2), middle - half * 0.6, 0),
              p(s * (x + 7 + off), middle - half * 0.5, -4),
              p(s * (x + 4), middle + half * 0.2, 0)),
          1.2,
          shade,
          0.45);
      brush.line(ear, 0.5, shade, 0.35);
    }
  }
}
