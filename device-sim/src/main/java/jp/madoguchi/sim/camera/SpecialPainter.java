package jp.madoguchi.sim.camera;

import static jp.madoguchi.sim.camera.Brush.p;

import java.awt.geom.Path2D;

/** What unavoidable reasons put into the picture: before the face, and behind the head. */
final class SpecialPainter {
  private static final int GAUZE = 0xF4F1EA;
  private static final int[] TURBANS = {0xB5532E, 0x24356B, 0xE7E2D6, 0x5A2A4A, 0x2F6A4F};

  private final Brush brush;
  private final Looks looks;
  private final Anatomy a;
  private final SpecialCase what;
  private final int side;
  private final long seed;

  SpecialPainter(Brush brush, Looks looks, SpecialCase what, Scene scene) {
    this.brush = brush;
    this.looks = looks;
    this.a = Anatomy.of(looks);
    this.what = what;
    this.side = SpecialCase.side(scene);
    this.seed = scene.seed();
  }

  void paintBehind() {
    if (what == SpecialCase.HEADREST) {
      paintHeadrest();
    }
  }

  void paintOn() {
    switch (what) {
      case TURBAN ->
          new HeadwearPainter(brush, looks)
              .paintTurban(TURBANS[Math.floorMod(seed, TURBANS.length)]);
      case MEDICAL_CAP -> new HeadwearPainter(brush, looks).paintMedicalCap();
      case BANDAGE_FOREHEAD -> paintForeheadBandage();
      case BANDAGE_CHEEK -> paintPlaster();
      case EYE_PATCH -> paintEyePatch();
      case INFANT_LYING -> paintTears();
      case TUBE -> paintTube();
      case HIJAB, WIG, ONE_EYE_SHUT, EYES_SHUT, MOUTH_OPEN, LYING, HEADREST, TREMOR -> {}
    }
  }

  private void paintHeadrest() {
    Brush still = brush.upright();
    double w = a.cheekHalfWidth();
    Path2D cushion =
        still.closed(
            p(-w - 34, -58, -60),
            p(-w * 0.5, -74, -60),
            p(w * 0.5, -74, -60),
            p(w + 34, -58, -60),
            p(w + 40, 20, -60),
            p(w + 30, a.mouthY(), -60),
            p(-w - 30, a.mouthY(), -60),
            p(-w - 40, 20, -60));
    still.fill(cushion, 0x2C3036);
    still.line(cushion, 2.5, 0x50565F, 0.9);
    for (int s : new int[] {-1, 1}) {
      still.line(
          still.open(p(s * (w + 20), a.mouthY(), -60), p(s * (w + 8), a.chinY() + 120, -60)),
          9,
          0x8A9099,
          1);
    }
  }

  private void paintForeheadBandage() {
    double w = a.cheekHalfWidth() + 3;
    Path2D gauze =
        brush.closed(
            p(-w, -44, 10),
            p(-w * 0.6, -62, 50),
            p(0, -70, 66),
            p(w * 0.6, -64, 50),
            p(w, -50, 10),
            p(w, -24, 12),
            p(w * 0.6, -34, 54),
            p(0, -39, 70),
            p(-w * 0.6, -32, 54),
            p(-w, -18, 12));
    brush.fill(gauze, GAUZE);
    brush.within(
        gauze,
        () -> {
          for (int i = -2; i < 9; i++) {
            double x = -w + i * w * 0.28;
            brush.line(brush.open(p(x, -20, 50), p(x + 34, -72, 50)), 0.8, 0xC9C2B4, 0.7);
          }
        });
  }

  private void paintPlaster() {
    double x = side * a.cheekHalfWidth() * 0.52;
    double y = a.noseY() * 0.95;
    Path2D plaster =
        brush.closed(
            p(x - 17, y - 13, 60),
            p(x + 17, y - 14, 60),
            p(x + 18, y + 13, 60),
            p(x - 17, y + 14, 60));
    brush.fill(plaster, GAUZE);
    brush.line(plaster, 0.8, 0xCFC7B8, 0.9);
    for (int s : new int[] {-1, 1}) {
      brush.line(brush.open(p(x - 24, y + s * 9, 60), p(x + 24, y + s * 9, 60)), 5, 0xE6D5BD, 0.9);
    }
  }

  private void paintEyePatch() {
    boolean white = seed % 3 != 0;
    int rgb = white ? 0xF2F1EC : 0x1E1E22;
    double x = side * a.eyeX();
    Path2D patch =
        brush.closed(
            p(x - 25, -14, 76),
            p(x, -20, 78),
            p(x + 25, -14, 74),
            p(x + 23, 10, 72),
            p(x, 21, 76),
            p(x - 23, 10, 76));
    brush.line(
        brush.open(p(x - side * 25, -13, 76), p(-side * a.cheekHalfWidth() * 0.9, -46, 20)),
        1.8,
        rgb,
        0.95);
    brush.line(
        brush.open(p(x + side * 25, -10, 74), p(side * (a.cheekHalfWidth() + 2), -4, 8)),
        1.8,
        rgb,
        0.95);
    brush.fill(patch, rgb);
    brush.line(patch, 1, white ? 0xC4C0B6 : 0x4A4A50, 0.9);
  }

  private void paintTears() {
    for (int s : new int[] {-1, 1}) {
      brush.soft(p(s * a.eyeX(), a.eyeHalfHeight() + 6, 70), 3, 7, 0xFFFFFF, 0.75);
      brush.soft(p(s * a.eyeX() * 1.1, a.noseY() * 0.9, 66), 2.4, 6, 0xFFFFFF, 0.6);
    }
  }

  private void paintTube() {
    double y = a.noseY() + 9;
    for (int s : new int[] {-1, 1}) {
      brush.line(
          brush.open(
              p(0, y + 2, 92),
              p(s * a.noseHalfWidth() * 1.5, y + 3, 80),
              p(s * a.cheekHalfWidth() * 0.75, a.noseY() * 0.55, 48),
              p(s * (a.cheekHalfWidth() + 4), -6, 4)),
          2.6,
          0xCFE2DF,
          0.92);
      brush.line(brush.open(p(s * 5, y + 2, 90), p(s * 5, y - 4, 90)), 2.2, 0xCFE2DF, 0.95);
    }
  }
}
