package jp.madoguchi.sim.camera;

/** How the hair is worn. */
public enum HairStyle {
  SHORT_SIDE,
  CROP,
  SWEPT,
  BOB_FRINGE,
  BOB_PARTED,
  LONG_PARTED,
  LONG_FRINGE,
  PONYTAIL,
  BUN,
  CURLY,
  THINNING,
  BALD,
  DOWN,
  HEADSCARF;

  /** Hair that falls in front of the ears. */
  boolean coversEars() {
    return switch (this) {
      case BOB_FRINGE, BOB_PARTED, LONG_PARTED, LONG_FRINGE, CURLY, HEADSCARF -> true;
      case SHORT_SIDE, CROP, SWEPT, PONYTAIL, BUN, THINNING, BALD, DOWN -> false;
    };
  }
}
