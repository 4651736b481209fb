package jp.madoguchi.kiosk.keys;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.sync.Enrolment;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.tls.DeviceName;
import jp.madoguchi.sync.tls.FleetAuthority;
import jp.madoguchi.sync.tls.FleetTls;

/**
 * What an enrolment gave this kiosk.
 *
 * @param device the kiosk's key
 * @param granted what the office said
 */
public record Enrolled(Signer device, Enrolment.Granted granted) {

  /** Checks that the certificate is for this key and this log. */
  public Enrolled {
    X509Certificate own = FleetAuthority.certificate(granted.certificates().getFirst());
    boolean fits =
        own.getPublicKey().equals(device.verifier().publicKey())
            && DeviceName.of(own)
                .equals(Optional.of(new DeviceName(granted.kiosk(), granted.epoch())));
    if (!fits) {
      throw new MalformedException("the certificate is not this kiosk's");
    }
  }

  /** What the kiosk shows in TLS. */
  public FleetTls.Identity identity() {
    return new FleetTls.Identity(
        device, FleetAuthority.certificate(granted.certificates().getFirst()));
  }

  /** Whom the kiosk believes in TLS. */
  public X509Certificate authority() {
    return FleetAuthority.certificate(granted.certificates().getLast());
  }

  /** The same with a renewed certificate. */
  public Enrolled renewed(List<byte[]> certificates) {
    return new Enrolled(
        device,
        new Enrolment.Granted(
            granted.kiosk(),
            granted.epoch(),
            certificates,
            granted.recipients(),
            granted.ackKey()));
  }
}
