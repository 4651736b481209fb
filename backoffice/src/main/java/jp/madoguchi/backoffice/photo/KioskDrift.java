package jp.madoguchi.backoffice.photo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A kiosk whose good pictures measure differently from those of the other kiosks: a lamp, the
 * background or the camera is to be looked at.
 *
 * @param measure key of the measure
 * @param own median of this kiosk's accepted pictures
 * @param others median of the other kiosks' accepted pictures
 * @param spreads distance of the two in spreads (scaled median absolute deviation) of the others
 */
public record KioskDrift(String kiosk, String measure, double own, double others, double spreads) {
  /** Luminance of the cheek on the picture's left less that on its right: which lamp it is. */
  public static final String CHEEK_DIFFERENCE = "cheekLeftLessRightLuminance";

  private static final int PICTURES_MIN = 20;
  private static final double SPREADS_MIN = 1.5;

  /** Turns a median absolute deviation into a standard deviation of normal noise. */
  private static final double TO_SIGMA = 1.4826;

  /** Every drift that is large enough, by kiosk, the largest first. */
  public static Map<String, List<KioskDrift>> of(
      Collection<JudgedShot> shots, Collection<String> measures) {
    Map<String, List<JudgedShot>> good =
        shots.stream()
            .filter(shot -> shot.accepted() && !shot.measures().isEmpty())
            .collect(Collectors.groupingBy(JudgedShot::kiosk, TreeMap::new, Collectors.toList()));
    Map<String, List<KioskDrift>> drifts = new TreeMap<>();
    good.forEach((kiosk, own) -> {
      List<JudgedShot> others =
          good.entrySet().stream()
              .filter(e -> !e.getKey().equals(kiosk))
              .flatMap(e -> e.getValue().stream())
              .toList();
      List<KioskDrift> found = new ArrayList<>();
      if (own.size() >= PICTURES_MIN && others.size() >= PICTURES_MIN) {
        measures.forEach(measure -> add(found, kiosk, measure, own, others));
      }
      found.sort(Comparator.comparingDouble((KioskDrift d) -> Math.abs(d.spreads())).reversed());
      drifts.put(kiosk, found);
    });
    return drifts;
  }

  private static void add(
      List<KioskDrift> found,
      String kiosk,
      String measure,
      List<JudgedShot> own,
      List<JudgedShot> others) {
    double[] mine = values(measure, own);
    double[] theirs = values(measure, others);
    if (mine.length < PICTURES_MIN || theirs.length < PICTURES_MIN) {
      return;
    }
    double middle = median(theirs);
    double spread =
        TO_SIGMA * median(Arrays.stream(theirs).map(v -> Math.abs(v - middle)).sorted().toArray());
    double spreads = (median(mine) - middle) / spread;
    if (spread > 0 && Math.abs(spreads) >= SPREADS_MIN) {
      found.add(new KioskDrift(kiosk, measure, median(mine), middle, spreads));
    }
  }

  private static double[] values(String measure, List<JudgedShot> shots) {
    return shots.stream()
        .mapToDouble(shot -> value(measure, shot.measures()))
        .filter(Double::isFinite)
        .sorted()
        .toArray();
  }

  private static double value(String measure, Map<String, Double> measures) {
    return measure.equals(CHEEK_DIFFERENCE)
        ? measures.getOrDefault("cheekLeftLuminance", Double.NaN)
            - measures.getOrDefault("cheekRightLuminance", Double.NaN)
        : measures.getOrDefault(measure, Double.NaN);
  }

  private static double median(double[] ascending) {
    int middle = ascending.length / 2;
    return ascending.length % 2 == 1
        ? ascending[middle]
        : (ascending[middle - 1] + ascending[middle]) / 2;
  }
}
