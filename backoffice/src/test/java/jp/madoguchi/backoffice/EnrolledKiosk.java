package jp.madoguchi.backoffice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLContext;
import jp.madoguchi.sync.Enrolment;
import jp.madoguchi.sync.EnrolmentToken;
import jp.madoguchi.sync.RecipientKey;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.SyncApi;
import jp.madoguchi.sync.tls.CertificateRequest;
import jp.madoguchi.sync.tls.FleetAuthority;
import jp.madoguchi.sync.tls.FleetTls;

/** A kiosk that went the whole way to its certificate, and its connection to the office's door. */
public final class EnrolledKiosk {
  public final Signer signer;
  public final Enrolment.Granted granted;
  private final URI office;
  private final HttpClient client;

  private EnrolledKiosk(URI office, Signer signer, Enrolment.Granted granted) {
    this.office = office;
    this.signer = signer;
    this.granted = granted;
    this.client = client(tls(signer, granted));
  }

  /** Enrols with the token that the office wrote for this kiosk at its start. */
  public static EnrolledKiosk enrol(URI office, Path officeData, String kiosk)
      throws IOException, InterruptedException {
    Path token = officeData.resolve("enrolment").resolve(kiosk + ".token");
    Signer signer = Signer.generate();
    HttpResponse<byte[]> answer =
        ask(office, EnrolmentToken.parse(Files.readString(token)), kiosk, signer);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("not enrolled: " + answer.statusCode());
    }
    return new EnrolledKiosk(
        office, signer, Enrolment.read(answer.body(), Enrolment.Granted.class));
  }

  /** Asks to be enrolled. */
  public static HttpResponse<byte[]> ask(
      URI office, EnrolmentToken token, String kiosk, Signer signer)
      throws IOException, InterruptedException {
    byte[] body =
        Enrolment.write(
            new Enrolment.Request(kiosk, token.code(), CertificateRequest.write(kiosk, signer)));
    return client(FleetTls.enrolling(token))
        .send(
            HttpRequest.newBuilder(office.resolve(SyncApi.ENROLMENT_PATH))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            BodyHandlers.ofByteArray());
  }

  /** A client that shows the granted certificate. */
  public static SSLContext tls(Signer signer, Enrolment.Granted granted) {
    return FleetTls.context(
        new FleetTls.Identity(
            signer, FleetAuthority.certificate(granted.certificates().getFirst())),
        FleetAuthority.certificate(granted.certificates().getLast()));
  }

  /** A client with this context. */
  public static HttpClient client(SSLContext context) {
    return HttpClient.newBuilder()
        .sslContext(context)
        .sslParameters(FleetTls.clientParameters())
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }

  /** Its log, still empty. */
  public TestKiosk log() {
    return new TestKiosk(
        granted.kiosk(), RecipientKey.of(granted.recipients().getFirst().key()), signer);
  }

  /** Puts a body to the office's door. */
  public HttpResponse<byte[]> put(String path, byte[] body, Map<String, String> headers)
      throws IOException, InterruptedException {
    return send("PUT", path, body, headers);
  }

  /** Sends a body to the office's door. */
  public HttpResponse<byte[]> send(
      String method, String path, byte[] body, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(office.resolve(path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }
}
