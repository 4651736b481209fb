package jp.madoguchi.kiosk.photo;

import java.util.Map;
import jp.madoguchi.kiosk.photo.face.Landmarks;

/** Skin where none belongs, beside the face; no skin where it belongs; an outline that is cut. */
final class SkinGauge implements Gauge {
  private static final double STEP = 1 / 20.0;
  private static final double PERSON = 0.5;
  // Beyond the ears.
  private static final double BESIDE_FROM = 0.28;
  private static final double BESIDE_TO = 1.1;

  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    measures.put(Measure.FACE_CUT, cut(subject));
    if (!subject.monochrome()) {
      measures.put(Measure.FACE_OTHER, other(subject));
      measures.put(Measure.HAND, beside(subject));
    }
  }

  private static double cut(Subject subject) {
    Landmarks points = subject.face().landmarks();
    int outside = 0;
    for (int point : MeshPoints.OVAL) {
      double x = points.x(point);
      double y = points.y(point);
      boolean inside =
          x >= 0 && y >= 0 && x < subject.image().width() && y < subject.image().height();
      outside += inside ? 0 : 1;
    }
    return (double) outside / MeshPoints.OVAL.length;
  }

  private static double other(Subject subject) {
    FaceGrid grid = subject.grid();
    FaceGrid.Outline face = grid.outline(MeshPoints.OVAL, 0.88);
    FaceGrid.Outline lips = grid.outline(MeshPoints.LIPS, 1.15);
    int all = 0;
    int other = 0;
    double bottom = grid.v(Landmarks.CHIN);
    for (double v = grid.v(Landmarks.FOREHEAD); v < bottom; v += STEP) {
      for (double u = -1; u <= 1; u += STEP) {
        boolean eyes = v > -0.42 && v < 0.22;
        if (!eyes && face.holds(u, v) && !lips.holds(u, v)) {
          all++;
          other += subject.skin().like(Colours.lab(grid.at(u, v))) ? 0 : 1;
        }
      }
    }
    return all == 0 ? 0 : (double) other / all;
  }

  /**
   * Places left and right of the face, from the crown to the chin, that show this skin rather than
   * this hair.
   */
  private static double beside(Subject subject) {
    FaceGrid grid = subject.grid();
    double left = grid.u(234);
    double right = grid.u(454);
    double bottom = grid.v(Landmarks.CHIN) * 0.85;
    Spot hair =
        Spot.at(
            subject.image(),
            subject.head().middleX(),
            subject.head().crown() + subject.head().height() * 0.1,
            0.15 * subject.face().landmarks().eyeDistance());
    int all = 0;
    int skin = 0;
    for (double v = -0.9; v < bottom; v += STEP) {
      for (double away = BESIDE_FROM; away <= BESIDE_TO; away += STEP) {
        all += 2;
        skin += skinAt(subject, hair.lab(), left - away, v) ? 1 : 0;
        skin += skinAt(subject, hair.lab(), right + away, v) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) skin / all;
  }

  private static boolean skinAt(Subject subject, double[] hair, double u, double v) {
    FaceGrid grid = subject.grid();
    double x = grid.x(u, v);
    double y = grid.y(u, v);
    return x >= 0
        && y >= 0
        && x < subject.image().width()
        && y < subject.image().height()
        && subject.face().person().at(x, y) > PERSON
        && skinNotHair(subject.skin(), hair, Colours.lab(grid.at(u, v)));
  }

  private static boolean skinNotHair(Skin skin, double[] hair, double[] lab) {
    double toHair = Math.hypot(lab[0] - hair[0], Math.hypot(lab[1] - hair[1], lab[2] - hair[2]));
    double toSkin = Math.hypot(lab[0] - skin.lightness(), skin.colourDistance(lab));
    return skin.like(lab) && toSkin <= toHair;
  }
}
