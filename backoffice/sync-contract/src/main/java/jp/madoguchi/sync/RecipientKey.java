package jp.madoguchi.sync;

import java.util.Arrays;

/**
 * The public half of an office key (X25519): kiosks seal to it.
 *
 * @param keyId first 16 hex digits of the SHA-256 of the public key
 * @param publicKey 32 bytes
 */
public record RecipientKey(String keyId, byte[] publicKey) {
  /** Checks that the name belongs to the key, so that a mistaken pair can't seal anything. */
  public RecipientKey {
    if (publicKey.length != 32 || !keyId.equals(idOf(publicKey))) {
      throw new MalformedException("recipient key: the id does not belong to the key");
    }
  }

  /** The key with the id that belongs to it. */
  public static RecipientKey of(byte[] publicKey) {
    return new RecipientKey(idOf(publicKey), publicKey);
  }

  private static String idOf(byte[] publicKey) {
    return Sha256.hex(publicKey).substring(0, 16);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecipientKey that && Arrays.equals(publicKey, that.publicKey);
  }

  @Override
  public int hashCode() {
    return keyId.hashCode();
  }

  @Override
  public String toString() {
    return "RecipientKey[" + keyId + "]";
  }
}
