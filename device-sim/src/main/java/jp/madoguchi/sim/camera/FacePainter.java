package jp.madoguchi.sim.camera;

import static jp.madoguchi.sim.camera.Brush.p;

import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.Optional;

/** The head without its hair: its outline, skin and shading, and what is in the face. */
final class FacePainter {
  private static final int[] SIDES = {-1, 1};

  private final Brush brush;
  private final Looks looks;
  private final Anatomy a;
  private final Expression expression;
  private final int skin;
  private final int shade;
  private final Finish finish;
  private final double[] open;

  FacePainter(Brush brush, Looks looks, Expression expression) {
    this(brush, looks, expression, Finish.NONE, Optional.empty(), 1);
  }

  /**
   * @param special decides which eyes can't open
   * @param side of the one, if one
   */
  FacePainter(
      Brush brush,
      Looks looks,
      Expression expression,
      Finish finish,
      Optional<SpecialCase> special,
      int side) {
    this.finish = finish;
    double open = expression.eyesOpen();
    boolean one = special.filter(s -> s == SpecialCase.ONE_EYE_SHUT).isPresent();
    this.open = new double[] {one && side < 0 ? 0.03 : open, one && side > 0 ? 0.03 : open};
    this.brush = brush;
    this.looks = looks;
    this.a = Anatomy.of(looks);
    this.expression = expression;
    this.skin = looks.skin();
    this.shade = Tint.shade(skin);
  }

  /** How far the jaw drops, mm. */
  private double drop() {
    return expression.jawDrop();
  }

  Path2D outline() {
    double cheek = a.cheekHalfWidth();
    double chin = a.chinY() + drop();
    double jaw = a.jawHalfWidth();
    double temple = cheek * (1 + 0.07 * looks.at(Trait.TEMPLES));
    double tip = 1 + 0.38 * looks.at(Trait.CHIN_WIDTH);
    double[][] skull =
        brush.outlined(
            p(-jaw * 1.02, a.jawY(), 18),
            p(-cheek * 0.98, a.jawY() * 0.42, 12),
            p(-cheek * 0.99, -6, 8),
            p(-temple * 0.95, a.crownY() * 0.48, 5),
            p(-temple * 0.62, a.crownY() * 0.88, 5),
            p(0, a.crownY(), 5),
            p(temple * 0.62, a.crownY() * 0.88, 5),
            p(temple * 0.95, a.crownY() * 0.48, 5),
            p(cheek * 0.99, -6, 8),
            p(cheek * 0.98, a.jawY() * 0.42, 12),
            p(jaw * 1.02, a.jawY(), 18));
    double[][] all = Arrays.copyOf(skull, skull.length + 5);
    int n = skull.length;
    all[n] = p(jaw * (0.6 + 0.06 * tip), chin - (chin - a.jawY()) * 0.34, 46);
    all[n + 1] = p(jaw * 0.30 * tip, chin - 4 + 2 * (tip - 1), 64);
    all[n + 2] = p(0, chin, 68);
    all[n + 3] = p(-jaw * 0.30 * tip, chin - 4 + 2 * (tip - 1), 64);
    all[n + 4] = p(-jaw * (0.6 + 0.06 * tip), chin - (chin - a.jawY()) * 0.34, 46);
    return brush.closed(all);
  }

  void paint() {
    NosePainter nose = new NosePainter(brush, looks);
    nose.paintEars();
    Path2D outline = outline();
    brush.fill(outline, skin);
    brush.within(outline, this::paintShading);
    brush.line(outline, 0.5, shade, 0.35);
    new EyePainter(brush, looks, open, finish).paint();
    nose.paint();
    new MouthPainter(brush, looks, expression).paint();
    new SkinMarks(brush, looks).paint();
  }

  private void paintShading() {
    paintRelief();
    double w = a.cheekHalfWidth();
    // light from the upper left, as from the lamp over the kiosk
    brush.soft(
        p(-6, a.crownY() * 0.3, 60),
        w * 1.05,
        62,
        Tint.lighter(skin, 0.75),
        0.12 + 0.24 * Tint.lightness(skin));
    brush.soft(p(w * 1.02, a.noseY() * 0.6, 12), w * 0.50, a.chinY() * 1.05, shade, 0.34);
    brush.soft(p(-w * 1.08, a.noseY() * 0.7, 12), w * 0.40, a.chinY() * 1.0, shade, 0.22);
    brush.soft(p(0, a.chinY() + drop() + 6, 60), a.jawHalfWidth() * 1.1, 24, shade, 0.30);
    brush.soft(p(0, a.mouthY() + 15 + drop(), 74), 14, 5.5, shade, 0.20);
    brush.soft(
        p(-4, a.chinY() - 9 + drop(), 74),
        13,
        9,
        Tint.lighter(skin, 0.6),
        0.28 * Tint.lightness(skin));
    int blush = Tint.mix(skin, 0xE0564E, looks.stage().lined() ? 0.35 : 0.5);
    double blushDepth =
        switch (looks.stage()) {
          case INFANT, TODDLER -> 0.5;
          case CHILD -> 0.4;
          case ADULT, SENIOR, VERY_OLD -> 0.26 * Tint.lightness(skin);
        };
    double deep = looks.at(Trait.EYE_DEPTH) * 0.85;
    for (int s : SIDES) {
      brush.soft(
          p(s * w * 0.62, a.noseY() * 0.9, 55),
          w * 0.34,
          w * 0.26,
          blush,
          blushDepth * (1 + 0.9 * looks.at(Trait.RUDDINESS)));
      // sockets and temples
      brush.soft(p(s * a.eyeX(), -4, 66), a.eyeHalfWidth() * 1.5, 14, shade, 0.17 + 0.2 * deep);
      brush.soft(p(s * a.eyeX() * 0.42, 2, 72), 7, 16, shade, 0.20 + 0.22 * deep);
      brush.soft(
          p(s * w * 0.55, a.noseY() * 0.55, 58),
          w * 0.22,
          10,
          Tint.lighter(skin, 0.7),
          0.2 * Tint.lightness(skin));
    }
  }

  /** What the bones and the shaved beard make of the skin. */
  private void paintRelief() {
    double w = a.cheekHalfWidth();
    double hollow = 0.4 * looks.over(Trait.CHEEKBONES);
    double round = 0.45 * Math.max(0, -looks.at(Trait.CHEEKBONES));
    for (int s : SIDES) {
      brush.soft(p(s * w * 0.66, a.mouthY() * 0.86, 48), w * 0.22, 24, shade, hollow);
      brush.soft(
          p(s * w * 0.56, a.noseY() * 1.1, 56),
          w * 0.30,
          20,
          Tint.lighter(skin, 0.5),
          round * Tint.lightness(skin));
    }
    double stubble = 0.55 * looks.over(Trait.STUBBLE) * (looks.stage().grown() ? 1 : 0);
    int blue = Tint.mix(looks.hair(), skin, 0.35);
    brush.soft(p(0, a.chinY() - 6, 60), a.jawHalfWidth() * 0.95, 30, blue, stubble);
    brush.soft(
        p(0, (a.noseY() + a.mouthY()) / 2 + 3, 74), a.mouthHalfWidth() * 1.2, 9, blue, stubble);
  }
}
