package jp.madoguchi.sim.camera;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes brothers and sisters: alike, but not the same. */
final class Siblings {
  /** Of ten traits so many are moved. */
  private static final int MOVED_OF_TEN = 7;

  /** How far a moved trait goes, of its whole range. */
  private static final double MOVE = 0.85;

  private Siblings() {}

  static Looks of(Looks looks, long seed) {
    SplittableRandom random = new SplittableRandom(seed * 31_337 + 11);
    Map<Trait, Double> form = new EnumMap<>(looks.form());
    for (Trait trait : Trait.values()) {
      double to = random.nextDouble() * 2 - 1;
      if (random.nextInt(10) < MOVED_OF_TEN) {
        form.computeIfPresent(trait, (_, from) -> from + (to - from) * MOVE);
      }
    }
    Looks.Features f = looks.features();
    return looks
        .withForm(form)
        .withFeatures(
            new Looks.Features(
                f.spectacles(), f.beard(), random.nextInt(3), f.freckles(), f.lashes(), seed))
        .withClothes(LooksMaker.clothes(looks.stage(), random));
  }
}
