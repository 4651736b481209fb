package jp.madoguchi.sim.camera;

/**
 * A hand at the face.
 *
 * @param spot what it touches
 * @param size against an adult's hand, 0.6 to 1.3
 */
public record Hand(Spot spot, double size) {
  /** Checks the size. */
  public Hand {
    Ranges.check("size", size, 0.6, 1.3);
  }

  /** Where a hand may lie. */
  public enum Spot {
    LEFT_CHEEK,
    RIGHT_CHEEK,
    CHIN,
    MOUTH,
    FOREHEAD
  }
}
