package jp.madoguchi.kiosk.photo;

import java.util.Map;

/** Takes some measures on a picture. To add a check: a gauge, its measures, a line in Limits. */
interface Gauge {
  /** Adds what it measures. */
  void read(Subject subject, Map<Measure, Double> measures);
}
