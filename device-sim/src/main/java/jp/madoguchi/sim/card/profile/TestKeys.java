package jp.madoguchi.sim.card.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.crypto.ec.CustomNamedCurves;

/**
 * The simulated cards' keys. They come from a published seed, so they are worth nothing, and every
 * run has the same ones. Because making one takes up to 2 s, the primes of those in use lie beside
 * this class ({@code test-keys.properties}); any other label is generated.
 */
final class TestKeys {
  private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
  private static final int BITS = 2048;
  private static final int HEX = 16;
  private static final Properties PRIMES = primes();
  private static final Map<String, KeyPair> KNOWN = new ConcurrentHashMap<>();

  private TestKeys() {}

  /** RSA-2048 keys that are always the same for the same label. */
  static KeyPair rsa(String label) {
    return KNOWN.computeIfAbsent(label, TestKeys::make);
  }

  private static KeyPair make(String label) {
    String kept = PRIMES.getProperty(label.replace(' ', '-'));
    try {
      return kept == null ? generated(label) : fromPrimes(kept);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no RSA", e);
    }
  }

  /** The keys as the seed makes them; may take seconds. */
  static KeyPair generated(String label) throws GeneralSecurityException {
    // SHA1PRNG is the one generator of the JDK that a seed alone determines.
    SecureRandom seeded = SecureRandom.getInstance("SHA1PRNG");
    seeded.setSeed(("madoguchi simulated card: " + label).getBytes(StandardCharsets.UTF_8));
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS, seeded);
    return generator.generateKeyPair();
  }

  /** How a key is kept. */
  static String kept(KeyPair keys) {
    if (keys.getPrivate() instanceof RSAPrivateCrtKey key) {
      return key.getPrimeP().toString(HEX) + " " + key.getPrimeQ().toString(HEX);
    }
    throw new IllegalArgumentException("not a key of two primes");
  }

  private static KeyPair fromPrimes(String kept) throws GeneralSecurityException {
    int space = kept.indexOf(' ');
    BigInteger p = new BigInteger(kept.substring(0, space), HEX);
    BigInteger q = new BigInteger(kept.substring(space + 1), HEX);
    BigInteger lessP = p.subtract(BigInteger.ONE);
    BigInteger lessQ = q.subtract(BigInteger.ONE);
    BigInteger modulus = p.multiply(q);
    BigInteger secret = EXPONENT.modInverse(lessP.multiply(lessQ));
    KeyFactory factory = KeyFactory.getInstance("RSA");
    return new KeyPair(
        factory.generatePublic(new RSAPublicKeySpec(modulus, EXPONENT)),
        factory.generatePrivate(
            new RSAPrivateCrtKeySpec(
                modulus,
                EXPONENT,
                secret,
                p,
                q,
                secret.mod(lessP),
                secret.mod(lessQ),
                q.modInverse(p))));
  }

  /** Keys on P-384 that are always the same for the same label. */
  static KeyPair curve(String label) {
    var curve = CustomNamedCurves.getByName("P-384");
    byte[] seed = CardIssuer.sha256(label.getBytes(StandardCharsets.UTF_8));
    BigInteger secret = new BigInteger(1, seed).mod(curve.getN());
    var point = curve.getG().multiply(secret).normalize();
    try {
      AlgorithmParameters named = AlgorithmParameters.getInstance("EC");
      named.init(new ECGenParameterSpec("secp384r1"));
      ECParameterSpec parameters = named.getParameterSpec(ECParameterSpec.class);
      ECPoint affine =
          new ECPoint(
              point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger());
      KeyFactory factory = KeyFactory.getInstance("EC");
      return new KeyPair(
          factory.generatePublic(new ECPublicKeySpec(affine, parameters)),
          factory.generatePrivate(new ECPrivateKeySpec(secret, parameters)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no P-384", e);
    }
  }

  private static Properties primes() {
    Properties primes = new Properties();
    try (InputStream in = TestKeys.class.getResourceAsStream("test-keys.properties")) {
      if (in != null) {
        primes.load(in);
      }
      return primes;
    } catch (IOException e) {
      throw new UncheckedIOException("the simulated cards' keys can't be read", e);
    }
  }
}
