package jp.madoguchi.sim.camera;

import static jp.madoguchi.sim.camera.Brush.p;

import java.util.SplittableRandom;

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
    this.shade = Tint.shade(looks.skin());
  }

  void paint() {
    if (looks.stage().lined()) {
      paintLines();
    }
    paintFolds();
    paintMarks();
  }

  private void paintFolds() {
    double depth = 0.42 * looks.over(Trait.FOLDS);
    if (looks.stage().lined()) {
      depth += looks.stage() == AgeStage.VERY_OLD ? 0.42 : 0.28;
    }
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
    }
  }

  private void paintLines() {
    double depth = looks.stage() == AgeStage.VERY_OLD ? 0.5 : 0.34;
    for (int s : SIDES) {
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
    SplittableRandom places = new SplittableRandom(looks.features().marks());
    for (int i = 0; i < looks.features().moles(); i++) {
      double x = (places.nextDouble() * 2 - 1) * a.cheekHalfWidth() * 0.7;
      double y = 12 + places.nextDouble() * (a.chinY() - 30);
      double radius = 1.0 + places.nextDouble() * 1.1;
      brush.fill(brush.disc(p(x, y, 64), radius), Tint.darker(shade, 0.5), 0.9);
    }
    if (looks.features().freckles()) {
      int tone = Tint.mix(0xA8623C, looks.skin(), 0.2);
      for (int i = 0; i < 40; i++) {
        double x = (places.nextDouble() * 2 - 1) * a.cheekHalfWidth() * 0.72;
        double y = a.noseY() * (0.35 + places.nextDouble() * 0.75);
        brush.fill(brush.disc(p(x, y, 68), 0.6 + 0.5 * places.nextDouble()), tone, 0.5);
      }
    }
  }
}
