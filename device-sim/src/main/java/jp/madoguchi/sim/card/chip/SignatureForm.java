package jp.madoguchi.sim.card.chip;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What COMPUTE DIGITAL SIGNATURE makes of the bytes it is given, in the order of P1. */
enum SignatureForm {
  /** PKCS#1 v1.5 around the bytes as they are; the caller gives a DigestInfo. */
  VERBATIM,
  /** PKCS#1 v1.5 around the bare SHA-256 that the card computes. */
  BARE_HASH,
  /** PKCS#1 v1.5 around a DigestInfo of the SHA-256 given. */
  HASHED,
  /** PKCS#1 v1.5 around a DigestInfo of the SHA-256 that the card computes. */
  WHOLE,
  /** PSS of the SHA-256 given. */
  PSS_HASHED,
  /** PSS of the SHA-256 that the card computes. */
  PSS_WHOLE;

  private static final byte[] DIGEST_INFO =
      HexFormat.of().parseHex("3031300d060960864801650304020105000420");
  private static final PSSParameterSpec PSS =
      new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);
  private static final int HASH_BYTES = 32;
  private static final int VERBATIM_BYTES_MAX = 245;

  static Optional<SignatureForm> of(int p1) {
    return p1 < values().length ? Optional.of(values()[p1]) : Optional.empty();
  }

  /** Whether so many bytes can be signed in this form. */
  boolean takes(int bytes) {
    return switch (this) {
      case VERBATIM -> bytes >= 1 && bytes <= VERBATIM_BYTES_MAX;
      case HASHED, PSS_HASHED -> bytes == HASH_BYTES;
      case BARE_HASH, WHOLE, PSS_WHOLE -> bytes >= 1;
    };
  }

  byte[] sign(PrivateKey key, byte[] data) throws GeneralSecurityException {
    if (key instanceof ECPrivateKey) {
      return curve(key, data);
    }
    return switch (this) {
      case VERBATIM -> raw(key, data);
      case BARE_HASH -> raw(key, hash(data));
      case HASHED -> raw(key, digestInfo(data));
      case WHOLE -> raw(key, digestInfo(hash(data)));
      case PSS_HASHED -> pss(key, data);
      case PSS_WHOLE -> pss(key, hash(data));
    };
  }

  /** The next card's form is not public (UNSURE): ECDSA of the hash given, as DER. */
  private byte[] curve(PrivateKey key, byte[] hash) throws GeneralSecurityException {
    if (this != VERBATIM) {
      throw new InvalidKeyException("no such form with an elliptic curve");
    }
    return with("NONEwithECDSA", key, hash);
  }

  private static byte[] raw(PrivateKey key, byte[] data) throws GeneralSecurityException {
    return with("NONEwithRSA", key, data);
  }

  private static byte[] pss(PrivateKey key, byte[] hash) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("NONEwithRSASSA-PSS", BouncyCastle.PROVIDER);
    signature.setParameter(PSS);
    signature.initSign(key);
    signature.update(hash);
    return signature.sign();
  }

  private static byte[] with(String algorithm, PrivateKey key, byte[] data)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(key);
    signature.update(data);
    return signature.sign();
  }

  private static byte[] hash(byte[] data) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(data);
  }

  private static byte[] digestInfo(byte[] hash) {
    byte[] info = Arrays.copyOf(DIGEST_INFO, DIGEST_INFO.length + hash.length);
    System.arraycopy(hash, 0, info, DIGEST_INFO.length, hash.length);
    return info;
  }
}
