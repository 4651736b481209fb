package jp.madoguchi.kiosk.card.chip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.card.CardFacts.Issuer;

/**
 * The authorities whose certificates this kiosk believes: files that its operator has fetched from
 * 公的個人認証サービス's own site, compared, and put into a folder. The card's own copies prove nothing,
 * since they come off the same card. Generations of an authority share one name, so the signature
 * decides. An expired authority still proves what it signed.
 *
 * <p>Whether a certificate has been revoked is not asked: that needs an accredited body
 * (公的個人認証法17条).
 */
public final class PinnedRoots {
  private static final String SIMULATED = "O=MADOGUCHI SIMULATED - NOT JPKI";
  private static final String FILES = "*.{cer,crt,der,pem}";
  private static final int CA = 0;

  private final List<X509Certificate> roots;
  private final boolean simulated;

  /**
   * @param simulated whether certificates that name the simulator are told apart from unknown ones.
   *     Their keys are published, so the name says as much as a signature would
   */
  public PinnedRoots(List<X509Certificate> roots, boolean simulated) {
    this.roots = List.copyOf(roots);
    this.simulated = simulated;
  }

  /** Nobody is believed. */
  public static PinnedRoots none() {
    return new PinnedRoots(List.of(), false);
  }

  /**
   * Every certificate in a folder (cer, crt, der, pem). A file that is none, or that is no
   * authority's, fails here: who pins roots wants to know that they are pinned.
   */
  public static PinnedRoots load(Path folder, boolean simulated) throws IOException {
    List<X509Certificate> roots = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FILES)) {
      for (Path file : files) {
        X509Certificate root =
            parsed(Files.readAllBytes(file))
                .filter(PinnedRoots::isAuthority)
                .orElseThrow(() -> new IOException(file + " is no authority's certificate"));
        roots.add(root);
      }
    }
    return new PinnedRoots(roots, simulated);
  }

  /** How many there are. */
  public int size() {
    return roots.size();
  }

  /** Who signed it, as far as this kiosk knows. */
  public Issuer issuer(X509Certificate certificate) {
    if (roots.stream().anyMatch(root -> signed(root, certificate))) {
      return Issuer.PINNED;
    }
    return simulated && certificate.getIssuerX500Principal().getName().contains(SIMULATED)
        ? Issuer.SIMULATED
        : Issuer.UNKNOWN;
  }

  /** The certificate of a card: DER, nothing before or behind it. Empty if it is none. */
  public static Optional<X509Certificate> certificate(byte[] der) {
    return BerHead.at(der, 0)
        .filter(head -> head.tag() == 0x30 && head.totalBytes() == der.length)
        .flatMap(_ -> parsed(der));
  }

  private static Optional<X509Certificate> parsed(byte[] file) {
    try {
      return CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(file))
              instanceof X509Certificate certificate
          ? Optional.of(certificate)
          : Optional.empty();
    } catch (CertificateException _) {
      return Optional.empty();
    }
  }

  private static boolean isAuthority(X509Certificate root) {
    return root.getBasicConstraints() >= CA && signed(root, root);
  }

  private static boolean signed(X509Certificate root, X509Certificate certificate) {
    if (!root.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return false;
    }
    try {
      certificate.verify(root.getPublicKey());
      return true;
    } catch (GeneralSecurityException _) {
      return false;
    }
  }
}
