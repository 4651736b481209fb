package jp.madoguchi.kiosk.sync.http;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import jp.madoguchi.kiosk.keys.Enrolled;
import jp.madoguchi.kiosk.keys.KeyFolder;
import jp.madoguchi.kiosk.sync.OfficeLink.Answer;
import jp.madoguchi.sync.Enrolment;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.tls.CertificateRequest;

/**
 * Asks for a new certificate when two thirds of the old one's life are over, so that an office that
 * is away for a month locks nobody out.
 */
public final class CertificateKeeper {
  private static final System.Logger LOG = System.getLogger(CertificateKeeper.class.getName());

  private final KeyFolder folder;
  private final HttpOfficeLink link;
  private final InstantSource clock;

  /** Looks after the certificate of this folder, with which this link speaks. */
  public CertificateKeeper(KeyFolder folder, HttpOfficeLink link, InstantSource clock) {
    this.folder = folder;
    this.link = link;
    this.clock = clock;
  }

  /** Renews the certificate if it is time; true when a new one is in use. To be called hourly. */
  public boolean look() {
    try {
      Enrolled enrolled = folder.enrolled().orElseThrow();
      boolean due = !clock.instant().isBefore(dueAt(enrolled.identity().certificate()));
      return due && renew(enrolled);
    } catch (MalformedException | UncheckedIOException e) {
      return told(e.getClass().getSimpleName()); // a full disk: the old one is still in use
    }
  }

  private boolean renew(Enrolled enrolled) {
    byte[] request = CertificateRequest.write(enrolled.granted().kiosk(), enrolled.device());
    return switch (link.renew(Enrolment.write(new Enrolment.Renewal(request)))) {
      case Answer.Accepted(byte[] body) -> use(enrolled, body);
      case Answer.Refused refused -> told(refused.refusal().code());
      case Answer.Failed failed -> told(failed.why());
    };
  }

  /** Two thirds of its life after its beginning. */
  static Instant dueAt(X509Certificate certificate) {
    Instant from = certificate.getNotBefore().toInstant();
    Duration life = Duration.between(from, certificate.getNotAfter().toInstant());
    return from.plus(life.multipliedBy(2).dividedBy(3));
  }

  private boolean use(Enrolled enrolled, byte[] body) {
    Enrolled renewed =
        enrolled.renewed(Enrolment.read(body, Enrolment.Renewed.class).certificates());
    folder.keep(renewed);
    link.use(renewed);
    return true;
  }

  private static boolean told(String why) {
    LOG.log(Level.WARNING, "the certificate could not be renewed, it is tried again: {0}", why);
    return false;
  }
}
