package jp.madoguchi.sim.camera;

/**
 * The ages that a face is drawn for; proportions of a head differ much more by age than by person.
 */
public enum AgeStage {
  /** Under 1. */
  INFANT,
  /** 1 to 5. */
  TODDLER,
  /** 6 to 14. */
  CHILD,
  /** 15 to 64. */
  ADULT,
  /** 65 to 84. */
  SENIOR,
  /** 85 and over. */
  VERY_OLD;

  /** The stage of a person of that many full years. */
  public static AgeStage ofYears(int years) {
    if (years < 1) {
      return INFANT;
    }
    if (years < 6) {
      return TODDLER;
    }
    if (years < 15) {
      return CHILD;
    }
    return years < 65 ? ADULT : years < 85 ? SENIOR : VERY_OLD;
  }

  /** Whether the head has its final proportions. */
  boolean grown() {
    return this == ADULT || lined();
  }

  /** Whether the face carries the lines of age. */
  boolean lined() {
    return this == SENIOR || this == VERY_OLD;
  }
}
