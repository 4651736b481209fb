package jp.madoguchi.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.madoguchi.web.config.ConfigFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manager's pages over HTTP, on a demo office of its own. */
class ManagerHttpTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"");
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  @TempDir static Path data;
  private static OfficeMain office;
  private static String base;

  @BeforeAll
  static void start() {
    OfficeConfig config =
        ConfigFile.load(
            OfficeConfig.class,
            "backoffice.yaml",
            Optional.empty(),
            Map.of("data", data.toString(), "port", "0", "demo", "true"));
    Instant noon = Instant.parse("2026-11-22T03:00:00Z");
    office = OfficeMain.start(config, InstantSource.fixed(noon));
    base = "http://127.0.0.1:" + office.server().port();
  }

  @AfterAll
  static void stop() {
    if (office != null) {
      office.close();
    }
  }

  /** A browser of its own, signed in. */
  private record Browser(HttpClient http) {
    static Browser signedIn(String name) {
      Browser browser =
          new Browser(HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
      browser.post("/sign-in", Map.of("name", name, "password", "madoguchi-demo"));
      return browser;
    }

    HttpResponse<String> get(String path) {
      return send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html"));
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
      String body =
          form.entrySet().stream()
              .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
              .collect(Collectors.joining("&"));
      return send(
          HttpRequest.newBuilder(URI.create(base + path))
              .header("Origin", base)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
      try {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      } catch (IOException | InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    String token() {
      return found(TOKEN, get("/venues/new").body());
    }
  }

  private static String found(Pattern pattern, String body) {
    Matcher matcher = pattern.matcher(body);
    assertThat(matcher.find()).as(pattern + " in " + body).isTrue();
    return matcher.group(1);
  }

  private static Map<String, String> venue(String token, String name) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("token", token);
    form.put("version", "1");
    form.put("name", name);
    form.put("address", "豊中市");
    form.put("place", "SHOPPING");
    form.put("from", "2026-11-28");
    form.put("to", "2026-11-29");
    form.put("cap", "APPLY_ONLY");
    form.put("opens-6", "10:00");
    form.put("closes-6", "17:00");
    return form;
  }

  private static String add(Browser browser, String name) {
    HttpResponse<String> added = browser.post("/venues", venue(browser.token(), name));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
    return added.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
  }

  @Test
  void theManagerSeesTheRatesAndTheClerkDoesNot() {
    Browser manager = Browser.signedIn("manager1");
    String page = manager.get("/manager").body();
    assertThat(page)
        .contains("66.0%")
        .contains("目標 60% を、2022-12-31（58.0%）から 2023-03-31（66.0%）の間に超えました。")
        .contains("この窓口が数えた数")
        .contains("<svg")
        .doesNotContain("style=\"");
    assertThat(manager.get("/manager?range=all").body()).contains("2017-03-08");
    for (String path : new String[] {"/manager", "/api/rates", "/venues", "/manager/rates.csv"}) {
      assertThat(Browser.signedIn("clerk1").get(path).statusCode()).as(path).isEqualTo(403);
      assertThat(new Browser(HttpClient.newHttpClient()).get(path).statusCode())
          .as(path)
          .isEqualTo(303);
    }
  }

  @Test
  void figuresComeAsCsvAndJson() {
    Browser manager = Browser.signedIn("manager1");
    HttpResponse<String> csv = manager.get("/manager/rates.csv");
    assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).contains("text/csv");
    assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("rates-272035-2026-11-22.csv");
    assertThat(csv.body()).contains("\"公表値\"").contains("\"推計\"");
    assertThat(manager.get("/api/rates").body()).contains("\"percent\":\"66.0\"");
    assertThat(manager.get("/venues/results.csv").body()).contains("\"日付\"");
  }

  @Test
  void aVenueIsAddedChangedClosedAndOpenedAgain() {
    Browser manager = Browser.signedIn("manager1");
    String path = add(manager, "往復 <b>会場</b> & \"市\"");
    String shown = manager.get(path).body();
    assertThat(shown).contains("往復 &lt;b").doesNotContain("<b>会場</b>");
    Map<String, String> form = venue(manager.token(), "名前を変えた会場");
    form.put("version", found(VERSION, manager.get(path + "/edit").body()));
    assertThat(manager.post(path, form).statusCode()).isEqualTo(303);
    assertThat(manager.get(path).body()).contains("名前を変えた会場");

    HttpResponse<String> stale = manager.post(path, form);
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("ほかの職員が先に変更した");

    assertThat(manager.get(path + "/close").body()).contains("を閉じますか");
    String version = found(VERSION, manager.get(path + "/edit").body());
    Map<String, String> close = Map.of("token", manager.token(), "version", version);
    assertThat(manager.post(path + "/close", close).statusCode()).isEqualTo(303);
    assertThat(manager.get(path).body()).contains("もう一度開く");
    String closed = found(VERSION, manager.get(path).body());
    Map<String, String> open = Map.of("token", manager.token(), "version", closed);
    assertThat(manager.post(path + "/reopen", open).statusCode()).isEqualTo(303);
    assertThat(manager.get(path).body()).doesNotContain("もう一度開く");
  }

  @Test
  void aKioskIsPlacedOnceAndTakenBackWithAnUndo() {
    Browser manager = Browser.signedIn("manager1");
    String first = add(manager, "一つ目");
    String second = add(manager, "二つ目");
    Map<String, String> place = new LinkedHashMap<>();
    place.put("token", manager.token());
    place.put("kiosk", "k77");
    place.put("from", "2026-11-28");
    place.put("to", "2026-11-28");
    assertThat(manager.post(first + "/kiosks", place).statusCode()).isEqualTo(303);
    HttpResponse<String> refused = manager.post(second + "/kiosks", place);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("「一つ目」にあります").contains("1台は同じ日に1か所だけ");

    String withdraw =
        found(Pattern.compile("action=\"([^\"]+/withdraw)\""), manager.get(first).body());
    String done =
        manager
            .post(withdraw, Map.of("token", manager.token()))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(done).startsWith(first + "?said=withdrawn&stay=");
    assertThat(manager.get(done.replaceAll("#.*", "")).body()).contains("元に戻す");
    assertThat(manager.post(second + "/kiosks", place).statusCode()).isEqualTo(303);
    HttpResponse<String> restored =
        manager.post(withdraw.replace("/withdraw", "/restore"), Map.of("token", manager.token()));
    assertThat(restored.statusCode()).isEqualTo(409);
    assertThat(restored.body()).contains("「二つ目」にあります");
  }

  @Test
  void aKioskThatStandsThereTodayCanEndToday() {
    Browser manager = Browser.signedIn("manager1");
    Map<String, String> form = venue(manager.token(), "きょうの会場");
    form.put("from", "2026-11-20");
    String path =
        manager
            .post("/venues", form)
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceAll("\\?.*", "");
    Map<String, String> place = new LinkedHashMap<>();
    place.put("token", manager.token());
    place.put("kiosk", "k78");
    place.put("from", "2026-11-21");
    place.put("to", "2026-11-29");
    assertThat(manager.post(path + "/kiosks", place).statusCode()).isEqualTo(303);
    String end = found(Pattern.compile("action=\"([^\"]+/end)\""), manager.get(path).body());
    Map<String, String> token = Map.of("token", manager.token());
    HttpResponse<String> done = manager.post(end, token);
    assertThat(done.statusCode()).isEqualTo(303);
    String said = done.headers().firstValue("Location").orElseThrow().replaceAll("#.*", "");
    assertThat(manager.get(said).body())
        .contains("割り当てをきょうまでにしました", "2026-11-21 – 2026-11-22")
        .doesNotContain("今日で終える");
    assertThat(manager.post(end.replace("/end", "x/end"), token).statusCode()).isEqualTo(409);
    assertThat(Browser.signedIn("clerk1").post(end, token).statusCode()).isEqualTo(403);
  }

  @Test
  void badInputIsToldAtItsFieldAndChangesNothing() {
    Browser manager = Browser.signedIn("manager1");
    Map<String, String> form = venue(manager.token(), "");
    form.put("opens-6", "<script>");
    form.put("to", "2020-01-01");
    HttpResponse<String> answer = manager.post("/venues", form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("名称を入力してください")
        .contains("終わる日が、はじまる日より前です")
        .contains("土曜日の時間を確かめてください")
        .contains("まだ保存していません")
        .doesNotContain("value=\"<script>");
    Map<String, String> noVersion = venue(manager.token(), "x");
    noVersion.put("version", "many");
    String path = add(manager, "番号なし");
    assertThat(manager.post(path, noVersion).statusCode()).isEqualTo(400);
    assertThat(manager.get(path).body()).contains("番号なし");
    assertThat(manager.get("/venues/unknown").statusCode()).isEqualTo(404);
    assertThat(
            manager.post("/venues/unknown/kiosks", Map.of("token", manager.token())).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aFormWithoutTheSessionsTokenOrFromElsewhereIsRefused() {
    Browser manager = Browser.signedIn("manager1");
    assertThat(manager.post("/venues", venue("0000", "偽")).statusCode()).isEqualTo(403);
    assertThat(
            new Browser(HttpClient.newHttpClient())
                .post("/venues", venue("0000", "偽"))
                .statusCode())
        .isEqualTo(401);
    assertThat(manager.get("/venues").body()).doesNotContain(">偽<");
    assertThat(manager.get("/manager?range=%3Cscript%3E").statusCode()).isEqualTo(200);
    assertThat(manager.get("/venues?said=%3Cscript%3E").body()).doesNotContain("<script>");
  }

  @Test
  void changesAreWrittenToTheAudit() {
    Browser manager = Browser.signedIn("manager1");
    add(manager, "記録される会場");
    assertThat(Browser.signedIn("supervisor1").get("/audit").body()).contains("会場を追加");
  }
}
