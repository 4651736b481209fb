package jp.madoguchi.sync.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.sync.EntryCodec;

/**
 * Whom a kiosk's certificate names: its subject alternative name is the URI {@code
 * urn:madoguchi:kiosk:NAME:EPOCH}.
 *
 * @param epoch generation of the kiosk's log
 */
public record DeviceName(String kiosk, int epoch) {
  private static final Pattern FORM =
      Pattern.compile("urn:madoguchi:kiosk:([a-z0-9-]{1,32}):([1-9][0-9]{0,8})");
  private static final int URI = 6;

  /** The URI of the certificate. */
  String uri() {
    return "urn:madoguchi:kiosk:" + kiosk + ":" + epoch;
  }

  /** Whom this certificate names; empty when it is no kiosk's. */
  public static Optional<DeviceName> of(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? Optional.empty()
          : names.stream()
              .filter(name -> name.getFirst().equals(URI))
              .flatMap(name -> read(name.getLast().toString()).stream())
              .findFirst();
    } catch (CertificateParsingException _) {
      return Optional.empty();
    }
  }

  private static Optional<DeviceName> read(String uri) {
    Matcher parts = FORM.matcher(uri);
    return parts.matches() && EntryCodec.isKioskName(parts.group(1))
        ? Optional.of(new DeviceName(parts.group(1), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }
}
