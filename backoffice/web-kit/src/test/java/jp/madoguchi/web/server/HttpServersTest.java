package jp.madoguchi.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpServersTest {
  private final AtomicInteger changes = new AtomicInteger();
  private final HttpClient client = HttpClient.newHttpClient();
  private WebServer server;

  @BeforeEach
  void start() {
    ServerSettings settings =
        new ServerSettings(
            "127.0.0.1",
            0,
            1024,
            Duration.ofMillis(400),
            Set.of("kiosk.example"),
            Optional.of((_, problem) ->
                ("<p>" + problem.title() + "</p>").getBytes(StandardCharsets.UTF_8)),
            Optional.empty());
    server =
        HttpServers.start(
            settings,
            routing ->
                routing
                    .get("/hello", (_, res) -> res.send("hello"))
                    .get(
                        "/problem",
                        (_, _) -> {
                          throw new ProblemException(
                              new Problem(409, "test.gap", "t", "d", "r").with("expectedSeq", 7));
                        })
                    .get(
                        "/broken",
                        (_, _) -> {
                          throw new IllegalStateException("secret 123456789012");
                        })
                    .post(
                        "/change",
                        (req, res) -> {
                          req.content().as(byte[].class);
                          changes.incrementAndGet();
                          res.send("changed");
                        }));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void everyAnswerCarriesTheSecurityHeadersAndIsNotStored() throws Exception {
    HttpResponse<String> res = get("/hello");
    assertThat(res.statusCode()).isEqualTo(200);
    assertThat(res.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(res.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(res.headers().firstValue("Referrer-Policy")).contains("same-origin");
  }

  @Test
  void aProblemIsSentWithItsMembers() throws Exception {
    HttpResponse<String> res = get("/problem");
    assertThat(res.statusCode()).isEqualTo(409);
    assertThat(res.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(res.body())
        .contains("\"code\":\"test.gap\"", "\"expectedSeq\":7", "\"remedy\":\"r\"");
  }

  @Test
  void anUnexpectedErrorNeverShowsItsMessage() throws Exception {
    HttpResponse<String> res = get("/broken");
    assertThat(res.statusCode()).isEqualTo(500);
    assertThat(res.body()).contains("http.internal").doesNotContain("secret");
  }

  @Test
  void aBrowserGetsAPageInsteadOfJson() throws Exception {
    HttpResponse<String> res =
        client.send(
            request("/nothing-here").header("Accept", "text/html,*/*").build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(res.statusCode()).isEqualTo(404);
    assertThat(res.body()).isEqualTo("<p>ページが見つかりません。</p>");
  }

  @Test
  void aForgedOriginChangesNothing() throws Exception {
    HttpResponse<String> res =
        client.send(
            request("/change").header("Origin", "http://evil.example").POST(body("x")).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(res.statusCode()).isEqualTo(403);
    assertThat(res.body()).contains("http.foreign-origin");
    assertThat(changes).hasValue(0);
  }

  @Test
  void aFormOfAnotherSiteChangesNothing() throws Exception {
    HttpResponse<String> res =
        client.send(
            request("/change").header("Sec-Fetch-Site", "cross-site").POST(body("x")).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(res.statusCode()).isEqualTo(403);
    assertThat(changes).hasValue(0);
  }

  @Test
  void theServersOwnPagesMayPost() throws Exception {
    HttpResponse<String> res =
        client.send(
            request("/change")
                .header("Origin", "http://127.0.0.1:" + server.port())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(body("x"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(res.statusCode()).isEqualTo(200);
    assertThat(changes).hasValue(1);
  }

  @Test
  void aBodyOverTheLimitIsRefusedInBothFramings() throws Exception {
    HttpResponse<String> withLength =
        client.send(
            request("/change").POST(body("x".repeat(5000))).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(withLength.statusCode()).isEqualTo(413);
    assertThat(withLength.body()).contains("\"code\":\"http.too-large\"");
    assertThat(raw(chunked(5000))).startsWith("HTTP/1.1 413");
    assertThat(changes).hasValue(0);
  }

  @Test
  void aRequestToAnotherHostNameIsMisdirected() throws Exception {
    assertThat(raw("GET /hello HTTP/1.1\r\nHost: evil.example\r\n\r\n")).startsWith("HTTP/1.1 421");
    assertThat(raw("GET /hello HTTP/1.1\r\nHost: kiosk.example:80\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void aDribblingBodyIsEndedByTheDeadline() throws Exception {
    String answer =
        raw("POST /change HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nab");
    assertThat(answer).doesNotContain(" 200 ");
    assertThat(changes).hasValue(0);
    assertThat(get("/hello").statusCode()).isEqualTo(200);
  }

  @Test
  void sharedAssetsAreServedAndMayBeCached() throws Exception {
    for (String asset :
        new String[] {"/assets/madoguchi.css", "/assets/tokens.css", "/assets/htmx/htmx.min.js"}) {
      HttpResponse<String> res = get(asset);
      assertThat(res.statusCode()).as(asset).isEqualTo(200);
      assertThat(res.headers().firstValue("Cache-Control")).contains("max-age=3600");
    }
    assertThat(get("/assets/../application.yaml").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static HttpRequest.BodyPublisher body(String text) {
    return HttpRequest.BodyPublishers.ofString(text);
  }

  private static String chunked(int bytes) {
    return "POST /change HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n"
        + Integer.toHexString(bytes)
        + "\r\n"
        + "x".repeat(bytes)
        + "\r\n0\r\n\r\n";
  }

  /** Sends these bytes and reads the first piece of the answer ("" when the server just closes). */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      byte[] buffer = new byte[4096];
      int n = socket.getInputStream().read(buffer);
      return n < 0 ? "" : new String(buffer, 0, n, StandardCharsets.UTF_8);
    }
  }
}
