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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import jp.madoguchi.backoffice.intake.Intake;
import jp.madoguchi.backoffice.intake.Intake.Answer;
import jp.madoguchi.sync.FirstContact;
import jp.madoguchi.sync.Refusal;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.SyncApi;

/** The kiosks' requests, as docs/sync-protocol.md describes them. */
public final class IntakeRoutes {
  private static final int HELLO_BYTES_MAX = 4096;
  private static final int BATCH_BYTES_MAX = 1_100_000;
  private static final int BODIES_AT_ONCE = 16;
  private static final HeaderName STATEMENT = HeaderNames.create(SyncApi.STATEMENT_HEADER);
  private static final HeaderName KIOSK = HeaderNames.create(SyncApi.KIOSK_HEADER);

  private final Intake intake;
  private final boolean firstContact;
  private final Runnable afterBatch;

  /** Bounds the memory that bodies can take: 16 × 8 MiB. */
  private final Semaphore bodies = new Semaphore(BODIES_AT_ONCE);

  /**
   * Routes of this intake.
   *
   * @param firstContact whether unknown kiosks may introduce themselves
   * @param afterBatch told whenever entries came in
   */
  public IntakeRoutes(Intake intake, boolean firstContact, Runnable afterBatch) {
    this.intake = intake;
    this.firstContact = firstContact;
    this.afterBatch = afterBatch;
  }

  /** The routes. */
  public void register(HttpRouting.Builder routing) {
    routing.put("/v1/kiosks/{kiosk}", this::hello);
    routing.put("/v1/blobs/{sha256}", this::blob);
    routing.put("/v1/kiosks/{kiosk}/log/{epoch}/{first}", this::batch);
  }

  private void hello(ServerRequest req, ServerResponse res) {
    if (!firstContact || !isLoopback(req)) {
      refuse(
          res,
          Refusal.of(
              403,
              Refusal.CONTACT_CLOSED,
              "First contact is closed",
              "The office's configuration does not allow it, or it does not come over loopback."));
      return;
    }
    withBody(
        req,
        res,
        HELLO_BYTES_MAX,
        body -> answer(res, intake.firstContact(param(req, "kiosk"), body)));
  }

  private void blob(ServerRequest req, ServerResponse res) {
    String sha256 = param(req, "sha256");
    if (!Sha256.looksLikeHash(sha256)) {
      refuse(res, Refusal.of(400, Refusal.BLOB_HASH_MISMATCH, "Not a hash", "64 lower-case hex."));
      return;
    }
    Optional<Refusal> refusal =
        intake.blobAnnounced(header(req, KIOSK), header(req, STATEMENT), sha256);
    if (refusal.isPresent()) {
      refuse(res, refusal.get());
    } else {
      withBody(req, res, SyncApi.BLOB_BYTES_MAX, body -> answer(res, intake.blob(sha256, body)));
    }
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
    withBody(
        req,
        res,
        BATCH_BYTES_MAX,
        body -> {
          Answer answer =
              intake.batch(param(req, "kiosk"), epoch, first, header(req, STATEMENT), body);
          answer(res, answer);
          if (answer instanceof Answer.Acked) {
            afterBatch.run();
          }
        });
  }

  private static void answer(ServerResponse res, Answer answer) {
    switch (answer) {
      case Answer.Acked(String jws) -> {
        res.header(HeaderNames.CONTENT_TYPE, SyncApi.ACK_TYPE);
        res.send(jws);
      }
      case Answer.Welcomed(FirstContact.Welcome welcome) -> {
        res.header(HeaderNames.CONTENT_TYPE, "application/json");
        res.send(FirstContact.write(welcome));
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

  private static boolean isLoopback(ServerRequest req) {
    return req.remotePeer().address() instanceof InetSocketAddress peer
        && Optional.ofNullable(peer.getAddress())
            .filter(InetAddress::isLoopbackAddress)
            .isPresent();
  }
}
