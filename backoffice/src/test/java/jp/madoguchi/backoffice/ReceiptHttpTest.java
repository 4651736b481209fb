package jp.madoguchi.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.sync.FleetKeys;
import jp.madoguchi.sync.ReceiptCheck;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.Statement;
import jp.madoguchi.web.config.ConfigFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Receipts at the office: the fleet's keys, the phones' page, and the way from a scan to the case.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptHttpTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private OfficeMain office;
  private String base;
  private EnrolledKiosk device;
  private TestKiosk kiosk;
  private OfficeBrowser clerk;

  @BeforeAll
  void start(@TempDir Path data) throws IOException, InterruptedException {
    OfficeConfig config =
        ConfigFile.load(
            OfficeConfig.class,
            "backoffice.yaml",
            Optional.empty(),
            Map.of(
                "port",
                "0",
                "data",
                data.toString(),
                "demo",
                "true",
                "devices.port",
                "0",
                "devices.enrolAtStart",
                "[k01]"));
    office = OfficeMain.start(config, InstantSource.fixed(TestKiosk.NOON));
    base = "http://127.0.0.1:" + office.server().port();
    device = EnrolledKiosk.enrol(URI.create(office.fleetAddress()), data, "k01");
    kiosk = device.log();
    clerk = OfficeBrowser.signedIn(base, "clerk1");
  }

  @AfterAll
  void stop() {
    office.close();
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofByteArray());
  }

  private String find(String scanned) {
    HttpResponse<String> found =
        clerk.get("/cases-find?receipt=" + URLEncoder.encode(scanned, StandardCharsets.UTF_8));
    return found.headers().firstValue("Location").orElse(found.body());
  }

  private Statement.Receipt receipt(long seq) {
    return new Statement.Receipt("k01", 1, seq, kiosk.hash(seq), TestKiosk.NOON);
  }

  private void send(long seq) throws IOException, InterruptedException {
    assertThat(
            device
                .put(
                    "/v1/kiosks/k01/log/1/" + seq,
                    kiosk.batch(seq, seq),
                    Map.of("Madoguchi-Statement", kiosk.push(seq, seq)))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void aScanOfAReceiptOpensItsCaseOnceTheEntryHasArrived() throws Exception {
    long seq = kiosk.append(kiosk.application(1));
    Statement.Receipt receipt = receipt(seq);
    String jws = kiosk.signer().sign(receipt);
    assertThat(find(jws)).contains(receipt.number(), "は、まだ届いていません。", "受付票は本物です");
    send(seq);
    Awaitility.await().until(() -> find(jws).equals("/cases/" + receipt.number()));
    assertThat(find("https://madoguchi.example/r#" + jws)).isEqualTo("/cases/" + receipt.number());
    assertThat(find(receipt.number())).isEqualTo("/cases/" + receipt.number());
  }

  @Test
  void whatIsNotOursOpensNothingAndSaysWhy() throws Exception {
    long seq = kiosk.append(kiosk.application(2));
    send(seq);
    String foreign = Signer.generate().sign(receipt(seq));
    assertThat(find(foreign)).contains("この受付票の署名は、キオスクのものではありません。");
    String good = kiosk.signer().sign(receipt(seq));
    assertThat(find(good.substring(0, good.length() - 9) + "AAAAAAAAA"))
        .contains("この受付票の署名は、キオスクのものではありません。");
    Statement.Receipt elsewhere =
        new Statement.Receipt("k77", 1, 1, kiosk.hash(seq), TestKiosk.NOON);
    assertThat(find(kiosk.signer().sign(elsewhere))).contains("キオスク k77（世代 1）は、ここに登録されていません。");
    assertThat(find("https://example.jp/<b>x")).contains("QRコードとして読めません").doesNotContain("<b>x");
    Statement.Receipt other = new Statement.Receipt("k01", 1, seq, "ab".repeat(32), TestKiosk.NOON);
    assertThat(find(kiosk.signer().sign(other))).contains("と同じ番号で、違う記録が届いています。");
    long end = kiosk.append(kiosk.visit(1, 0));
    send(end);
    assertThat(find(kiosk.signer().sign(receipt(end)))).contains("は、申請の記録ではありません。");
  }

  @Test
  void theFleetsKeysCheckAReceiptWithoutTheOffice() throws Exception {
    HttpResponse<byte[]> answer = get("/v1/fleet-keys");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/jwk-set+json");
    FleetKeys keys = FleetKeys.read(answer.body());
    Statement.Receipt receipt = new Statement.Receipt("k01", 1, 7, "cd".repeat(32), TestKiosk.NOON);
    assertThat(keys.check(kiosk.signer().sign(receipt)))
        .isEqualTo(new ReceiptCheck.Genuine(receipt));
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("\"d\":");
  }

  @Test
  void thePhonesPageBringsTheKeysAndMayAskForNothing() throws Exception {
    HttpResponse<byte[]> page = get("/r");
    String html = new String(page.body(), StandardCharsets.UTF_8);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "connect-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
    assertThat(html)
        .contains("data-keys=\"{&#34;keys&#34;:[", "この受付票は本物です", "This receipt is genuine")
        .doesNotContain("<script>", " style=", " onclick=");
  }
}
