package jp.madoguchi.backoffice.api;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import jp.madoguchi.backoffice.enrolment.CallerCheck;
import jp.madoguchi.backoffice.enrolment.Enroller;
import jp.madoguchi.backoffice.intake.Intake;
import jp.madoguchi.backoffice.intake.Intake.Answer;
import jp.madoguchi.backoffice.intake.Kiosk;
import jp.madoguchi.sync.Enrolment;
import jp.madoguchi.sync.Refusal;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.SyncApi;

/** The kiosks' requests, as docs/sync-protocol.md describes them. */
public final class DeviceRoutes {
  private static final int ENROLMENT_BYTES_MAX = 16 * 1024;
  private static final int BATCH_BYTES_MAX = 1_100_000;
  private static final int BODIES_AT_ONCE = 16;
  private static final HeaderName STATEMENT = HeaderNames.create(SyncApi.STATEMENT_HEADER);
  private static final HeaderName KIOSK = HeaderNames.create(SyncApi.KIOSK_HEADER);

  private final Intake intake;
  private final Enroller enroller;
  private final CallerCheck callers;
  private final Runnable afterBatch;

  /** Bounds the memory that bodies can take: 16 × 8 MiB. */
  private final Semaphore bodies = new Semaphore(BODIES_AT_ONCE);

  /**
   * Routes of this intake.
   *
   * @param callers who may ask; enrolment is for everybody with a code
   * @param afterBatch told whenever entries came in
   */
  public DeviceRoutes(Intake intake, Enroller enroller, CallerCheck callers, Runnable afterBatch) {
    this.intake = intake;
    this.enroller = enroller;
    this.callers = callers;
    this.afterBatch = afterBatch;
  }

  /** The routes. */
  public void register(HttpRouting.Builder routing) {
    routing.post(SyncApi.ENROLMENT_PATH, this::enrol);
    routing.post("/v1/kiosks/{kiosk}/certificate", this::renew);
    routing.put("/v1/blobs/{sha256}", this::blob);
    routing.put("/v1/kiosks/{kiosk}/log/{epoch}/{first}", this::batch);
  }

  private void enrol(ServerRequest req, ServerResponse res) {
    withBody(req, res, ENROLMENT_BYTES_MAX, body -> answer(res, enroller.enrol(body)));
  }

  private void renew(ServerRequest req, ServerResponse res) {
    known(
        req,
        res,
        param(req, "kiosk"),
        kiosk ->
            withBody(
                req, res, ENROLMENT_BYTES_MAX, body -> answer(res, enroller.renew(kiosk, body))));
  }

  private void blob(ServerRequest req, ServerResponse res) {
    String sha256 = param(req, "sha256");
    if (!Sha256.looksLikeHash(sha256)) {
      refuse(res, Refusal.of(400, Refusal.BLOB_HASH_MISMATCH, "Not a hash", "64 lower-case hex."));
      return;
    }
    known(
        req,
        res,
        header(req, KIOSK),
        kiosk -> {
          Optional<Refusal> refusal = intake.blobAnnounced(kiosk.id(), statement(req), sha256);
          if (refusal.isPresent()) {
            refuse(res, refusal.get());
          } else {
            withBody(
                req, res, SyncApi.BLOB_BYTES_MAX, body -> answer(res, intake.blob(sha256, body)));
          }
        });
  }

  private void batch(ServerRequest req, ServerResponse res) {
    int epoch;
    long first;
    try {
      epoch = Integer.parseInt(param(req, "epoch"));
      first = Long.parseLong(param(req, "first"));
    } catch (NumberFormatException e) {
      refuse(
          res, Refusal.of(400, Refusal.LOG_MALFORMED, "Not a batch", "epoch and seq are numbers."));
      return;
    }
    known(
        req,
        res,
        param(req, "kiosk"),
        kiosk -> {
          if (kiosk.epoch() != epoch) {
            refuse(
                res,
                Refusal.of(
                    404, Refusal.LOG_EPOCH, "No such epoch", "A new epoch needs enrolment."));
            return;
          }
          withBody(
              req, res, BATCH_BYTES_MAX, body -> batch(res, kiosk, first, statement(req), body));
        });
  }

  private void batch(ServerResponse res, Kiosk kiosk, long first, String statement, byte[] body) {
    Answer answer = intake.batch(kiosk.id(), kiosk.epoch(), first, statement, body);
    answer(res, answer);
    if (answer instanceof Answer.Acked) {
      afterBatch.run();
    }
  }

  private static String statement(ServerRequest req) {
    return header(req, STATEMENT);
  }

  /** Lets a kiosk through whose connection shows its newest certificate and that is in service. */
  private void known(ServerRequest req, ServerResponse res, String kiosk, Consumer<Kiosk> service) {
    Optional<X509Certificate> shown =
        req.remotePeer()
            .tlsCertificates()
            .filter(chain -> chain.length > 0 && chain[0] instanceof X509Certificate)
            .map(chain -> (X509Certificate) chain[0]);
    switch (callers.check(shown, kiosk)) {
      case CallerCheck.Caller.Known(Kiosk known) -> service.accept(known);
      case CallerCheck.Caller.Nobody(Refusal refusal) -> refuse(res, refusal);
    }
  }

  private static <M extends Record> void answer(ServerResponse res, Enroller.Answer<M> answer) {
    switch (answer) {
      case Enroller.Answer.Given<M>(M message) -> {
        res.header(HeaderNames.CONTENT_TYPE, "application/json");
        res.send(Enrolment.write(message));
      }
      case Enroller.Answer.Refused<M>(Refusal refusal) -> refuse(res, refusal);
    }
  }

  private static void answer(ServerResponse res, Answer answer) {
    switch (answer) {
      case Answer.Acked(String jws) -> {
        res.header(HeaderNames.CONTENT_TYPE, SyncApi.ACK_TYPE);
        res.send(jws);
      }
      case Answer.BlobStored(boolean fresh) -> {
        res.status(fresh ? Status.CREATED_201 : Status.OK_200);
        res.send();
      }
      case Answer.Refused(Refusal refusal) -> refuse(res, refusal);
    }
  }

  private static void refuse(ServerResponse res, Refusal refusal) {
    res.status(Status.create(refusal.status()));
    res.header(HeaderNames.CONTENT_TYPE, SyncApi.REFUSAL_TYPE);
    res.send(refusal.write());
  }

  private interface BodyUser {
    void use(byte[] body);
  }

  private void withBody(ServerRequest req, ServerResponse res, int bytesMax, BodyUser user) {
    if (!bodies.tryAcquire()) {
      res.header(HeaderNames.RETRY_AFTER, "2");
      refuse(res, Refusal.of(503, "office.busy", "Busy", "Too many requests at once."));
      return;
    }
    try (InputStream in = req.content().inputStream()) {
      byte[] body = in.readNBytes(bytesMax + 1);
      if (body.length > bytesMax) {
        refuse(
            res,
            Refusal.of(
                413, Refusal.BODY_TOO_LARGE, "Too large", "At most " + bytesMax + " bytes."));
      } else {
        user.use(body);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      bodies.release();
    }
  }

  private static String param(ServerRequest req, String name) {
    return req.path().pathParameters().get(name);
  }

  private static String header(ServerRequest req, HeaderName name) {
    return req.headers().first(name).orElse("");
  }
}
