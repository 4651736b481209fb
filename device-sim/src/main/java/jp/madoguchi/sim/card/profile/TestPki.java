package jp.madoguchi.sim.card.profile;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * One certificate authority of the simulated card. Its keys come from a published seed, so they are
 * worth nothing. The names say what it is: no program that trusts the real authorities can take
 * these certificates for theirs. As with the real ones, all generations of one authority have the
 * same name, so that only the signature tells which one issued a certificate.
 */
final class TestPki {
  static final String ORGANISATION = "MADOGUCHI SIMULATED - NOT JPKI";

  /** Our own arc: 2.25 takes any UUID as a number; this one was drawn once. */
  private static final String POLICIES = "2.25.205483091857345984109349018230911239481.1.";

  /** What an authority certifies. */
  enum Purpose {
    AUTHENTICATION("user authentication", KeyUsage.digitalSignature, 1),
    SIGNING("digital signature", KeyUsage.digitalSignature | KeyUsage.nonRepudiation, 2);

    private final String label;
    private final int usage;
    private final int policy;

    Purpose(String label, int usage, int policy) {
      this.label = label;
      this.usage = usage;
      this.policy = policy;
    }
  }

  private final Purpose purpose;
  private final X500Name name;
  private final KeyPair keys;
  private final byte[] certificate;

  private TestPki(Purpose purpose, int generation) {
    this.purpose = purpose;
    this.name = new X500Name("C=JP,O=" + ORGANISATION + ",OU=SIMULATED " + purpose.label + " CA");
    this.keys = TestKeys.rsa("authority " + purpose.label + " " + generation);
    this.certificate = self(generation);
  }

  /** The authorities of all generations, first the oldest. */
  static List<TestPki> generations(Purpose purpose) {
    return List.of(new TestPki(purpose, 1), new TestPki(purpose, 2));
  }

  private byte[] self(int generation) {
    Instant from = Instant.parse(generation == 1 ? "2015-01-01T00:00:00Z" : "2019-09-14T00:00:00Z");
    Instant until =
        Instant.parse(generation == 1 ? "2026-01-01T00:00:00Z" : "2049-01-01T00:00:00Z");
    return new CertificateWriter(name, name, keys.getPublic(), from, until)
        .add(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
        .add(Extension.basicConstraints, true, new BasicConstraints(true))
        .add(Extension.subjectAlternativeName, false, simulatedService())
        .keyIdentifiers(keys.getPublic())
        .sign(keys.getPrivate());
  }

  private static GeneralNames simulatedService() {
    return new GeneralNames(
        new GeneralName(CertificateWriter.utf8Name("C=JP,O=公的個人認証サービスではない模擬の認証局")));
  }

  /** The authority's own certificate, DER. */
  byte[] certificate() {
    return certificate.clone();
  }

  /**
   * An end-entity certificate, DER.
   *
   * @param subject as an RFC 2253 name below {@code C=JP,O=…}
   * @param alternative what stands in it about the holder; none = no such extension
   */
  byte[] certify(
      String subject, PublicKey holder, Instant from, Instant until, GeneralNames... alternative) {
    CertificateWriter writer =
        new CertificateWriter(
                name, new X500Name("C=JP,O=" + ORGANISATION + "," + subject), holder, from, until)
            .add(Extension.keyUsage, true, new KeyUsage(purpose.usage))
            .add(
                Extension.certificatePolicies,
                true,
                CertificateWriter.policy(
                    new ASN1ObjectIdentifier(POLICIES + purpose.policy),
                    "https://madoguchi.example.jp/simulated-not-jpki/cps.html"));
    for (GeneralNames names : alternative) {
      writer.add(Extension.subjectAlternativeName, false, names);
    }
    return writer
        .add(Extension.issuerAlternativeName, false, simulatedService())
        .add(
            Extension.cRLDistributionPoints,
            false,
            CertificateWriter.distributionPoint(
                "C=JP,O=" + ORGANISATION + ",OU=SIMULATED " + purpose.label + " CRL"))
        .keyIdentifiers(keys.getPublic())
        .sign(keys.getPrivate());
  }

  /** A number that is always the same for the same bytes. */
  static BigInteger serial(String of) {
    byte[] hash = CardIssuer.sha256(of.getBytes(StandardCharsets.UTF_8));
    return new BigInteger(1, hash, 0, 8).add(BigInteger.ONE);
  }
}
