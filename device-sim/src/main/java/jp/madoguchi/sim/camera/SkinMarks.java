package jp.madoguchi.sim.camera;

import static jp.madoguchi.sim.camera.Brush.p;

/** Lines of age, moles, freckles. */
final class SkinMarks {
  private static final int[] SIDES = {-1, 1};

  private final Brush brush;
  private final Looks looks;
  private final Anatomy a;
  private final int shade;

  SkinMarks(Brush brush, Looks looks) {
    this.brush = brush;
    this.looks = looks;
    this.a = Anatomy.of(looks);
    this.shade = Tint.mix(looks.skin(), 0x7A3B2A, 0.55);
  }

  void paint() {
    if (looks.stage().lined()) {
      paintLines();
    }
    paintMarks();
  }

  private void paintLines() {
    double depth = looks.stage() == AgeStage.VERY_OLD ? 0.5 : 0.34;
    double half = a.noseHalfWidth();
    for (int s : SIDES) {
      brush.line(
          brush.open(
              p(s * (half + 3), a.noseY() + 2, 78),
              p(s * (a.mouthHalfWidth() + 4), a.mouthY() - 10, 70),
              p(s * (a.mouthHalfWidth() + 7), a.mouthY() + 5, 66)),
          1.2,
          shade,
          depth);
      brush.line(
          brush.open(
              p(s * (a.eyeX() - 11), 12, 70),
              p(s * a.eyeX(), 15.5, 70),
              p(s * (a.eyeX() + 12), 11, 66)),
          1.0,
          shade,
          depth);
      for (int i = -1; i <= 1; i++) {
        double x = a.eyeX() + a.eyeHalfWidth();
        brush.line(
            brush.open(p(s * (x + 4), i * 3.2, 58), p(s * (x + 12), i * 6.0, 46)),
            0.7,
            shade,
            depth * 0.8);
      }
    }
    for (int i = 0; i < (looks.stage() == AgeStage.VERY_OLD ? 3 : 2); i++) {
      double y = -38 - i * 9.0;
      brush.line(
          brush.open(p(-30, y, 60), p(-12, y - 2.2, 68), p(10, y - 1.6, 68), p(30, y, 60)),
          0.8,
          shade,
          depth * 0.6);
    }
  }

  private void paintMarks() {
    if (looks.features().mole()) {
      brush.fill(brush.disc(p(a.eyeX() * 1.05, 17, 66), 1.5), Tint.darker(shade, 0.5), 0.9);
    }
    if (looks.features().freckles()) {
      for (int i = 0; i < 22; i++) {
        double x = 14 + (i * 37 % 26);
        double y = a.noseY() * 0.55 + (i * 53 % 17);
        brush.fill(brush.disc(p(i % 2 == 0 ? -x : x, y, 66), 0.7 + i % 3 * 0.15), 0xA8623C, 0.45);
      }
    }
  }
}
