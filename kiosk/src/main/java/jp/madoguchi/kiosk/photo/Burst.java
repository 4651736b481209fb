package jp.madoguchi.kiosk.photo;

import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.photo.face.RgbImage;

/** The best frame of the present run of good ones; all others are wiped at once. */
final class Burst {
  private Optional<RgbImage> best = Optional.empty();
  private double bestScore;

  /** Offers a good frame; it belongs to the burst from now on. */
  void offer(RgbImage frame, Map<Measure, Double> measures) {
    double score =
        measures.getOrDefault(Measure.SHARPNESS, 0.0)
            * measures.getOrDefault(Measure.SHARPNESS_EVEN, 0.0)
            * Math.min(0.12, measures.getOrDefault(Measure.EYE_OPENING, 0.0));
    if (best.isEmpty() || score > bestScore) {
      forget();
      best = Optional.of(frame);
      bestScore = score;
    } else {
      frame.wipe();
    }
  }

  /** The best frame so far; it stays the burst's. */
  Optional<RgbImage> best() {
    return best;
  }

  /** Wipes what is kept. */
  void forget() {
    best.ifPresent(RgbImage::wipe);
    best = Optional.empty();
    bestScore = 0;
  }
}
