package jp.madoguchi.kiosk.photo;

import jp.madoguchi.kiosk.photo.face.Landmarks;
import jp.madoguchi.kiosk.photo.face.RgbImage;

/**
 * What the skin of this face looks like, from both cheeks. Everything that is compared with skin is
 * compared with the same face's own, never with a skin colour that a program knows.
 *
 * @param grey 0..255
 * @param luminance linear, 0..1
 * @param lightness L*
 * @param a a*
 * @param b b*
 */
record Skin(double grey, double luminance, double lightness, double a, double b) {
  static Skin of(RgbImage image, Landmarks points) {
    Spot left = Spot.at(image, points, MeshPoints.LEFT_CHEEK, 0.15);
    Spot right = Spot.at(image, points, MeshPoints.RIGHT_CHEEK, 0.15);
    return of(left.with(right));
  }

  /** As the skin of one place. */
  static Skin of(Spot both) {
    double[] lab = both.lab();
    double grey = 0.299 * both.red() + 0.587 * both.green() + 0.114 * both.blue();
    return new Skin(grey, both.luminance(), lab[0], lab[1], lab[2]);
  }

  /** Distance in colour alone, whatever the brightness. */
  double colourDistance(double[] lab) {
    return Math.hypot(lab[1] - a, lab[2] - b);
  }

  /** Whether a place could be this skin, in its light or in a shadow. */
  boolean like(double[] lab) {
    return colourDistance(lab) < 9 && Math.abs(lab[0] - lightness) < 22;
  }
}
