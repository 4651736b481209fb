package jp.madoguchi.sim.camera;

import static jp.madoguchi.sim.camera.Brush.mirrored;
import static jp.madoguchi.sim.camera.Brush.p;

import java.awt.geom.Path2D;

/** What is worn on the head: hats, hairbands, turbans, medical caps. */
final class HeadwearPainter {
  private final Brush brush;
  private final Anatomy a;

  HeadwearPainter(Brush brush, Looks looks) {
    this.brush = brush;
    this.a = Anatomy.of(looks);
  }

  void paintHat(Fashion fashion) {
    int rgb = fashion.hatRgb();
    switch (fashion.hat()) {
      case CAP -> {
        paintCrown(rgb, 24, -48);
        paintBrim(rgb, 0.9, -31);
      }
      case BEANIE -> {
        paintCrown(rgb, 30, -44);
        paintRoll(Tint.darker(rgb, 0.18), -58, -36);
      }
      case BRIM -> {
        paintCrown(rgb, 36, -52);
        paintBrim(Tint.darker(rgb, 0.08), 1.75, -40);
        paintRoll(Tint.darker(rgb, 0.5), -66, -54);
      }
      case HELMET -> {
        paintCrown(rgb, 22, -54);
        paintRoll(Tint.lighter(rgb, 0.35), -60, -50);
        for (int s : new int[] {-1, 1}) {
          brush.line(
              brush.open(
                  p(s * (a.cheekHalfWidth() + 3), -40, 10),
                  p(s * (a.cheekHalfWidth() - 2), a.mouthY(), 20),
                  p(s * a.jawHalfWidth() * 0.5, a.chinY() + 8, 50)),
              3.4,
              0x22252A,
              0.95);
        }
      }
    }
  }

  /** A dome over the hair that ends at that height over the forehead. */
  private void paintCrown(int rgb, double thick, double edge) {
    double w = a.cheekHalfWidth();
    double top = a.crownY() - thick;
    Path2D crown =
        brush.closed(
            mirrored(
                p(0, top, 0),
                p(-w * 0.74, top * 0.88, 0),
                p(-w - 11, top * 0.50, 0),
                p(-w - 10, edge + 12, 10),
                p(-w * 0.55, edge, 55),
                p(0, edge - 4, 70)));
    brush.fill(crown, rgb);
    brush.within(
        crown,
        () -> {
          brush.soft(p(-20, top * 0.8, 40), 40, 24, Tint.lighter(rgb, 0.6), 0.4);
          brush.soft(p(w, top * 0.4, 10), 30, 60, Tint.darker(rgb, 0.6), 0.4);
        });
  }

  private void paintBrim(int rgb, double share, double edge) {
    double w = a.cheekHalfWidth() * share;
    Path2D brim =
        brush.closed(
            p(-w, edge - 13, 40),
            p(-w * 0.55, edge - 23, 90),
            p(0, edge - 26, 120),
            p(w * 0.55, edge - 23, 90),
            p(w, edge - 13, 40),
            p(w * 0.66, edge - 3, 120),
            p(0, edge, 150),
            p(-w * 0.66, edge - 3, 120));
    brush.fill(brim, Tint.darker(rgb, 0.15));
    brush.line(brim, 1, Tint.darker(rgb, 0.6), 0.8);
  }

  private void paintRoll(int rgb, double top, double bottom) {
    double w = a.cheekHalfWidth() + 10;
    brush.fill(
        brush.closed(
            p(-w, top + 12, 8),
            p(-w * 0.55, top, 56),
            p(0, top - 4, 72),
            p(w * 0.55, top, 56),
            p(w, top + 12, 8),
            p(w, bottom + 12, 8),
            p(w * 0.55, bottom, 56),
            p(0, bottom - 3, 72),
            p(-w * 0.55, bottom, 56),
            p(-w, bottom + 12, 8)),
        rgb);
  }

  /** A band over the hair, from ear to ear. */
  void paintBand(double widthMm, int rgb) {
    double w = a.cheekHalfWidth();
    double low = a.crownY() * 0.62;
    Path2D band =
        brush.open(
            p(-w - 9, -14, 6),
            p(-w - 4, low * 0.72, 24),
            p(-w * 0.62, low - 12, 48),
            p(0, low - 20, 62),
            p(w * 0.62, low - 12, 48),
            p(w + 4, low * 0.72, 24),
            p(w + 9, -14, 6));
    brush.line(band, widthMm, rgb, 1);
    brush.line(band, widthMm * 0.3, Tint.lighter(rgb, 0.35), 0.35);
  }

  void paintTurban(int rgb) {
    double w = a.cheekHalfWidth();
    double top = a.crownY() - 38;
    Path2D cloth =
        brush.closed(
            mirrored(
                p(0, top, 0),
                p(-w * 0.72, top * 0.92, 0),
                p(-w - 22, top * 0.56, 0),
                p(-w - 12, -24, 10),
                p(-w * 0.8, -40, 40),
                p(0, -66, 70)));
    brush.fill(cloth, rgb);
    brush.within(
        cloth,
        () -> {
          brush.soft(p(-24, top * 0.8, 40), 50, 26, Tint.lighter(rgb, 0.6), 0.4);
          for (int i = 0; i < 6; i++) {
            double y = -52 - i * 17;
            brush.line(
                brush.open(p(-w - 20, y + 30, 10), p(0, y - 26, 66), p(w + 20, y + 6, 10)),
                1.6,
                Tint.darker(rgb, 0.5),
                0.4);
          }
        });
  }

  void paintMedicalCap() {
    int rgb = 0xC9DCE6;
    paintCrown(rgb, 16, -58);
    paintRoll(Tint.darker(rgb, 0.12), -66, -58);
  }
}
