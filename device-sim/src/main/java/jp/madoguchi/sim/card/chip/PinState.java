package jp.madoguchi.sim.card.chip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What a card stores for one PIN, as a whole.
 *
 * @param left tries left; 0 = blocked
 * @param secret the characters
 */
public record PinState(int left, byte[] secret) {
  /** Copies the secret. */
  public PinState {
    secret = secret.clone();
  }

  /** A PIN of ASCII characters. */
  public static PinState of(int left, String secret) {
    return new PinState(left, secret.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  boolean matches(byte[] attempt) {
    return MessageDigest.isEqual(secret, attempt);
  }

  PinState withLeft(int tries) {
    return new PinState(tries, secret);
  }

  @Override
  public String toString() {
    return "PinState[" + left + " left]";
  }
}
