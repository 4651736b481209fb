package jp.madoguchi.sync.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.Verifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The office's own certificate authority: for its kiosks and its own door, for nobody else. */
public final class FleetAuthority {
  /** How long a kiosk's certificate is valid. */
  public static final Duration KIOSK_LIFE = Duration.ofDays(90);

  /** How long the certificate of the office's door is valid; a new one is made at each start. */
  public static final Duration DOOR_LIFE = Duration.ofDays(800);

  static final String ALGORITHM = "SHA256withECDSA";
  private static final Duration AUTHORITY_LIFE = Duration.ofDays(20L * 365);

  /** Clocks differ: a certificate begins this much before it is made. */
  private static final Duration BEFORE = Duration.ofHours(24);

  private static final X500Name NAME = new X500Name("CN=Madoguchi fleet authority");

  private final Signer key;
  private final X509Certificate certificate;

  private FleetAuthority(Signer key, X509Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  /** A new authority. */
  public static FleetAuthority create(Instant now) {
    Signer key = Signer.generate();
    X509Certificate certificate =
        issue(
            key,
            NAME,
            key.verifier().publicKey(),
            new Validity(now, AUTHORITY_LIFE),
            NAME,
            extensions -> {
              extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
              extensions.addExtension(
                  Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            });
    return new FleetAuthority(key, certificate);
  }

  /**
   * Reads an authority back.
   *
   * @throws MalformedException when key and certificate don't belong together
   */
  public static FleetAuthority restore(String privateJwk, byte[] certificate) {
    Signer key = Signer.restore(privateJwk);
    X509Certificate own = certificate(certificate);
    if (!own.getPublicKey().equals(key.verifier().publicKey())) {
      throw new MalformedException("the authority's certificate is not its key's");
    }
    return new FleetAuthority(key, own);
  }

  /** The private key as JWK, for a file that only its owner can read. */
  public String privateJwk() {
    return key.privateJwk();
  }

  /** Its certificate. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** A kiosk's certificate, for proving itself to the office. */
  public X509Certificate forKiosk(DeviceName name, Verifier device, Instant now) {
    return leaf(
        new X500Name("CN=" + name.kiosk()),
        device.publicKey(),
        new Validity(now, KIOSK_LIFE),
        KeyPurposeId.id_kp_clientAuth,
        new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, name.uri())));
  }

  /**
   * The certificate of the office's door for kiosks.
   *
   * @param hosts host names and IP addresses under which kiosks reach it
   */
  public X509Certificate forDoor(List<String> hosts, Verifier doorKey, Instant now) {
    GeneralName[] names =
        hosts.stream()
            .map(host ->
                new GeneralName(
                    isAddress(host) ? GeneralName.iPAddress : GeneralName.dNSName, host))
            .toArray(GeneralName[]::new);
    return leaf(
        new X500Name("CN=Madoguchi office"),
        doorKey.publicKey(),
        new Validity(now, DOOR_LIFE),
        KeyPurposeId.id_kp_serverAuth,
        new GeneralNames(names));
  }

  /** Reads a certificate, DER. */
  public static X509Certificate certificate(byte[] der) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      throw new MalformedException("not a certificate");
    }
  }

  /** The bytes of a certificate, DER. */
  public static byte[] bytes(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateException e) {
      throw new IllegalStateException("a certificate has bytes", e);
    }
  }

  private static boolean isAddress(String host) {
    return host.indexOf(':') >= 0 || host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  }

  private X509Certificate leaf(
      X500Name subject, PublicKey holder, Validity validity, KeyPurposeId use, GeneralNames names) {
    return issue(
        key,
        NAME,
        holder,
        validity,
        subject,
        extensions -> {
          extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
          extensions.addExtension(
              Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
          extensions.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(use));
          extensions.addExtension(Extension.subjectAlternativeName, false, names);
        });
  }

  private record Validity(Instant now, Duration life) {
    Date from() {
      return Date.from(now.minus(BEFORE));
    }

    Date until() {
      return Date.from(now.plus(life));
    }
  }

  /** Another one for every key, name and moment; nobody but this authority gives numbers. */
  private static BigInteger serial(X500Name subject, PublicKey holder, Validity validity) {
    String all =
        subject + "|" + HexFormat.of().formatHex(holder.getEncoded()) + "|" + validity.now();
    byte[] hash = Sha256.digest(all.getBytes(StandardCharsets.UTF_8));
    return new BigInteger(1, hash).shiftRight(129).setBit(0);
  }

  private interface Extensions {
    void add(JcaX509v3CertificateBuilder builder) throws CertIOException;
  }

  private static X509Certificate issue(
      Signer issuer,
      X500Name issuerName,
      PublicKey holder,
      Validity validity,
      X500Name subject,
      Extensions extensions) {
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuerName,
              serial(subject, holder, validity),
              validity.from(),
              validity.until(),
              subject,
              holder);
      extensions.add(builder);
      JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          ids.createAuthorityKeyIdentifier(issuer.verifier().publicKey()));
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(holder));
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder(ALGORITHM).build(issuer.privateKey())));
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("a checked key can sign a certificate", e);
    }
  }
}
