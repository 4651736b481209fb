package jp.madoguchi.kiosk.sync.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import jp.madoguchi.kiosk.keys.Enrolled;
import jp.madoguchi.kiosk.sync.OfficeLink;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.Refusal;
import jp.madoguchi.sync.SyncApi;
import jp.madoguchi.sync.tls.FleetTls;

/** The office over HTTP. Every call ends by its deadline, whatever the other side does. */
public final class HttpOfficeLink implements OfficeLink {
  private static final int ANSWER_BYTES_MAX = 64 * 1024;

  private volatile HttpClient client;
  private final URI office;
  private final String kiosk;
  private final int epoch;
  private final Deadlines deadlines;

  /** How long a call may take in all. */
  public record Deadlines(Duration connect, Duration batch, Duration blob) {
    /** Those of docs/sync-protocol.md. */
    public static final Deadlines NORMAL =
        new Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(120));
  }

  /**
   * A way to this office.
   *
   * @param office {@code https://host:port} of its door for kiosks
   * @param enrolled whom to show and whom to believe
   * @throws IllegalArgumentException when the address can't be used
   */
  public HttpOfficeLink(URI office, Enrolled enrolled, Deadlines deadlines) {
    this.office = checked(office);
    this.kiosk = enrolled.granted().kiosk();
    this.epoch = enrolled.granted().epoch();
    this.deadlines = deadlines;
    this.client =
        client(FleetTls.context(enrolled.identity(), enrolled.authority()), deadlines.connect());
  }

  /** Shows another certificate from now on; requests that are under way end with the old one. */
  void use(Enrolled renewed) {
    HttpClient old = client;
    client = client(FleetTls.context(renewed.identity(), renewed.authority()), deadlines.connect());
    old.shutdown();
  }

  /** Asks for a new certificate. */
  Answer renew(byte[] body) {
    return call(
        request(SyncApi.certificatePath(kiosk), "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        deadlines.batch());
  }

  static URI checked(URI office) {
    if (!"https".equals(office.getScheme()) || office.getHost() == null) {
      throw new IllegalArgumentException("the office's address must be https://host:port");
    }
    return office;
  }

  static HttpClient client(SSLContext context, Duration connect) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(connect)
        .sslContext(context)
        .sslParameters(FleetTls.clientParameters())
        .build();
  }

  @Override
  public Answer sendBlob(String sha256, byte[] ciphertext, String statement) {
    return call(
        request(SyncApi.blobPath(sha256), "application/octet-stream")
            .header(SyncApi.KIOSK_HEADER, kiosk)
            .header(SyncApi.STATEMENT_HEADER, statement)
            .PUT(BodyPublishers.ofByteArray(ciphertext))
            .build(),
        deadlines.blob());
  }

  @Override
  public Answer push(long firstSeq, byte[] body, String statement) {
    return call(
        request(SyncApi.batchPath(kiosk, epoch, firstSeq), SyncApi.BATCH_TYPE)
            .header(SyncApi.STATEMENT_HEADER, statement)
            .PUT(BodyPublishers.ofByteArray(body))
            .build(),
        deadlines.batch());
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private HttpRequest.Builder request(String path, String contentType) {
    return HttpRequest.newBuilder(office.resolve(path)).header("Content-Type", contentType);
  }

  /** The whole exchange has one deadline: the client's own timeout ends with the headers. */
  private Answer call(HttpRequest request, Duration deadline) {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
    try {
      return answer(exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      exchange.cancel(true);
      return new Answer.Failed("no answer within the deadline", Optional.empty());
    } catch (ExecutionException e) {
      return new Answer.Failed(nameOf(e.getCause()), Optional.empty());
    } catch (InterruptedException _) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      return new Answer.Failed("interrupted", Optional.empty());
    }
  }

  private static String nameOf(Throwable cause) {
    return cause instanceof IOException ? cause.getClass().getSimpleName() : "the call failed";
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == 200 || status == 201) {
      return new Answer.Accepted(response.body());
    }
    Optional<Duration> retryAfter = retryAfter(response);
    boolean later = status == 429 || status >= 500;
    if (!later && isRefusal(response)) {
      try {
        Refusal refusal = Refusal.read(response.body());
        if (refusal.known()) {
          return new Answer.Refused(refusal);
        }
      } catch (MalformedException _) {
        return new Answer.Failed("status " + status + ", unreadable", retryAfter);
      }
    }
    return new Answer.Failed("status " + status, retryAfter);
  }

  private static boolean isRefusal(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Content-Type")
        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith(SyncApi.REFUSAL_TYPE))
        .isPresent();
  }

  /** In seconds; the other form of the header, a date, would need the clocks to agree. */
  private static Optional<Duration> retryAfter(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }
}
