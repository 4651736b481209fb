package jp.madoguchi.backoffice.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.Refusal;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.Statement;
import jp.madoguchi.sync.SyncApi;
import jp.madoguchi.sync.Verifier;

/** What the office answers to a kiosk, decided without looking into any payload. */
public final class Intake {
  private final IntakeStore store;
  private final Signer ackSigner;
  private final InstantSource clock;

  /** Intake that signs its acks with this key. */
  public Intake(IntakeStore store, Signer ackSigner, InstantSource clock) {
    this.store = store;
    this.ackSigner = ackSigner;
    this.clock = clock;
  }

  /** The answer to a request of a kiosk. */
  public sealed interface Answer {
    /** Stored up to here: a compact JWS. */
    record Acked(String jws) implements Answer {}

    /** The blob is stored; {@code fresh} when it wasn't before. */
    record BlobStored(boolean fresh) implements Answer {}

    /** No, and why. */
    record Refused(Refusal refusal) implements Answer {}
  }

  /** Whether a blob may be sent: asked before its body is read. Empty = yes. */
  public Optional<Refusal> blobAnnounced(String kiosk, String statement, String sha256) {
    return switch (identify(kiosk, signerOf(kiosk, statement), statement, Statement.Upload.class)) {
      case Caller.Nobody(Refusal refusal) -> Optional.of(refusal);
      case Caller.Known<Statement.Upload>(_, Statement.Upload upload) ->
          upload.kiosk().equals(kiosk) && upload.sha256().equals(sha256)
              ? Optional.empty()
              : Optional.of(badStatement());
    };
  }

  /** The key that has signed an upload: a stick may bring pictures of an earlier epoch's log. */
  private Optional<Verifier> signerOf(String kiosk, String statement) {
    int newest = store.kiosk(kiosk).map(Kiosk::epoch).orElse(0);
    return IntStream.iterate(newest, epoch -> epoch >= 1, epoch -> epoch - 1)
        .mapToObj(epoch -> store.device(kiosk, epoch))
        .flatMap(Optional::stream)
        .filter(key -> key.verify(statement, Statement.Upload.class).isPresent())
        .findFirst()
        .or(() -> store.device(kiosk, newest));
  }

  /** Stores a blob whose announcement was accepted. */
  public Answer blob(String sha256, byte[] content) {
    if (content.length > SyncApi.BLOB_BYTES_MAX) {
      return refuse(413, Refusal.BODY_TOO_LARGE, "Too large", "A blob has at most 8 MiB.");
    }
    if (!Sha256.hex(content).equals(sha256)) {
      return refuse(
          400, Refusal.BLOB_HASH_MISMATCH, "Another hash", "The body isn't what the path names.");
    }
    return new Answer.BlobStored(store.putBlob(sha256, content, clock.instant()));
  }

  /** Takes in a batch. */
  public Answer batch(String kiosk, int epoch, long first, String statement, byte[] body) {
    return switch (identify(kiosk, store.device(kiosk, epoch), statement, Statement.Push.class)) {
      case Caller.Nobody(Refusal refusal) -> new Answer.Refused(refusal);
      case Caller.Known<Statement.Push>(_, Statement.Push push) -> {
        boolean fits = push.kiosk().equals(kiosk) && push.epoch() == epoch && push.first() == first;
        yield fits ? take(push, body) : new Answer.Refused(badStatement());
      }
    };
  }

  private Answer take(Statement.Push push, byte[] body) {
    Instant now = clock.instant();
    Batch batch;
    try {
      batch = Batch.read(push, body, now);
    } catch (MalformedException e) {
      return refuse(400, Refusal.LOG_MALFORMED, "Not a batch", e.getMessage());
    }
    store.heard(push.kiosk(), now, push.sentAt().toEpochMilli() - now.toEpochMilli());
    return store
        .withLog(push.kiosk(), push.epoch(), log -> decide(push, batch, log, now))
        .orElseGet(
            () -> refuse(404, Refusal.LOG_EPOCH, "No such epoch", "A new epoch needs enrolment."));
  }

  private Answer decide(Statement.Push push, Batch batch, LockedLog log, Instant now) {
    if (batch.isEmpty()) {
      return ack(push, log, now);
    }
    if (push.first() > log.head() + 1) {
      return new Answer.Refused(Refusal.gap(log.head() + 1));
    }
    List<Batch.Line> fresh = batch.after(log.head());
    boolean sameHistory =
        batch.upTo(log.head()).stream()
            .allMatch(
                old -> log.hashAt(old.stored().seq()).equals(Optional.of(old.stored().hash())));
    boolean follows = fresh.isEmpty() || fresh.getFirst().entry().prev().equals(log.headHash());
    if (!sameHistory || !follows) {
      log.suspend("FORK", "two different entries with the same number", now);
      return refuse(
          409, Refusal.LOG_FORK, "The log forks", "Another entry is stored under this number.");
    }
    List<String> missing = log.missing(Batch.blobsOf(fresh));
    if (!missing.isEmpty()) {
      return new Answer.Refused(Refusal.blobsMissing(missing));
    }
    log.append(fresh.stream().map(Batch.Line::stored).toList());
    return ack(push, log, now);
  }

  /** Signed inside the transaction, sent only after it: no ack of what could still be undone. */
  private Answer ack(Statement.Push push, LockedLog log, Instant now) {
    return new Answer.Acked(
        ackSigner.sign(
            new Statement.Ack(push.kiosk(), push.epoch(), log.head(), log.headHash(), now, 0)));
  }

  private sealed interface Caller<S extends Statement> {
    record Known<S extends Statement>(Kiosk kiosk, S statement) implements Caller<S> {}

    record Nobody<S extends Statement>(Refusal refusal) implements Caller<S> {}
  }

  private <S extends Statement> Caller<S> identify(
      String kiosk, Optional<Verifier> device, String jws, Class<S> kind) {
    Optional<Kiosk> known = store.kiosk(kiosk);
    if (known.isEmpty()) {
      return new Caller.Nobody<>(
          Refusal.of(403, Refusal.KIOSK_UNKNOWN, "Unknown kiosk", "It has not been enrolled."));
    }
    if (device.isEmpty()) {
      return new Caller.Nobody<>(
          Refusal.of(404, Refusal.LOG_EPOCH, "No such epoch", "A new epoch needs enrolment."));
    }
    Optional<S> statement = device.get().verify(jws, kind);
    if (statement.isEmpty()) {
      return new Caller.Nobody<>(badStatement());
    }
    return switch (known.get().state()) {
      case ENROLLED -> new Caller.Known<>(known.get(), statement.get());
      case SUSPENDED ->
          new Caller.Nobody<>(
              Refusal.of(403, Refusal.KIOSK_SUSPENDED, "Suspended", "A person has to look."));
      case RETIRED ->
          new Caller.Nobody<>(
              Refusal.of(403, Refusal.KIOSK_RETIRED, "Retired", "It was taken out of service."));
    };
  }

  private static Refusal badStatement() {
    return Refusal.of(
        401,
        Refusal.STATEMENT_INVALID,
        "Statement not accepted",
        "Signature, kind, path or key don't fit.");
  }

  private static Answer refuse(int status, String code, String title, String detail) {
    return new Answer.Refused(Refusal.of(status, code, title, detail));
  }
}
