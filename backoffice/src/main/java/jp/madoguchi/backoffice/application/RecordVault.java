package jp.madoguchi.backoffice.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the personal part of a case (AES-256-GCM, bound to the receipt number) and names
 * application IDs by a keyed hash: a stolen database alone tells nobody's data.
 */
public final class RecordVault {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec records;
  private final SecretKeySpec index;
  private final IntFunction<byte[]> randomBytes;

  /** With two keys of 32 bytes and a source of nonces. */
  public RecordVault(byte[] recordsKey, byte[] indexKey, IntFunction<byte[]> randomBytes) {
    this.records = new SecretKeySpec(recordsKey, "AES");
    this.index = new SecretKeySpec(indexKey, "HmacSHA256");
    this.randomBytes = randomBytes;
  }

  /** Nonce and ciphertext. */
  public byte[] close(String receipt, byte[] plain) {
    byte[] nonce = randomBytes.apply(NONCE_BYTES);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, receipt).doFinal(plain);
      byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /**
   * The plain bytes; empty when they were changed, moved to another case or written under another
   * key.
   */
  public Optional<byte[]> opened(String receipt, byte[] closed) {
    if (closed.length < NONCE_BYTES) {
      return Optional.empty();
    }
    try {
      byte[] nonce = Arrays.copyOf(closed, NONCE_BYTES);
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, nonce, receipt)
              .doFinal(closed, NONCE_BYTES, closed.length - NONCE_BYTES));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /** The keyed hash of an application ID, 64 hex digits. */
  public String mark(String applicationId) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(index);
      return HexFormat.of().formatHex(mac.doFinal(applicationId.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String receipt) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, records, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(receipt.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
