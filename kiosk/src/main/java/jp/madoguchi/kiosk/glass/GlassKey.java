package jp.madoguchi.kiosk.glass;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** A key for one visit: AES-256-GCM, in one array, never on disk. For one thread at a time. */
final class GlassKey {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final byte[] key = GlassRandomness.bytes(KEY_BYTES);
  private long sealedTimes;
  private boolean wiped;

  /** The cipher's view of the array; it copies the key only while it works and wipes the copy. */
  private final class View implements SecretKey {
    private static final long serialVersionUID = 1L;

    @Override
    public String getAlgorithm() {
      return "AES";
    }

    @Override
    public String getFormat() {
      return "RAW";
    }

    @Override
    public byte[] getEncoded() {
      return key.clone();
    }
  }

  /**
   * Seals. The nonce is a counter: with this key no number ever comes twice.
   *
   * @throws IllegalStateException when the key was wiped
   */
  byte[] seal(byte[] plain) {
    byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putLong(4, ++sealedTimes).array();
    byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + plain.length + TAG_BITS / 8);
    try {
      cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is there on every Java platform", e);
    }
  }

  /**
   * Opens what this key has sealed; the caller wipes it.
   *
   * @throws IllegalStateException when the key was wiped, or it is not what was sealed
   */
  byte[] open(byte[] sealed) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    try {
      return cipher(Cipher.DECRYPT_MODE, nonce)
          .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (AEADBadTagException e) {
      throw new IllegalStateException("not what this key has sealed", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is there on every Java platform", e);
    }
  }

  /** The end of everything that was sealed. */
  void wipe() {
    Arrays.fill(key, (byte) 0);
    wiped = true;
  }

  boolean wiped() {
    return wiped;
  }

  /** A cipher of its own each time: one that is kept would keep the key's schedule with it. */
  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    if (wiped) {
      throw new IllegalStateException("the key was wiped");
    }
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new View(), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
