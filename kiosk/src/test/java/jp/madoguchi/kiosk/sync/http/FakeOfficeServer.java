package jp.madoguchi.kiosk.sync.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLParameters;
import jp.madoguchi.kiosk.sync.FakeOffice;
import jp.madoguchi.kiosk.sync.OfficeLink;
import jp.madoguchi.sync.SyncApi;

/** A {@link FakeOffice} behind real TLS on a loopback port. */
public final class FakeOfficeServer implements AutoCloseable {
  public final FakeOffice office;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpsServer server;
  private volatile Optional<Raw> raw = Optional.empty();

  /** An answer that no office of ours gives. */
  public record Raw(
      int status, String contentType, String body, List<String> retryAfter, boolean hang) {
    static Raw of(int status, String contentType, String body) {
      return new Raw(status, contentType, body, List.of(), false);
    }
  }

  public FakeOfficeServer(String kiosk) {
    office = new FakeOffice(kiosk);
    try {
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setHttpsConfigurator(
        new HttpsConfigurator(office.keys.door()) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters tls = getSSLContext().getDefaultSSLParameters();
            tls.setNeedClientAuth(true);
            parameters.setSSLParameters(tls);
          }
        });
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI uri() {
    return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on every request gets this; empty = the office answers again. */
  public void always(Optional<Raw> answer) {
    raw = answer;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (raw.isPresent()) {
        answerRaw(exchange, raw.orElseThrow());
        return;
      }
      List<String> path = List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
      String statement =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst(SyncApi.STATEMENT_HEADER))
              .orElse("");
      OfficeLink.Answer answer;
      if (path.get(1).equals("blobs")) {
        answer = office.sendBlob(path.get(2), body, statement);
      } else if (path.getLast().equals("certificate")) {
        answer = office.renew();
      } else {
        answer = office.push(Long.parseLong(path.get(5)), body, statement);
      }
      send(exchange, answer);
    }
  }

  private static void send(HttpExchange exchange, OfficeLink.Answer answer) throws IOException {
    switch (answer) {
      case OfficeLink.Answer.Accepted accepted ->
          write(exchange, 200, SyncApi.ACK_TYPE, accepted.body());
      case OfficeLink.Answer.Refused refused ->
          write(
              exchange,
              refused.refusal().status(),
              SyncApi.REFUSAL_TYPE,
              refused.refusal().write());
      case OfficeLink.Answer.Failed _ -> write(exchange, 503, "text/plain", new byte[0]);
    }
  }

  private static void answerRaw(HttpExchange exchange, Raw answer) throws IOException {
    if (answer.hang()) {
      exchange.sendResponseHeaders(200, 100); // headers at once, the body never
      exchange.getResponseBody().write('x');
      exchange.getResponseBody().flush();
      java.util.concurrent.locks.LockSupport.parkNanos(3_000_000_000L);
      return;
    }
    answer.retryAfter().forEach(v -> exchange.getResponseHeaders().add("Retry-After", v));
    write(
        exchange,
        answer.status(),
        answer.contentType(),
        answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static void write(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
