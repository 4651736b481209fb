package jp.madoguchi.backoffice.enrolment;

import java.security.cert.X509Certificate;
import java.util.Optional;
import jp.madoguchi.backoffice.intake.IntakeStore;
import jp.madoguchi.backoffice.intake.Kiosk;
import jp.madoguchi.sync.Refusal;
import jp.madoguchi.sync.tls.DeviceName;

/**
 * Whether the kiosk that a connection's certificate names may ask at all: looked up anew for every
 * request, so that a suspension, a retirement or a new epoch works at once and no list of revoked
 * certificates is needed.
 */
public final class CallerCheck {
  private final IntakeStore store;

  /** Over this store. */
  public CallerCheck(IntakeStore store) {
    this.store = store;
  }

  /** What the check came to. */
  public sealed interface Caller {
    /** This kiosk asks, and may. */
    record Known(Kiosk kiosk) implements Caller {}

    /** Nobody who may. */
    record Nobody(Refusal refusal) implements Caller {}
  }

  /**
   * Checks one request.
   *
   * @param shown the certificate of the connection; TLS has checked who signed it, its dates and
   *     that the other side has its key
   * @param kiosk whom the request claims to come from
   */
  public Caller check(Optional<X509Certificate> shown, String kiosk) {
    Optional<DeviceName> name = shown.flatMap(DeviceName::of);
    if (name.filter(device -> device.kiosk().equals(kiosk)).isEmpty()) {
      return new Caller.Nobody(otherCertificate());
    }
    Optional<Kiosk> known = store.kiosk(kiosk);
    if (known.isEmpty()) {
      return nobody(403, Refusal.KIOSK_UNKNOWN, "Unknown kiosk", "It has not been enrolled.");
    }
    Kiosk row = known.get();
    boolean newest =
        row.epoch() == name.get().epoch()
            && shown.get().getPublicKey().equals(row.verifier().publicKey());
    if (!newest) {
      return new Caller.Nobody(otherCertificate());
    }
    return switch (row.state()) {
      case ENROLLED -> new Caller.Known(row);
      case SUSPENDED ->
          nobody(403, Refusal.KIOSK_SUSPENDED, "Suspended", "A person at the office has to look.");
      case RETIRED -> nobody(403, Refusal.KIOSK_RETIRED, "Retired", "It was taken out of service.");
    };
  }

  private static Caller nobody(int status, String code, String title, String detail) {
    return new Caller.Nobody(Refusal.of(status, code, title, detail));
  }

  private static Refusal otherCertificate() {
    return Refusal.of(
        401,
        Refusal.CERTIFICATE_INVALID,
        "Certificate not accepted",
        "The connection shows no certificate, or not the newest one of this kiosk.");
  }
}
