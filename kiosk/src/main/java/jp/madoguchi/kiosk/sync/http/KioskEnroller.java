package jp.madoguchi.kiosk.sync.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import jp.madoguchi.kiosk.keys.Enrolled;
import jp.madoguchi.kiosk.keys.KeyFolder;
import jp.madoguchi.sync.Enrolment;
import jp.madoguchi.sync.EnrolmentToken;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.Refusal;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.SyncApi;
import jp.madoguchi.sync.tls.CertificateRequest;
import jp.madoguchi.sync.tls.FleetTls;

/** Enrols this kiosk with a token from the office. May be repeated until it succeeds. */
public final class KioskEnroller {
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final int ANSWER_BYTES_MAX = 64 * 1024;

  private final URI office;
  private final String kiosk;
  private final KeyFolder folder;

  /**
   * Enrols at this office.
   *
   * @param office {@code https://host:port} of its door for kiosks
   */
  public KioskEnroller(URI office, String kiosk, KeyFolder folder) {
    this.office = HttpOfficeLink.checked(office);
    this.kiosk = kiosk;
    this.folder = folder;
  }

  /** What came of an attempt. */
  public sealed interface Outcome {
    /** Done, and kept on disk. */
    record Done(int epoch) implements Outcome {}

    /** The office says no: a person has to do something. */
    record Refused(String code, String detail) implements Outcome {}

    /** No answer of this office: worth trying again. Nothing personal or secret in it. */
    record Failed(String why) implements Outcome {}
  }

  /** One attempt. */
  public Outcome attempt(EnrolmentToken token) {
    Signer key = folder.pendingKey();
    HttpRequest request =
        HttpRequest.newBuilder(office.resolve(SyncApi.ENROLMENT_PATH))
            .header("Content-Type", "application/json")
            .timeout(DEADLINE)
            .POST(
                BodyPublishers.ofByteArray(
                    Enrolment.write(
                        new Enrolment.Request(
                            kiosk, token.code(), CertificateRequest.write(kiosk, key)))))
            .build();
    try (HttpClient client = HttpOfficeLink.client(FleetTls.enrolling(token), DEADLINE)) {
      return outcome(
          key,
          client.send(
              request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX)));
    } catch (IOException e) {
      return new Outcome.Failed(e.getClass().getSimpleName() + ": " + e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Outcome.Failed("interrupted");
    }
  }

  private Outcome outcome(Signer key, HttpResponse<byte[]> response) {
    try {
      if (response.statusCode() == 200) {
        Enrolled enrolled =
            new Enrolled(key, Enrolment.read(response.body(), Enrolment.Granted.class));
        if (!enrolled.granted().kiosk().equals(kiosk)) {
          throw new MalformedException("a grant for another kiosk");
        }
        folder.keep(enrolled);
        return new Outcome.Done(enrolled.granted().epoch());
      }
      Refusal refusal = Refusal.read(response.body());
      return refusal.known()
          ? new Outcome.Refused(refusal.code(), refusal.detail())
          : new Outcome.Failed("status " + response.statusCode());
    } catch (MalformedException e) {
      return new Outcome.Failed("status " + response.statusCode() + ", " + e.getMessage());
    }
  }
}
