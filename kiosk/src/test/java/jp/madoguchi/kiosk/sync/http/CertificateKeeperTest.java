package jp.madoguchi.kiosk.sync.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import jp.madoguchi.kiosk.keys.Enrolled;
import jp.madoguchi.kiosk.keys.KeyFolder;
import jp.madoguchi.kiosk.sync.OfficeLink;
import jp.madoguchi.sync.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateKeeperTest {
  @TempDir Path dir;

  private final FakeOfficeServer server = new FakeOfficeServer("k01");

  @AfterEach
  void close() {
    server.close();
  }

  private boolean lookAfter(Duration days) {
    Enrolled enrolled = new KeyFolder(dir).enrolled().orElseGet(() -> server.office.enrol(dir));
    InstantSource later = InstantSource.fixed(Instant.now().plus(days));
    try (HttpOfficeLink link =
        new HttpOfficeLink(server.uri(), enrolled, HttpOfficeLink.Deadlines.NORMAL)) {
      boolean renewed = new CertificateKeeper(new KeyFolder(dir), link, later).look();
      assertThat(link.push(1, new byte[0], "x.y.z"))
          .as("the connection goes on")
          .isInstanceOf(OfficeLink.Answer.Refused.class);
      return renewed;
    }
  }

  private X509Certificate certificate() {
    return new KeyFolder(dir).enrolled().orElseThrow().identity().certificate();
  }

  @Test
  void aYoungCertificateIsLeftAlone() {
    assertThat(lookAfter(Duration.ofDays(58))).isFalse();
    assertThat(server.office.calls).doesNotContain("renew");
  }

  @Test
  void afterTwoThirdsOfItsLifeItIsReplacedForTheSameKey() {
    lookAfter(Duration.ZERO);
    X509Certificate old = certificate();
    assertThat(lookAfter(Duration.ofDays(62))).isTrue();
    assertThat(certificate().getSerialNumber()).isNotEqualTo(old.getSerialNumber());
    assertThat(certificate().getPublicKey()).isEqualTo(old.getPublicKey());
  }

  @Test
  void aRefusalLeavesTheOldOneInUse() {
    lookAfter(Duration.ZERO);
    X509Certificate old = certificate();
    server.office.answerNext(
        new OfficeLink.Answer.Refused(Refusal.of(403, Refusal.KIOSK_SUSPENDED, "no", "no")));
    assertThat(lookAfter(Duration.ofDays(62))).isFalse();
    assertThat(certificate()).isEqualTo(old);
  }
}
