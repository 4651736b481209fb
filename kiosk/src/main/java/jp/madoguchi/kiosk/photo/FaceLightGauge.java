package jp.madoguchi.kiosk.photo;

import java.util.Map;

/**
 * Whether there is light on the face, from what others measured. A dark face in good light is as
 * dark as a light one in the dark: only what is white in both tells them apart.
 */
final class FaceLightGauge implements Gauge {
  private static final double OF_EYE_WHITE = 0.35;
  private static final double OF_WALL = 0.2;

  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    double white = measures.getOrDefault(Measure.EYE_WHITE, 0.0);
    double wall = measures.getOrDefault(Measure.BACKGROUND, 0.0);
    double light = white > 0 ? white * OF_EYE_WHITE : wall * OF_WALL;
    measures.put(Measure.FACE_LIGHT, Math.max(measures.get(Measure.LUMINANCE), light));
  }
}
