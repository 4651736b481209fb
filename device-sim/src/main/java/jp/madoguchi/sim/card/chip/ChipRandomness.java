package jp.madoguchi.sim.card.chip;

import java.security.SecureRandom;

/** The chip's random numbers. */
final class ChipRandomness {
  private static final SecureRandom RANDOM = new SecureRandom();

  private ChipRandomness() {}

  static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
