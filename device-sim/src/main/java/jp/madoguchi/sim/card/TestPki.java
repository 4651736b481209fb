package jp.madoguchi.sim.card;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * One certificate authority of the simulated card. Its keys come from a published seed, so they are
 * worth nothing, every run has the same ones, and no key file needs to be kept. The names say what
 * it is: no program that trusts the real authorities can take these certificates for theirs.
 */
final class TestPki {
  private static final String ORGANISATION = "MADOGUCHI SIMULATED - NOT JPKI";
  private static final Instant CA_FROM = Instant.parse("2015-01-01T00:00:00Z");
  private static final Instant CA_UNTIL = Instant.parse("2049-01-01T00:00:00Z");
  private static final DateTimeFormatter UTC_TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private final X500Name name;
  private final KeyPair keys;
  private final byte[] certificate;

  private TestPki(X500Name name, KeyPair keys, byte[] certificate) {
    this.name = name;
    this.keys = keys;
    this.certificate = certificate;
  }

  /** The authority for one purpose, such as {@code user authentication}. */
  static TestPki authority(String purpose) {
    X500Name name = new X500Name("C=JP,O=" + ORGANISATION + ",OU=SIMULATED " + purpose + " CA");
    KeyPair keys = keys("authority " + purpose);
    TestPki unsigned = new TestPki(name, keys, new byte[0]);
    byte[] self =
        unsigned.certify(
            name, keys, CA_FROM, CA_UNTIL, KeyUsage.keyCertSign | KeyUsage.cRLSign, true);
    return new TestPki(name, keys, self);
  }

  /** RSA-2048 keys that are always the same for the same label. */
  static KeyPair keys(String label) {
    try {
      // SHA1PRNG is the one generator of the JDK that a seed alone determines.
      SecureRandom seeded = SecureRandom.getInstance("SHA1PRNG");
      seeded.setSeed(("madoguchi simulated card: " + label).getBytes(StandardCharsets.UTF_8));
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048, seeded);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no RSA", e);
    }
  }

  /** The authority's own certificate, DER. */
  byte[] certificate() {
    return certificate.clone();
  }

  /** An end-entity certificate, DER. */
  byte[] certify(String commonName, KeyPair holder, Instant from, Instant until, int usage) {
    X500Name subject = new X500Name("C=JP,O=" + ORGANISATION + ",CN=" + commonName);
    return certify(subject, holder, from, until, usage, false);
  }

  private byte[] certify(
      X500Name subject, KeyPair holder, Instant from, Instant until, int usage, boolean ca) {
    try {
      SubjectPublicKeyInfo holderKey =
          SubjectPublicKeyInfo.getInstance(holder.getPublic().getEncoded());
      BcX509ExtensionUtils identifiers = new BcX509ExtensionUtils();
      X509v3CertificateBuilder builder =
          new X509v3CertificateBuilder(
              name, serial(subject, from), time(from), time(until), subject, holderKey);
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      if (ca) {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      }
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(holderKey));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          identifiers.createAuthorityKeyIdentifier(
              SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded())));
      return builder
          .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()))
          .getEncoded();
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException("could not write a certificate", e);
    }
  }

  private static Time time(Instant instant) {
    return new Time(new DERUTCTime(UTC_TIME.format(instant)));
  }

  private static BigInteger serial(X500Name subject, Instant from) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((subject + " " + from).getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, Arrays.copyOf(hash, 8)).add(BigInteger.ONE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
