package jp.madoguchi.sim.camera;

import java.util.SplittableRandom;

/**
 * Faces without names, as many as a measurement wants: every tone of skin equally often, women and
 * men, mostly adults. The same seed and number give the same face.
 */
public final class Population {
  private Population() {}

  /** The face of that number; its tone of skin is 1 + number modulo {@link SkinTone#COUNT}. */
  public static Looks resident(long seed, int number) {
    Ranges.check("number", number, 0, Integer.MAX_VALUE);
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number * 7_907L);
    boolean woman = random.nextBoolean();
    return LooksMaker.make(stage(random), woman, 1 + number % SkinTone.COUNT, random);
  }

  private static AgeStage stage(SplittableRandom random) {
    int of = random.nextInt(100);
    if (of < 3) {
      return AgeStage.TODDLER;
    }
    if (of < 12) {
      return AgeStage.CHILD;
    }
    return of < 70 ? AgeStage.ADULT : of < 90 ? AgeStage.SENIOR : AgeStage.VERY_OLD;
  }
}
