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
  HEADSCARF,
  /** Parted in the middle, short at the back. */
  CURTAINS,
  /** So short that the skin shows through. */
  BUZZ,
  /** Combed straight back. */
  SLICK,
  /** Short, the fringe to one side. */
  PIXIE,
  /** A short fringe that ends in points. */
  TUFTED,
  /** A round cloud of curls. */
  AFRO,
  /** Long gone at the temples. */
  RECEDING,
  /** A bunch on each side. */
  BUNCHES;

  /** Hair that falls in front of the ears. */
  boolean coversEars() {
    return switch (this) {
      case BOB_FRINGE, BOB_PARTED, LONG_PARTED, LONG_FRINGE, CURLY, HEADSCARF, AFRO -> true;
      case SHORT_SIDE,
          CROP,
          SWEPT,
          PONYTAIL,
          BUN,
          THINNING,
          BALD,
          DOWN,
          CURTAINS,
          BUZZ,
          SLICK,
          PIXIE,
          TUFTED,
          RECEDING,
          BUNCHES ->
          false;
    };
  }
}
