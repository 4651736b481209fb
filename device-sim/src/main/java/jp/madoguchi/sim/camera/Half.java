package jp.madoguchi.sim.camera;

import java.util.SplittableRandom;

/**
 * Two halves of every range and every choice, cut like the teeth of two combs: limits are tuned on
 * one, and what they are worth is counted on the other. No parameter value is in both.
 */
public enum Half {
  TUNING(0),
  HELD_OUT(1);

  /** Each range is cut into so many slices, every other one for each half. */
  private static final int SLICES = 8;

  /** 0 for one half, 1 for the other: every other slice, every other choice. */
  final int comb;

  Half(int comb) {
    this.comb = comb;
  }

  double value(SplittableRandom random, double low, double high) {
    int slice = 2 * random.nextInt(SLICES / 2) + comb;
    return low + (high - low) * (slice + random.nextDouble()) / SLICES;
  }

  /** A value of the range, or of its mirror image below 0. */
  double either(SplittableRandom random, double low, double high) {
    double value = value(random, low, high);
    return random.nextBoolean() ? value : -value;
  }

  int of(SplittableRandom random, int... choices) {
    return choices[index(random, choices.length)];
  }

  /** An index below the count: even for one half, odd for the other. */
  int index(SplittableRandom random, int count) {
    int mine = (count + 1 - comb) / 2;
    return 2 * random.nextInt(mine) + comb;
  }
}
