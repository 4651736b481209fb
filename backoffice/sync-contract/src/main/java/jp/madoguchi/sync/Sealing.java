package jp.madoguchi.sync;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/**
 * HPKE (RFC 9180, base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM). A sealed
 * message is the encapsulated key (32 bytes) followed by the ciphertext: 48 bytes longer than the
 * plain one.
 */
public final class Sealing {
  /** How much longer a sealed message is than the plain one: encapsulated key and GCM tag. */
  public static final int OVERHEAD_BYTES = 48;

  private static final int ENCAPSULATED_BYTES = 32;
  private static final byte[] INFO = "madoguchi.sealing.v1".getBytes(StandardCharsets.US_ASCII);

  private Sealing() {}

  /** A new office key. */
  public static SealingKey generate() {
    AsymmetricCipherKeyPair pair = hpke().generatePrivateKey();
    byte[] publicKey = hpke().serializePublicKey(pair.getPublic());
    return new SealingKey(
        RecipientKey.of(publicKey), hpke().serializePrivateKey(pair.getPrivate()));
  }

  /** The key pair of a stored private key (32 bytes). */
  public static SealingKey restore(byte[] privateKey) {
    byte[] publicKey = new X25519PrivateKeyParameters(privateKey).generatePublicKey().getEncoded();
    return new SealingKey(RecipientKey.of(publicKey), privateKey.clone());
  }

  /** Seals so that only the holder of the private key can read, and only with the same aad. */
  public static byte[] seal(RecipientKey recipient, byte[] aad, byte[] plain) {
    try {
      HPKE hpke = hpke();
      byte[][] sealed =
          hpke.seal(
              hpke.deserializePublicKey(recipient.publicKey()), INFO, aad, plain, null, null, null);
      byte[] message = Arrays.copyOf(sealed[1], ENCAPSULATED_BYTES + sealed[0].length);
      System.arraycopy(sealed[0], 0, message, ENCAPSULATED_BYTES, sealed[0].length);
      return message;
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("sealing can't fail on a valid key", e);
    }
  }

  /** Opens a sealed message; empty when it is broken, for another key or for another aad. */
  public static Optional<byte[]> open(SealingKey key, byte[] aad, byte[] sealed) {
    return open(key, INFO, aad, sealed);
  }

  /** With another info: the vectors of RFC 9180 have their own. */
  static Optional<byte[]> open(SealingKey key, byte[] info, byte[] aad, byte[] sealed) {
    if (sealed.length < OVERHEAD_BYTES) {
      return Optional.empty();
    }
    try {
      HPKE hpke = hpke();
      AsymmetricCipherKeyPair pair =
          hpke.deserializePrivateKey(key.privateKey(), key.recipient().publicKey());
      return Optional.of(
          hpke.open(
              Arrays.copyOf(sealed, ENCAPSULATED_BYTES),
              pair,
              info,
              aad,
              Arrays.copyOfRange(sealed, ENCAPSULATED_BYTES, sealed.length),
              null,
              null,
              null));
    } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
      return Optional.empty(); // a low-order point is an IllegalStateException in this library
    }
  }

  /** Binds a payload to its place in the log: kiosk|epoch|seq|type|prev. */
  public static byte[] entryAad(String kiosk, int epoch, long seq, String type, String prev) {
    return String.join("|", kiosk, Integer.toString(epoch), Long.toString(seq), type, prev)
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Binds a picture to the application ID that was in the visit when the shutter opened: with any
   * other ID it can't be opened, so it can't end up on another resident's card.
   */
  public static byte[] photoAad(String kiosk, String applicationId) {
    return String.join("|", "photo.v1", kiosk, applicationId).getBytes(StandardCharsets.UTF_8);
  }

  private static HPKE hpke() {
    return new HPKE(
        HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
  }
}
