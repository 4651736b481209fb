package jp.madoguchi.kiosk.photo;

import java.util.Map;
import jp.madoguchi.kiosk.photo.face.Landmarks;

/** How the head is turned, and what eyes and mouth do. */
final class PoseGauge implements Gauge {
  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    Landmarks points = subject.face().landmarks();
    measures.put(Measure.YAW, subject.face().pose().yaw());
    measures.put(Measure.PITCH, subject.face().pose().pitch());
    measures.put(Measure.ROLL, subject.face().pose().roll());
    measures.put(Measure.EYE_OPENING, points.eyeOpening());
    measures.put(Measure.MOUTH_OPENING, points.mouthOpening());
  }
}
