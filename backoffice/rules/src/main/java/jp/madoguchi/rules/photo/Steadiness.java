package jp.madoguchi.rules.photo;

/**
 * How still somebody must be until the shutter opens by itself. The finished picture must be sharp
 * all the same.
 *
 * @param goodFrames good frames in a row
 * @param goodMillis for at least so long, milliseconds
 * @param motionMax how far the nose may move from frame to frame, eye distances
 * @param driftMax how far it may move in all, eye distances
 */
public record Steadiness(int goodFrames, int goodMillis, double motionMax, double driftMax) {
  /** Refuses what can't be kept or means nothing. */
  public Steadiness {
    if (goodFrames < 1 || goodMillis < 0 || !(motionMax > 0) || !(driftMax >= motionMax)) {
      throw new IllegalArgumentException("steadiness must be positive, drift not below motion");
    }
  }
}
