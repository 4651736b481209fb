package jp.madoguchi.kiosk.keys;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import jp.madoguchi.sync.Enrolment;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.SealingKey;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.Verifier;
import jp.madoguchi.sync.tls.DeviceName;
import jp.madoguchi.sync.tls.FleetAuthority;
import jp.madoguchi.sync.tls.FleetTls;

/** The keys of an office, and what it grants to kiosks, without a network between them. */
public final class TestEnrolment {
  public final SealingKey sealing = Sealing.generate();
  public final Signer ack = Signer.generate();
  public final FleetAuthority fleet = FleetAuthority.create(Instant.now());

  /** What a kiosk of this name is granted. */
  public Enrolled grant(String kiosk, int epoch) {
    Signer device = Signer.generate();
    return new Enrolled(
        device,
        new Enrolment.Granted(
            kiosk,
            epoch,
            chain(kiosk, epoch, device.verifier()),
            List.of(new Enrolment.Recipient(sealing.recipient().publicKey(), Instant.EPOCH)),
            ack.verifier().publicJwk()));
  }

  /** A kiosk's certificate and the authority's. */
  public List<byte[]> chain(String kiosk, int epoch, Verifier device) {
    return List.of(
        FleetAuthority.bytes(fleet.forKiosk(new DeviceName(kiosk, epoch), device, Instant.now())),
        FleetAuthority.bytes(fleet.certificate()));
  }

  /** Enrols a kiosk into this data folder, unless one is enrolled there. */
  public static void unlessDone(Path dataDir, String kiosk) {
    if (new KeyFolder(dataDir).enrolled().isEmpty()) {
      new TestEnrolment().enrol(dataDir, kiosk);
    }
  }

  /** Enrols a kiosk into this data folder. */
  public Enrolled enrol(Path dataDir, String kiosk) {
    Enrolled enrolled = grant(kiosk, 1);
    new KeyFolder(dataDir).keep(enrolled);
    return enrolled;
  }

  /** TLS of this office's door for kiosks on loopback. */
  public SSLContext door() {
    Signer key = Signer.generate();
    return FleetTls.context(
        new FleetTls.Identity(
            key, fleet.forDoor(List.of("127.0.0.1"), key.verifier(), Instant.now())),
        fleet.certificate());
  }
}
