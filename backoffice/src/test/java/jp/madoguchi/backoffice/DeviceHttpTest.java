package jp.madoguchi.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import jp.madoguchi.sync.Enrolment;
import jp.madoguchi.sync.EnrolmentToken;
import jp.madoguchi.sync.Refusal;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.tls.CertificateRequest;
import jp.madoguchi.sync.tls.DeviceName;
import jp.madoguchi.sync.tls.FleetAuthority;
import jp.madoguchi.sync.tls.FleetTls;
import jp.madoguchi.web.config.ConfigFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The door for kiosks, over real TLS: who gets in, and above all who doesn't. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeviceHttpTest {
  private OfficeMain office;
  private Path data;
  private URI door;
  private EnrolledKiosk kiosk;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException, InterruptedException {
    data = folder;
    OfficeConfig config =
        ConfigFile.load(
            OfficeConfig.class,
            "backoffice.yaml",
            Optional.empty(),
            Map.of(
                "port", "0",
                "data", folder.toString(),
                "devices.port", "0",
                "devices.enrolAtStart", "[k01, k02, k03, k04]"));
    // Certificates begin a day before: the JDK's own TLS checks them by the machine's clock.
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    office = OfficeMain.start(config, InstantSource.fixed(now));
    door = URI.create(office.fleetAddress());
    kiosk = EnrolledKiosk.enrol(door, folder, "k01");
  }

  @AfterAll
  void stop() {
    office.close();
  }

  private EnrolmentToken token(String name) throws IOException {
    return EnrolmentToken.parse(
        Files.readString(data.resolve("enrolment").resolve(name + ".token")));
  }

  private static Refusal refusal(HttpResponse<byte[]> answer) {
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    return Refusal.read(answer.body());
  }

  private static Map<String, String> statement(String jws) {
    return Map.of("Madoguchi-Statement", jws);
  }

  @Test
  void anEnrolledKiosksBatchIsTakenAndAcked() throws Exception {
    TestKiosk log = kiosk.log();
    log.append(log.visit(1, 0));
    HttpResponse<byte[]> ack =
        kiosk.put("/v1/kiosks/k01/log/1/1", log.batch(1, 1), statement(log.push(1, 1)));
    assertThat(ack.statusCode()).isEqualTo(200);
  }

  @Test
  void anotherKiosksCertificateOpensNothing() throws Exception {
    EnrolledKiosk other = EnrolledKiosk.enrol(door, data, "k02");
    TestKiosk log = kiosk.log();
    log.append(log.visit(1, 0));
    HttpResponse<byte[]> answer =
        other.put("/v1/kiosks/k01/log/1/1", log.batch(1, 1), statement(log.push(1, 1)));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(refusal(answer).code()).isEqualTo(Refusal.CERTIFICATE_INVALID);
  }

  @Test
  void withoutACertificateOnlyEnrolmentAnswers() throws Exception {
    HttpRequest push =
        HttpRequest.newBuilder(door.resolve("/v1/kiosks/k01/log/1/1"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<byte[]> answer =
        EnrolledKiosk.client(FleetTls.enrolling(token("k03")))
            .send(push, BodyHandlers.ofByteArray());
    assertThat(refusal(answer).code()).isEqualTo(Refusal.CERTIFICATE_INVALID);
  }

  @Test
  void certificatesOfAnotherAuthorityAndExpiredOnesDontGetThroughTls() {
    FleetAuthority stranger = FleetAuthority.create(Instant.now());
    Signer key = Signer.generate();
    SSLContext foreign =
        FleetTls.context(
            new FleetTls.Identity(
                key, stranger.forKiosk(new DeviceName("k01", 1), key.verifier(), Instant.now())),
            FleetAuthority.certificate(kiosk.granted.certificates().getLast()));
    SSLContext expired =
        FleetTls.context(
            new FleetTls.Identity(
                key,
                ours()
                    .forKiosk(
                        new DeviceName("k01", 1),
                        key.verifier(),
                        Instant.now().minus(FleetAuthority.KIOSK_LIFE).minusSeconds(1))),
            FleetAuthority.certificate(kiosk.granted.certificates().getLast()));
    HttpRequest ask =
        HttpRequest.newBuilder(door.resolve("/v1/kiosks/k01/certificate"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    for (SSLContext context : new SSLContext[] {foreign, expired}) {
      assertThatThrownBy(() -> EnrolledKiosk.client(context).send(ask, BodyHandlers.discarding()))
          .isInstanceOf(IOException.class);
    }
  }

  /** The office's own authority: who has this key can make any certificate, and only he. */
  private FleetAuthority ours() {
    return jp.madoguchi.backoffice.keys.OfficeKeys.open(
            data, jp.madoguchi.backoffice.keys.OfficeRandomness.ofSystem(), Instant.now())
        .fleet();
  }

  @Test
  void aCertificateForAKeyThatIsNotTheKiosksIsRefused() throws Exception {
    Signer key = Signer.generate();
    SSLContext context =
        FleetTls.context(
            new FleetTls.Identity(
                key, ours().forKiosk(new DeviceName("k01", 1), key.verifier(), Instant.now())),
            ours().certificate());
    HttpRequest ask =
        HttpRequest.newBuilder(door.resolve("/v1/kiosks/k01/certificate"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<byte[]> answer =
        EnrolledKiosk.client(context).send(ask, BodyHandlers.ofByteArray());
    assertThat(refusal(answer).code()).isEqualTo(Refusal.CERTIFICATE_INVALID);
  }

  @Test
  void aServerOfAnotherAuthorityIsNotBelievedByAnEnrollingKiosk() throws Exception {
    EnrolmentToken wrong =
        EnrolmentToken.of(new byte[17], Signer.generate().verifier().publicKey().getEncoded());
    assertThatThrownBy(() -> EnrolledKiosk.ask(door, wrong, "k03", Signer.generate()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aCodeWorksOnceAndTheSameKeyMayRepeatItsRequest() throws Exception {
    Signer key = Signer.generate();
    assertThat(EnrolledKiosk.ask(door, token("k03"), "k03", key).statusCode()).isEqualTo(200);
    HttpResponse<byte[]> again = EnrolledKiosk.ask(door, token("k03"), "k03", key);
    assertThat(Enrolment.read(again.body(), Enrolment.Granted.class).epoch()).isEqualTo(1);
    HttpResponse<byte[]> thief = EnrolledKiosk.ask(door, token("k03"), "k03", Signer.generate());
    assertThat(refusal(thief).code()).isEqualTo(Refusal.ENROLMENT_USED);
    EnrolmentToken guessed = new EnrolmentToken("0".repeat(26), token("k03").authority());
    assertThat(refusal(EnrolledKiosk.ask(door, guessed, "k03", key)).code())
        .isEqualTo(Refusal.ENROLMENT_CODE);
  }

  @Test
  void aRenewalGivesANewCertificateForTheSameKeyOnly() throws Exception {
    byte[] request =
        Enrolment.write(new Enrolment.Renewal(CertificateRequest.write("k01", kiosk.signer)));
    HttpResponse<byte[]> renewed =
        kiosk.send("POST", "/v1/kiosks/k01/certificate", request, Map.of());
    assertThat(renewed.statusCode()).isEqualTo(200);
    byte[] fresh =
        Enrolment.read(renewed.body(), Enrolment.Renewed.class).certificates().getFirst();
    assertThat(FleetAuthority.certificate(fresh).getPublicKey())
        .isEqualTo(kiosk.signer.verifier().publicKey());
    assertThat(DeviceName.of(FleetAuthority.certificate(fresh))).contains(new DeviceName("k01", 1));
    byte[] otherKey =
        Enrolment.write(new Enrolment.Renewal(CertificateRequest.write("k01", Signer.generate())));
    HttpResponse<byte[]> refused =
        kiosk.send("POST", "/v1/kiosks/k01/certificate", otherKey, Map.of());
    assertThat(refusal(refused).code()).isEqualTo(Refusal.ENROLMENT_MALFORMED);
  }

  @Test
  void badInputGetsAProblemAndStoresNothing() throws Exception {
    EnrolledKiosk fresh = EnrolledKiosk.enrol(door, data, "k04");
    TestKiosk log = fresh.log();
    byte[] nothing = new byte[0];
    byte[] half = "{\"kiosk\":".getBytes(StandardCharsets.UTF_8);
    assertThat(fresh.send("POST", "/v1/enrolments", half, Map.of()).statusCode()).isEqualTo(400);
    byte[] long64 = new byte[64 * 1024];
    assertThat(fresh.send("POST", "/v1/enrolments", long64, Map.of()).statusCode()).isEqualTo(413);
    assertThat(fresh.put("/v1/kiosks/k04/log/one/1", nothing, Map.of()).statusCode())
        .isEqualTo(400);
    assertThat(fresh.put("/v1/kiosks/k04/log/2/1", nothing, Map.of()).statusCode()).isEqualTo(404);
    assertThat(fresh.put("/v1/kiosks/k04/log/1/1", nothing, Map.of()).statusCode()).isEqualTo(401);
    assertThat(fresh.put("/v1/blobs/xyz", new byte[1], Map.of()).statusCode()).isEqualTo(400);
    String name = "a".repeat(64);
    assertThat(fresh.put("/v1/blobs/" + name, new byte[1], Map.of()).statusCode()).isEqualTo(401);
    Map<String, String> announced =
        Map.of("Madoguchi-Kiosk", "k04", "Madoguchi-Statement", log.upload(name));
    assertThat(fresh.put("/v1/blobs/" + name, new byte[1], announced).statusCode()).isEqualTo(400);
    byte[] tooLarge = new byte[8 * 1024 * 1024 + 1];
    assertThat(fresh.put("/v1/blobs/" + name, tooLarge, announced).statusCode()).isEqualTo(413);
  }

  @Test
  void staffPagesAreNotBehindThisDoor() throws Exception {
    assertThat(kiosk.send("GET", "/sign-in", new byte[0], Map.of()).statusCode()).isEqualTo(404);
  }
}
