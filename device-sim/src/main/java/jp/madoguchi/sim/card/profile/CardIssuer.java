package jp.madoguchi.sim.card.profile;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;

/**
 * Who signs what stands on the card: an issuer's key with a card-verifiable certificate, which a
 * root key signed. What exactly the root signs is UNSURE: here the value of 5F4E.
 */
public final class CardIssuer {
  private static final int MODULUS_BYTES = 256;

  private CardIssuer() {}

  /** The key that card-verifiable certificates are checked with. */
  public static PublicKey rootKey() {
    return TestKeys.rsa("card-verifiable root").getPublic();
  }

  private static KeyPair keys() {
    return TestKeys.rsa("card issuer");
  }

  /** 7F21, 568 bytes. */
  static byte[] certificate() {
    byte[] body =
        Ber.join(
            "SIMULATED ROOT01".getBytes(StandardCharsets.US_ASCII),
            "SIMULATED ISSU01".getBytes(StandardCharsets.US_ASCII),
            publicKey(keys()));
    return Ber.tlv(
        0x7F21,
        Ber.tlv(0x5F4E, body),
        Ber.tlv(0x5F37, sign(TestKeys.rsa("card-verifiable root"), body)));
  }

  /** PKCS#1 v1.5 with SHA-256, by the issuer. */
  static byte[] sign(byte[] data) {
    return sign(keys(), data);
  }

  /** Raw PKCS#1 v1.5 around bytes that are a DigestInfo already. */
  static byte[] signDigestInfo(byte[] digestInfo) {
    return sign("NONEwithRSA", keys(), digestInfo);
  }

  private static byte[] sign(KeyPair keys, byte[] data) {
    return sign("SHA256withRSA", keys, data);
  }

  private static byte[] sign(String algorithm, KeyPair keys, byte[] data) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(keys.getPrivate());
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java can't sign with RSA", e);
    }
  }

  static byte[] sha256(byte[] data) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /** Exponent (90) and modulus (91). */
  static byte[] publicKey(KeyPair keys) {
    if (keys.getPublic() instanceof RSAPublicKey key) {
      byte[] exponent = {1, 0, 1};
      return Ber.join(Ber.tlv(0x90, exponent), Ber.tlv(0x91, unsigned(key.getModulus())));
    }
    throw new IllegalStateException("not an RSA key");
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return Arrays.copyOfRange(bytes, bytes.length - MODULUS_BYTES, bytes.length);
  }
}
