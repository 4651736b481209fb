package jp.madoguchi.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.web.config.ConfigFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A stick at the office: in the browser while it runs, by the command while it doesn't. */
class StickHttpTest {
  private static final Pattern TOKEN = Pattern.compile("data-token=\"([0-9a-f]{64})\"");

  @TempDir Path data;
  @TempDir Path stick;

  private String base = "";
  private String devices = "";

  private OfficeMain start() {
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
    OfficeMain office = OfficeMain.start(config, InstantSource.fixed(TestKiosk.NOON));
    base = "http://127.0.0.1:" + office.server().port();
    devices = office.fleetAddress();
    return office;
  }

  private TestKiosk kiosk() throws IOException, InterruptedException {
    return EnrolledKiosk.enrol(URI.create(devices), data, "k01").log();
  }

  private HttpResponse<String> hand(OfficeBrowser browser, TestKiosk kiosk, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/kiosks/stick/batch?kiosk=k01&epoch=1&first=1"))
            .header("Origin", base)
            .header("Form-Token", token)
            .header("Madoguchi-Statement", kiosk.push(1, 1))
            .POST(HttpRequest.BodyPublishers.ofByteArray(kiosk.batch(1, 1)))
            .build();
    return browser.http().send(request, BodyHandlers.ofString());
  }

  @Test
  void aFolderIsHandedInByAPageOfOursAndByNobodyElse() throws Exception {
    try (OfficeMain office = start()) {
      assertThat(office.server().isRunning()).isTrue();
      TestKiosk kiosk = kiosk();
      kiosk.append(kiosk.application(1));
      OfficeBrowser clerk = OfficeBrowser.signedIn(base, "clerk1");
      Matcher token = TOKEN.matcher(clerk.get("/kiosks/stick").body());
      assertThat(token.find()).isTrue();
      assertThat(hand(clerk, kiosk, "0".repeat(64)).statusCode()).isEqualTo(403);
      OfficeBrowser stranger = new OfficeBrowser(base, HttpClient.newHttpClient());
      assertThat(hand(stranger, kiosk, token.group(1)).statusCode()).isEqualTo(401);
      assertThat(hand(clerk, kiosk, token.group(1)).body()).contains("\"fresh\":1", "1件を取り込みました");
      assertThat(hand(clerk, kiosk, token.group(1)).body()).contains("\"fresh\":0", "すべて届いています");
      TestKiosk other = new TestKiosk("k01", Sealing.generate().recipient());
      other.append(other.application(2));
      assertThat(hand(clerk, other, token.group(1)).body())
          .contains("\"refused\":true", "署名が合いません");
    }
  }

  @Test
  void theCommandTakesAFolderInWhileNoServerRuns() throws Exception {
    TestKiosk kiosk;
    try (OfficeMain office = start()) {
      assertThat(office.server().isRunning()).isTrue();
      kiosk = kiosk();
    }
    kiosk.append(kiosk.application(1));
    Path log = Files.createDirectories(stick.resolve("madoguchi-k01-1/log"));
    Files.write(log.resolve("0000000001.ndjson"), kiosk.batch(1, 1));
    Files.writeString(log.resolve("0000000001.jws"), kiosk.push(1, 1));
    StringWriter out = new StringWriter();
    assertThat(run(out)).isZero();
    assertThat(out.toString()).contains("取り込み：1件、すでに届いていたもの：0件");
    assertThat(run(out)).isZero();
    assertThat(out.toString()).contains("取り込み：0件、すでに届いていたもの：1件");
    Files.writeString(log.resolve("0000000001.jws"), "no statement");
    assertThat(run(out)).isEqualTo(1);
  }

  private int run(StringWriter out) {
    return new CommandLine(new ImportLogMain())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(out))
        .execute("--data", data.toString(), stick.toString());
  }
}
