package jp.madoguchi.sync;

import java.util.Arrays;

/**
 * The private half of an office key (X25519). It exists where payloads are opened: never on a
 * kiosk, never at intake.
 *
 * @param recipient the public half
 * @param privateKey 32 bytes
 */
public record SealingKey(RecipientKey recipient, byte[] privateKey) {
  @Override
  public String toString() {
    return "SealingKey[" + recipient.keyId() + "]";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealingKey that
        && recipient.equals(that.recipient)
        && Arrays.equals(privateKey, that.privateKey);
  }

  @Override
  public int hashCode() {
    return recipient.hashCode();
  }
}
