package jp.madoguchi.sim.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkLinkTest {
  private HttpServer office;
  private NetworkLink link;

  @BeforeEach
  void start() throws IOException {
    office = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    office.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, body.length + 3);
          exchange.getResponseBody().write("ok:".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    office.start();
    link = NetworkLink.start(0, office.getAddress());
  }

  @AfterEach
  void stop() {
    link.close();
    office.stop(0);
  }

  private HttpResponse<String> post(String body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + link.port() + "/batch"))
              .timeout(Duration.ofSeconds(20))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void whatTheKioskSendsArrivesAndIsAnswered() throws Exception {
    assertThat(post("hello").body()).isEqualTo("ok:hello");
    String large = "x".repeat(2_000_000);
    assertThat(post(large).body()).isEqualTo("ok:" + large);
  }

  @Test
  void aCutLinkRefusesAndWorksAgainOnTheSamePort() throws Exception {
    int port = link.port();
    for (int i = 0; i < 3; i++) {
      link.set(LinkState.OFF);
      assertThat(link.state()).isEqualTo(LinkState.OFF);
      assertThatThrownBy(() -> post("lost")).isInstanceOf(IOException.class);
      link.set(LinkState.ON);
      assertThat(link.port()).isEqualTo(port);
      assertThat(post("again").body()).isEqualTo("ok:again");
    }
  }

  @Test
  void cuttingTheLinkEndsARunningConnection() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        NetworkLink toSilent =
            NetworkLink.start(0, (InetSocketAddress) silent.getLocalSocketAddress());
        Socket kiosk = new Socket(InetAddress.getLoopbackAddress(), toSilent.port())) {
      kiosk.setSoTimeout(20_000);
      kiosk.getOutputStream().write('a');
      try (Socket there = silent.accept()) {
        assertThat(there.getInputStream().read()).isEqualTo('a');
        toSilent.set(LinkState.OFF);
        assertThat(readOrReset(kiosk.getInputStream())).isEqualTo(-1);
      }
    }
  }

  private static int readOrReset(InputStream in) {
    try {
      return in.read();
    } catch (IOException _) {
      return -1;
    }
  }

  @Test
  void aCaptivePortalAnswersItsOwnPageAndNothingReachesTheOffice() throws Exception {
    link.set(LinkState.CAPTIVE);
    HttpResponse<String> answer = post("secret");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(answer.body()).contains("sign in").doesNotContain("ok:");
    link.set(LinkState.ON);
    assertThat(post("x").body()).isEqualTo("ok:x");
  }

  @Test
  void aKioskThatHangsUpDoesNoHarm() throws Exception {
    for (int i = 0; i < 5; i++) {
      try (Socket kiosk = new Socket(InetAddress.getLoopbackAddress(), link.port())) {
        OutputStream out = kiosk.getOutputStream();
        out.write("POST / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
      }
    }
    assertThat(post("fine").body()).isEqualTo("ok:fine");
  }

  @Test
  void anOfficeThatIsDownLooksLikeACutConnection() {
    office.stop(0);
    assertThatThrownBy(() -> post("lost")).isInstanceOf(IOException.class);
  }
}
