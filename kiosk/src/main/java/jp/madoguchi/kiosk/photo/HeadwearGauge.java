package jp.madoguchi.kiosk.photo;

import java.util.Map;
import jp.madoguchi.kiosk.photo.face.Landmarks;

/**
 * What is on the head. There is no model for it here: colours that hair does not have, and sharp
 * edges across the hair from side to side. A black hat on black hair is not seen.
 */
final class HeadwearGauge implements Gauge {
  private static final double PERSON = 0.6;

  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    FaceGrid grid = subject.grid();
    double forehead = grid.v(Landmarks.FOREHEAD);
    double crown = (subject.head().crown() - grid.y(0, 0)) / Math.max(1, grid.alongX());
    HeadEdges edges = HeadEdges.of(subject, crown, forehead);
    measures.put(Measure.HAT, Math.max(edges.strange(), edges.cap()));
    measures.put(Measure.HAIRBAND, edges.band());
  }

  static boolean onPerson(Subject subject, double u, double v) {
    FaceGrid grid = subject.grid();
    return subject.face().person().at(grid.x(u, v), grid.y(u, v)) > PERSON;
  }
}
