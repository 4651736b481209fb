package jp.madoguchi.kiosk.glass;

import java.security.SecureRandom;

/** Fresh keys from the system's generator; no test needs to foresee one. */
final class GlassRandomness {
  private static final SecureRandom SYSTEM = new SecureRandom();

  private GlassRandomness() {}

  static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    SYSTEM.nextBytes(bytes);
    return bytes;
  }
}
