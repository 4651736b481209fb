package jp.madoguchi.sim.camera;

import static jp.madoguchi.sim.camera.Brush.p;

import java.awt.geom.Path2D;

/** Eyes with white, iris, pupil and glint; lids, lashes and brows. */
final class EyePainter {
  /** Where the lids are measured, from the inner (-1) to the outer corner (1). */
  private static final double[] ALONG = {-1, -0.62, -0.2, 0.25, 0.66, 1};

  private static final double[] UPPER = {0.22, -0.52, -0.94, -1.0, -0.70, 0.0};
  private static final double[] LOWER = {0.22, 0.52, 0.74, 0.78, 0.54, 0.0};

  /** How far down the closed upper lid comes: a closed eye lies on the lower lid. */
  private static final double SHUT_DOWN = 0.92;

  private final Brush brush;
  private final Looks looks;
  private final Anatomy a;
  private final double openLeft;
  private final double openRight;
  private final double red;

  /**
   * @param open the eyes at the left and at the right of the picture, 0 to 1
   */
  EyePainter(Brush brush, Looks looks, double[] open, Finish finish) {
    this.brush = brush;
    this.looks = looks;
    this.a = Anatomy.of(looks).withEyes(1 + 0.42 * finish.bigEyes());
    this.openLeft = open[0];
    this.openRight = open[1];
    this.red = finish.redEye();
  }

  void paint() {
    for (int side : new int[] {-1, 1}) {
      paintEye(side);
      paintBrow(side);
    }
  }

  private double open(int side) {
    return side < 0 ? openLeft : openRight;
  }

  private double[] lid(int side, int i, boolean upper) {
    double low = LOWER[i] * a.eyeHalfHeight();
    double high = UPPER[i] * a.eyeHalfHeight();
    double y = upper ? low * SHUT_DOWN + (high - low * SHUT_DOWN) * open(side) : low;
    double x = side * (a.eyeX() + ALONG[i] * a.eyeHalfWidth());
    y -= ALONG[i] * looks.at(Trait.EYE_TILT) * 4.2;
    // the eyeball is round: the corners lie farther back, the outer one most
    double z = Anatomy.EYE_Z - ALONG[i] * ALONG[i] * 5 - Math.max(0, ALONG[i]) * 4;
    return p(x, y, z);
  }

  private void paintEye(int side) {
    int n = ALONG.length;
    double[][] upper = new double[n][];
    double[][] lower = new double[n][];
    double[][] around = new double[2 * n - 2][];
    for (int i = 0; i < n; i++) {
      upper[i] = lid(side, i, true);
      lower[i] = lid(side, i, false);
      around[i] = upper[i];
      if (i > 0 && i < n - 1) {
        around[2 * n - 2 - i] = lower[i];
      }
    }
    Path2D opening = brush.closed(around);
    if (open(side) > 0.04) {
      // No eye's white is as white as paper.
      brush.fill(opening, 0xE0DBD6);
      brush.within(opening, () -> paintBall(side, opening));
    }
    paintLids(side, upper, lower);
  }

  private void paintBall(int side, Path2D opening) {
    double r = a.irisRadius();
    double[] centre = p(side * a.eyeX(), -0.5, Anatomy.EYE_Z);
    brush.soft(p(side * (a.eyeX() - a.eyeHalfWidth()), 1, 66), 6, 6, 0xD98A80, 0.5);
    brush.fill(brush.disc(centre, r), Tint.darker(looks.iris(), 0.5));
    brush.fill(brush.disc(centre, r * 0.86), looks.iris());
    brush.soft(
        p(centre[0], centre[1] + r * 0.45, centre[2]),
        r * 0.7,
        r * 0.5,
        Tint.lighter(looks.iris(), 0.5),
        0.55);
    brush.fill(brush.disc(centre, r * (0.46 + 0.16 * red)), Tint.mix(0x0C0808, 0xD8301C, red));
    brush.soft(centre, r * 0.9, r * 0.9, 0xE04028, 0.6 * red);
    brush.fill(
        brush.disc(p(centre[0] - r * 0.36, centre[1] - r * 0.36, centre[2]), r * 0.24), 0xFFFFFF);
    brush.fill(
        brush.disc(p(centre[0] + r * 0.34, centre[1] + r * 0.40, centre[2]), r * 0.12),
        0xFFFFFF,
        0.6);
    brush.soft(
        p(side * a.eyeX(), -a.eyeHalfHeight() * open(side), 70),
        a.eyeHalfWidth(),
        4.2,
        0x3A2A2A,
        0.5);
    brush.line(opening, 0.5, 0x9A6A5A, 0.3);
  }

  private void paintLids(int side, double[][] upper, double[][] lower) {
    int lash = Tint.darker(Tint.mix(looks.hair(), 0x1A1210, 0.6), 0.2);
    int crease = Tint.mix(looks.skin(), 0x6A3526, 0.6);
    int n = upper.length;
    double open = open(side);
    double heavy = looks.features().lashes() ? 2.3 : 1.6;
    brush.line(brush.open(upper), heavy, lash, 0.95);
    double[] tip = upper[n - 1];
    double flick = looks.features().lashes() ? 3.4 : 0.6;
    brush.line(
        brush.open(
            upper[n - 2],
            tip,
            p(tip[0] + side * flick, tip[1] - flick * 0.5 + (1 - open) * 2, tip[2] - 2)),
        looks.features().lashes() ? 1.5 : 1.0,
        lash,
        0.9);
    brush.line(brush.open(lower), 0.7, crease, 0.55);
    double[][] fold = new double[n - 1][];
    for (int i = 0; i < n - 1; i++) {
      double lift =
          (2.6 + 1.2 * (1 - open) + 1.3 * looks.at(Trait.LID)) * (looks.stage().lined() ? 1.3 : 1);
      fold[i] = p(upper[i][0], upper[i][1] * (0.4 + 0.6 * open) - lift, upper[i][2]);
    }
    double fold01 = (looks.at(Trait.LID) + 1) / 2;
    brush.line(brush.open(fold), 0.5 + 0.7 * fold01, crease, 0.15 + 0.7 * fold01);
    double bags = 0.5 * looks.over(Trait.EYE_BAGS) + (looks.stage().lined() ? 0.1 : 0);
    brush.soft(
        p(side * a.eyeX(), a.eyeHalfHeight() + 5, 68), a.eyeHalfWidth() * 0.9, 4.5, crease, bags);
  }

  private void paintBrow(int side) {
    double y = a.browY() * (0.95 + 0.05 * open(side));
    double thick =
        Math.pow(2.3, looks.at(Trait.BROW_THICKNESS))
            * switch (looks.stage()) {
              case INFANT -> 1.2;
              case TODDLER, CHILD -> 2.0;
              case ADULT, SENIOR -> 2.7;
              case VERY_OLD -> 2.3;
            };
    double inner = a.eyeX() - a.eyeHalfWidth() * 0.95 + 4.2 * looks.at(Trait.BROW_SPACING);
    double outer = a.eyeX() + a.eyeHalfWidth() * 1.15 * (1 + 0.16 * looks.at(Trait.BROW_LENGTH));
    double middle = a.eyeX() + a.eyeHalfWidth() * 0.25;
    double arch = 3.0 + 3.4 * looks.at(Trait.BROW_ARCH);
    double end = y + 2.2 - 5.6 * looks.at(Trait.BROW_TILT);
    double start = y + 2.6 * looks.at(Trait.BROW_TILT);
    Path2D brow =
        brush.closed(
            p(side * inner, start + 0.2, 72),
            p(side * (inner + 5), start - 1.0 - thick * 0.62, 73),
            p(side * middle, y - arch - thick * 0.55, 70),
            p(side * outer, end, 58),
            p(side * middle, y - arch + 0.6 + thick * 0.5, 70),
            p(side * (inner + 5), start - 0.4 + thick * 0.62, 73));
    double alpha = looks.stage() == AgeStage.INFANT ? 0.45 : 0.82;
    int tone = looks.stage().lined() ? Tint.mix(looks.hair(), 0x8A8480, 0.4) : looks.hair();
    brush.fill(brow, tone, alpha);
  }
}
