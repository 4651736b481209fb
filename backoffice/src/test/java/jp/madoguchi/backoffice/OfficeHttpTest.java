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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.web.config.ConfigFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole office over HTTP: what is allowed, and above all what is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeHttpTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private OfficeMain office;
  private String base;
  private EnrolledKiosk device;
  private TestKiosk kiosk;
  private int sent;

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
  }

  @AfterAll
  void stop() {
    office.close();
  }

  private HttpResponse<String> get(String path, String cookie)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Cookie", cookie)
            .header("Accept", "text/html")
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String cookie, String form, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Cookie", cookie)
            .POST(HttpRequest.BodyPublishers.ofString(form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private String signIn(String name) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        post("/sign-in", "a=b", "name=" + name + "&password=madoguchi-demo");
    assertThat(answer.statusCode()).isEqualTo(303);
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private String token(String cookie) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get("/cases", cookie).body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  /** Sends one more application and waits until its case is on the board. */
  private String newCase(String cookie) throws IOException, InterruptedException {
    return newCase(cookie, kiosk.application(++sent));
  }

  private String newCase(String cookie, ApplicationSubmitted application)
      throws IOException, InterruptedException {
    long seq = kiosk.append(application);
    HttpResponse<byte[]> ack =
        device.put(
            "/v1/kiosks/k01/log/1/" + seq,
            kiosk.batch(seq, seq),
            Map.of("Madoguchi-Statement", kiosk.push(seq, seq)));
    assertThat(ack.statusCode()).isEqualTo(200);
    Pattern receipt = Pattern.compile(String.format("/cases/(K01-1-%05d-[0-9A-F]{4})", seq));
    org.awaitility.Awaitility.await()
        .until(() -> receipt.matcher(get("/cases?show=all", cookie).body()).find());
    Matcher found = receipt.matcher(get("/cases?show=all", cookie).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void twoPeopleApproveAndTheSecondCantBeTheFirst() throws Exception {
    String anna = signIn("clerk1");
    String ben = signIn("clerk2");
    String receipt = newCase(anna);
    String approve = "/cases/" + receipt + "/approve";
    HttpResponse<String> page = get("/cases/" + receipt, anna);
    assertThat(page.body()).contains("承認する（1人目）", "豊中 花子");

    assertThat(post(approve, anna, "version=1&token=" + token(anna)).statusCode()).isEqualTo(303);
    HttpResponse<String> again = post(approve, anna, "version=2&token=" + token(anna));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("別の職員");
    assertThat(post(approve, ben, "version=1&token=" + token(ben)).statusCode()).isEqualTo(409);
    assertThat(post(approve, ben, "version=2&token=" + token(ben)).statusCode()).isEqualTo(303);
    assertThat(get("/cases/" + receipt, ben).body()).contains("送付待ち");
  }

  @Test
  void aRenewalShowsItsKindAndWhatTheCardSaid() throws Exception {
    String anna = signIn("clerk1");
    String receipt = newCase(anna, kiosk.renewal(++sent));
    assertThat(get("/cases/" + receipt, anna).body())
        .contains("有効期限による更新", "豊中　花子", "中桜塚3-1-1", "カードから読み取り", "女");
  }

  @Test
  void aReceiptIsFoundHoweverItIsTypedAndAnUnknownOneIsTold() throws Exception {
    String anna = signIn("clerk1");
    String receipt = newCase(anna);
    String typed = " " + receipt.toLowerCase(Locale.ROOT).replace("-", "ー") + " ";
    HttpResponse<String> found = get("/cases-find?receipt=" + encoded(typed), anna);
    assertThat(found.headers().firstValue("Location")).contains("/cases/" + receipt);
    for (String unknown : new String[] {"K01-1-99999-0000", "なまえ", "<b>x"}) {
      HttpResponse<String> missing = get("/cases-find?receipt=" + encoded(unknown), anna);
      assertThat(missing.statusCode()).as(unknown).isEqualTo(200);
      assertThat(missing.body()).contains("は見つかりません。", "受付票の番号", receipt).doesNotContain("<b>x");
    }
    HttpResponse<String> empty = get("/cases-find?receipt=", anna);
    assertThat(empty.headers().firstValue("Location")).contains("/cases");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aCaseIsSentBackOnlyWithAReasonAndASentence() throws Exception {
    String anna = signIn("clerk1");
    String receipt = newCase(anna);
    String path = "/cases/" + receipt + "/send-back";
    String token = "&version=1&token=" + token(anna);
    assertThat(post(path, anna, "reason=NOPE&sentence=x" + token).statusCode()).isEqualTo(422);
    assertThat(post(path, anna, "reason=BLUR&sentence=" + token).statusCode()).isEqualTo(422);
    assertThat(post(path, anna, "reason=BLUR&sentence=abc" + token).statusCode()).isEqualTo(303);
    assertThat(get("/cases/" + receipt, anna).body()).contains("再申請のお願い", "ぼやけ");
  }

  @Test
  void withoutSessionTokenRoleOrOriginNothingHappens() throws Exception {
    String anna = signIn("clerk1");
    String receipt = newCase(anna);
    String approve = "/cases/" + receipt + "/approve";
    HttpResponse<String> outside = get("/cases/" + receipt, "office=wrong");
    assertThat(outside.statusCode()).isEqualTo(303);
    assertThat(outside.headers().firstValue("Location").orElseThrow()).startsWith("/sign-in");
    assertThat(post(approve, "office=wrong", "version=1").statusCode()).isEqualTo(401);
    assertThat(post(approve, anna, "version=1").statusCode()).isEqualTo(403);
    assertThat(post(approve, anna, "version=1&token=" + "0".repeat(64)).statusCode())
        .isEqualTo(403);
    String genuine = "version=1&token=" + token(anna);
    HttpResponse<String> forged = post(approve, anna, genuine, "Origin", "https://evil.example");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(get("/staff", anna).statusCode()).isEqualTo(403);
    assertThat(get("/audit", anna).statusCode()).isEqualTo(403);
    assertThat(get("/cases/" + receipt, anna).body()).contains("1人目の確認待ち");
  }

  @Test
  void wrongPasswordsLockAnAccountAndSayNothingElse() throws Exception {
    String form = "name=manager1&password=wrong-password";
    for (int i = 0; i < 4; i++) {
      assertThat(post("/sign-in", "a=b", form).statusCode()).isEqualTo(422);
    }
    assertThat(post("/sign-in", "a=b", form).statusCode()).isEqualTo(429);
    HttpResponse<String> right = post("/sign-in", "a=b", "name=manager1&password=madoguchi-demo");
    assertThat(right.statusCode()).isEqualTo(429);
    HttpResponse<String> nobody = post("/sign-in", "a=b", "name=nobody&password=wrong-password");
    assertThat(nobody.statusCode()).isEqualTo(422);
  }

  @Test
  void theFirstAdministratorsLinkWorksOnce() throws Exception {
    String path = office.firstAdminPath().orElseThrow();
    String weak = "name=admin&displayName=A&password=short&again=short";
    assertThat(post(path, "a=b", weak).statusCode()).isEqualTo(422);
    String good =
        "name=admin&displayName=A&password=correct-horse-battery&again=correct-horse-battery";
    assertThat(post("/first-admin/" + "0".repeat(64), "a=b", good).statusCode()).isEqualTo(404);
    assertThat(post(path, "a=b", good).statusCode()).isEqualTo(303);
    assertThat(post(path, "a=b", good).statusCode()).isEqualTo(404);
    assertThat(office.firstAdminPath()).isEmpty();
  }

  @Test
  void peopleGetAPageForAnErrorAndProgramsGetJson() throws Exception {
    HttpResponse<String> page = get("/nowhere", "a=b");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("ページが見つかりません");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/nowhere"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(http.send(request, BodyHandlers.ofString()).body()).startsWith("{");
  }
}
