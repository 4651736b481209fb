package jp.madoguchi.sim.card.profile;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Writes one certificate. */
final class CertificateWriter {
  private static final DateTimeFormatter UTC_TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private final X509v3CertificateBuilder builder;
  private final SubjectPublicKeyInfo holder;

  CertificateWriter(
      X500Name issuer, X500Name subject, PublicKey holder, Instant from, Instant until) {
    this.holder = SubjectPublicKeyInfo.getInstance(holder.getEncoded());
    this.builder =
        new X509v3CertificateBuilder(
            issuer,
            TestPki.serial(subject + " " + from + " " + holder.getAlgorithm()),
            time(from),
            time(until),
            subject,
            this.holder);
  }

  CertificateWriter add(ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
    try {
      builder.addExtension(id, critical, value);
      return this;
    } catch (IOException e) {
      throw new IllegalStateException("could not write a certificate", e);
    }
  }

  CertificateWriter keyIdentifiers(PublicKey issuer) {
    BcX509ExtensionUtils identifiers = new BcX509ExtensionUtils();
    add(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(holder));
    return add(
        Extension.authorityKeyIdentifier,
        false,
        identifiers.createAuthorityKeyIdentifier(
            SubjectPublicKeyInfo.getInstance(issuer.getEncoded())));
  }

  /** DER; signed with SHA-256 and RSA, or with SHA-384 and ECDSA. */
  byte[] sign(PrivateKey issuer) {
    String algorithm = "RSA".equals(issuer.getAlgorithm()) ? "SHA256withRSA" : "SHA384withECDSA";
    try {
      return builder.build(new JcaContentSignerBuilder(algorithm).build(issuer)).getEncoded();
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException("could not write a certificate", e);
    }
  }

  /** A policy with the address of its rules. */
  static CertificatePolicies policy(ASN1ObjectIdentifier id, String address) {
    return new CertificatePolicies(
        new PolicyInformation(id, new DERSequence(new PolicyQualifierInfo(address))));
  }

  static CRLDistPoint distributionPoint(String directoryName) {
    DistributionPointName at =
        new DistributionPointName(new GeneralNames(new GeneralName(new X500Name(directoryName))));
    return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(at, null, null)});
  }

  /** A directory name with Japanese text; Bouncy Castle writes such values as UTF8String. */
  static X500Name utf8Name(String name) {
    return new X500Name(name);
  }

  /** An otherName with UTF-8 text. */
  static GeneralName otherName(String id, String value) {
    return new GeneralName(
        GeneralName.otherName,
        new DERSequence(
            new ASN1Encodable[] {
              new ASN1ObjectIdentifier(id), new DERTaggedObject(true, 0, new DERUTF8String(value))
            }));
  }

  private static Time time(Instant instant) {
    return new Time(new DERUTCTime(UTC_TIME.format(instant)));
  }
}
