package jp.madoguchi.sync.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.Signer;
import org.junit.jupiter.api.Test;

class FleetAuthorityTest {
  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
  private static final long SEED = 20261124;

  private final FleetAuthority authority = FleetAuthority.create(NOW);
  private final Signer device = Signer.generate();

  @Test
  void aKiosksCertificateNamesKioskAndEpochAndLivesNinetyDays() throws GeneralSecurityException {
    X509Certificate own = authority.forKiosk(new DeviceName("k01", 3), device.verifier(), NOW);
    own.verify(authority.certificate().getPublicKey());
    assertThat(DeviceName.of(own)).contains(new DeviceName("k01", 3));
    assertThat(own.getNotAfter()).isEqualTo(Date.from(NOW.plus(FleetAuthority.KIOSK_LIFE)));
    assertThat(own.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
    assertThat(own.getBasicConstraints()).as("no authority itself").isEqualTo(-1);
  }

  @Test
  void theDoorsCertificateNamesItsHostsAndNoKiosk() throws GeneralSecurityException {
    X509Certificate door =
        authority.forDoor(List.of("127.0.0.1", "office.example"), device.verifier(), NOW);
    assertThat(DeviceName.of(door)).isEmpty();
    assertThat(door.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
  }

  @Test
  void anAuthorityComesBackFromItsFileOnlyWithItsOwnCertificate() {
    byte[] certificate = FleetAuthority.bytes(authority.certificate());
    FleetAuthority again = FleetAuthority.restore(authority.privateJwk(), certificate);
    assertThat(again.certificate()).isEqualTo(authority.certificate());
    assertThatThrownBy(() -> FleetAuthority.restore(Signer.generate().privateJwk(), certificate))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void aRequestProvesItsKeyAndADamagedOneNeverProvesAnotherKey() {
    byte[] request = CertificateRequest.write("k01", device);
    assertThat(CertificateRequest.read(request)).isEqualTo(device.verifier());
    Random random = new Random(SEED);
    int malformed = 0;
    for (int i = 0; i < 500; i++) {
      byte[] damaged = request.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        // A few bits say nothing, an unused bit of a bit string: then it is still this key's.
        assertThat(CertificateRequest.read(damaged)).isEqualTo(device.verifier());
      } catch (MalformedException _) {
        malformed++;
      }
    }
    assertThat(malformed).as("seed %d", SEED).isGreaterThan(450);
    assertThatThrownBy(() -> CertificateRequest.read(new byte[5000]))
        .isInstanceOf(MalformedException.class);
  }
}
