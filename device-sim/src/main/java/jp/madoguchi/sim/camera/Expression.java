package jp.madoguchi.sim.camera;

/**
 * What the face does.
 *
 * @param eyesOpen 1 = open as usual, 0 = shut
 * @param mouthOpen 0 = shut, 1 = wide open
 */
public record Expression(double eyesOpen, double mouthOpen) {
  /** Eyes open, mouth shut. */
  public static final Expression NEUTRAL = new Expression(1, 0);

  /** Checks both. */
  public Expression {
    Ranges.check("eyesOpen", eyesOpen, 0, 1);
    Ranges.check("mouthOpen", mouthOpen, 0, 1);
  }

  /** How far the jaw drops, mm. */
  double jawDrop() {
    return mouthOpen * 15;
  }

  /** How far the lips are apart in the middle, mm. */
  double lipGap() {
    return mouthOpen * 24;
  }
}
