package jp.madoguchi.kiosk.photo;

import java.util.Map;
import jp.madoguchi.kiosk.photo.face.Landmarks;

/**
 * What is on the head. There is no model for it here: colours that hair does not have, and a band
 * of another colour with hair on both sides. A black hat on black hair is not seen.
 */
final class HeadwearGauge implements Gauge {
  private static final double STEP = 1 / 24.0;
  private static final double PERSON = 0.6;
  private static final double CHROMA_MIN = 9;
  private static final double HUE_MIN = 15;
  private static final double HUE_MAX = 100;
  private static final double BAND_DIFFERENCE = 18;
  private static final int COLUMNS = 15;

  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    FaceGrid grid = subject.grid();
    double forehead = grid.v(Landmarks.FOREHEAD);
    double crown = (subject.head().crown() - grid.y(0, 0)) / Math.max(1, grid.alongX());
    measures.put(Measure.HAT, subject.monochrome() ? 0 : strange(subject, crown, forehead));
    measures.put(Measure.HAIRBAND, band(subject, crown, forehead));
  }

  /** Share of the cap of the head whose colour is none of hair and not this skin's. */
  private static double strange(Subject subject, double crown, double forehead) {
    int all = 0;
    int strange = 0;
    for (double v = crown + 0.08; v < forehead; v += STEP) {
      for (double u = -0.8; u <= 0.8; u += STEP) {
        if (onPerson(subject, u, v)) {
          double[] lab = Colours.lab(subject.grid().at(u, v));
          all++;
          strange += noHair(lab) && !subject.skin().like(lab) ? 1 : 0;
        }
      }
    }
    return all < 40 ? 0 : (double) strange / all;
  }

  private static boolean onPerson(Subject subject, double u, double v) {
    FaceGrid grid = subject.grid();
    return subject.face().person().at(grid.x(u, v), grid.y(u, v)) > PERSON;
  }

  /** Hair is grey, or its hue lies between red and yellow. */
  private static boolean noHair(double[] lab) {
    double chroma = Math.hypot(lab[1], lab[2]);
    double hue = Math.toDegrees(Math.atan2(lab[2], lab[1]));
    return chroma > CHROMA_MIN && (hue < HUE_MIN || hue > HUE_MAX);
  }

  /** Share of the columns in which, going down from the crown, hair gives way and comes back. */
  private static double band(Subject subject, double crown, double forehead) {
    int found = 0;
    int columns = 0;
    for (int i = 0; i < COLUMNS; i++) {
      double u = (i - COLUMNS / 2) * 0.09;
      if (forehead - crown > 0.3 && onPerson(subject, u, crown + 0.12)) {
        columns++;
        found += crossed(subject, u, crown + 0.1, forehead + 0.1) ? 1 : 0;
      }
    }
    return columns < COLUMNS / 2 ? 0 : (double) found / columns;
  }

  private static boolean crossed(Subject subject, double u, double top, double bottom) {
    double[] hair = mean(subject, u, top, top + 0.06);
    boolean away = false;
    for (double v = top + 0.06; v < bottom; v += STEP) {
      double[] lab = mean(subject, u, v, v + STEP);
      double far =
          Math.hypot(Math.hypot(lab[1] - hair[1], lab[2] - hair[2]), (lab[0] - hair[0]) * 0.7);
      boolean skin = subject.skin().like(lab);
      if (!away && far > BAND_DIFFERENCE && !skin) {
        away = true;
      } else if (away && far < BAND_DIFFERENCE * 0.5) {
        return true;
      }
    }
    return false;
  }

  private static double[] mean(Subject subject, double u, double top, double bottom) {
    double[] sum = new double[3];
    int n = 0;
    for (double v = top; v <= bottom; v += STEP / 2) {
      for (double du = -STEP / 2; du <= STEP / 2; du += STEP / 2) {
        double[] lab = Colours.lab(subject.grid().at(u + du, v));
        for (int i = 0; i < 3; i++) {
          sum[i] += lab[i];
        }
        n++;
      }
    }
    for (int i = 0; i < 3; i++) {
      sum[i] /= Math.max(1, n);
    }
    return sum;
  }
}
