package jp.madoguchi.sim.cardcentre;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import jp.madoguchi.web.server.HttpServers;
import jp.madoguchi.web.server.ServerSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardCentreRoutesTest {
  private static final String PHOTO = Base64.getEncoder().encodeToString(Filings.photo(600, 800));
  private static final String GOOD =
      """
      {"reference":"toyonaka-1","applicationId":"12345678901234567890123","birthDate":"1990-05-01",
       "wishes":{"signingCertificate":true,"authenticationCertificate":true,"brailleKana":null},
       "photo":"%s"}
      """
          .formatted(PHOTO);

  private final MovableFakeClock clock = new MovableFakeClock();
  private final CardCentre centre = CardCentre.inMemory(clock, 0);
  private final WebServer server =
      HttpServers.start(
          new ServerSettings("127.0.0.1", 0, 10 * 1024 * 1024, Set.of()),
          routing -> CardCentreRoutes.register(routing, centre));
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    client.close();
    server.stop();
  }

  @Test
  void theWholeWayOfAnApplicationOverHttp() throws Exception {
    HttpResponse<String> filed = call("POST", "/applications", GOOD);
    assertThat(filed.statusCode()).isEqualTo(201);
    assertThat(json(filed).path("receiptNumber").textValue()).isEqualTo("R20261122000001");
    HttpResponse<String> again = call("POST", "/applications", GOOD);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(filed.body());

    assertThat(status()).isEqualTo("RECEIVED");
    clock.pass(Duration.ofDays(2));
    assertThat(status()).isEqualTo("VALID");
    HttpResponse<String> defect =
        call(
            "PUT",
            "/applications/R20261122000001/verdict",
            "{\"verdict\":\"DEFECT\",\"defect\":{\"kind\":\"PHOTO\",\"reason\":\"BG_SHADOW\"}}");
    assertThat(defect.statusCode()).isEqualTo(200);
    assertThat(json(defect).path("status").textValue()).isEqualTo("DEFECT");
    assertThat(json(defect).at("/defect/reason").textValue()).isEqualTo("BG_SHADOW");

    String list = call("GET", "/applications", "").body();
    assertThat(list).contains("toyonaka-1").doesNotContain("12345678901234567890123", "1990-05-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"reference\":\"a\"}",
        "null",
        "{\"reference\":\"a\",\"reference\":\"b\"}"
      })
  void whatIsNotAFilingIsRefusedAndNothingIsTakenIn(String body) throws Exception {
    refused(call("POST", "/applications", body), 400, "cardcentre.malformed");
    assertThat(centre.newest()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "toyonaka-1, ../etc/passwd",
    "12345678901234567890123, 1234",
    "1990-05-01, 2126-05-01",
    "1990-05-01, 1990-13-01",
    "\"signingCertificate\":true, \"signingCertificate\":1",
    "\"brailleKana\":null, \"brailleKana\":\"あいうえおかきくけこあいうえおかきくけこあいうえお\"",
    "\"brailleKana\":null, \"surprise\":null",
    "\"photo\":\", \"photo\":\"!!"
  })
  void aWrongMemberIsRefusedByName(String right, String wrong) throws Exception {
    refused(call("POST", "/applications", GOOD.replace(right, wrong)), 400, "cardcentre.malformed");
    assertThat(centre.newest()).isEmpty();
  }

  @Test
  void theOtherRefusalsHaveTheirOwnCodes() throws Exception {
    refused(
        call("POST", "/applications", GOOD.replace(PHOTO, "AAAA")),
        422,
        "cardcentre.photo-refused");
    call("POST", "/applications", GOOD);
    refused(
        call("POST", "/applications", GOOD.replace("toyonaka-1", "toyonaka-2")),
        409,
        "cardcentre.already-pending");
    refused(
        call("POST", "/applications", GOOD.replace("12345678901234567890123", "0".repeat(23))),
        409,
        "cardcentre.reference-reused");
    refused(call("GET", "/applications/R1", ""), 404, "cardcentre.unknown-receipt");
    refused(
        call("PUT", "/applications/R20261122000001/verdict", "{\"verdict\":\"MAYBE\"}"),
        400,
        "cardcentre.malformed");
    clock.pass(Duration.ofDays(22));
    refused(
        call("PUT", "/applications/R20261122000001/verdict", "{\"verdict\":\"VALID\"}"),
        409,
        "cardcentre.already-decided");
  }

  @Test
  void theGateClosesTheCentreAndOpensItAgain() throws Exception {
    assertThat(call("PUT", "/gate", "{\"open\":false}").body()).isEqualTo("{\"open\":false}");
    refused(call("POST", "/applications", GOOD), 503, "cardcentre.closed");
    call("PUT", "/gate", "{\"open\":true}");
    assertThat(call("GET", "/gate", "").body()).isEqualTo("{\"open\":true}");
    assertThat(call("POST", "/applications", GOOD).statusCode()).isEqualTo(201);
    refused(call("PUT", "/gate", "{\"open\":1}"), 400, "cardcentre.malformed");
  }

  private String status() throws Exception {
    return json(call("GET", "/applications/R20261122000001", "")).path("status").textValue();
  }

  private static void refused(HttpResponse<String> response, int status, String code)
      throws IOException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(json(response).path("code").textValue()).isEqualTo(code);
  }

  private HttpResponse<String> call(String method, String path, String body) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + "/cardcentre/v1" + path);
    return client.send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .method(
                method,
                "GET".equals(method) ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return new JsonMapper().readTree(response.body());
  }
}
