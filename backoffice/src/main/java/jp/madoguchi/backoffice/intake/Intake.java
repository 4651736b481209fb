package jp.madoguchi.backoffice.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.sync.FirstContact;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.RecipientKey;
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
  private final RecipientKey recipient;
  private final InstantSource clock;

  /** Intake that signs its acks with this key. */
  public Intake(IntakeStore store, Signer ackSigner, RecipientKey recipient, InstantSource clock) {
    this.store = store;
    this.ackSigner = ackSigner;
    this.recipient = recipient;
    this.clock = clock;
  }

  /** The answer to a request of a kiosk. */
  public sealed interface Answer {
    /** Stored up to here: a compact JWS. */
    record Acked(String jws) implements Answer {}

    /** The keys to pin. */
    record Welcomed(FirstContact.Welcome welcome) implements Answer {}

    /** The blob is stored; {@code fresh} when it wasn't before. */
    record BlobStored(boolean fresh) implements Answer {}

    /** No, and why. */
    record Refused(Refusal refusal) implements Answer {}
  }

  /** First contact: pins the device key, unless another one is pinned. */
  public Answer firstContact(String kiosk, byte[] body) {
    String deviceKey;
    try {
      if (!jp.madoguchi.sync.EntryCodec.isKioskName(kiosk)) {
        throw new MalformedException("not a kiosk name");
      }
      deviceKey = Verifier.restore(FirstContact.hello(body).deviceKey()).publicJwk();
    } catch (MalformedException e) {
      return refuse(400, Refusal.CONTACT_MALFORMED, "Not a first contact", e.getMessage());
    }
    Kiosk pinned = store.pin(kiosk, deviceKey, clock.instant());
    if (!Verifier.restore(pinned.deviceKey()).equals(Verifier.restore(deviceKey))) {
      return refuse(
          409,
          Refusal.CONTACT_OTHER_KEY,
          "Another key is pinned",
          "This kiosk's name belongs to another device key. A person has to decide.");
    }
    return new Answer.Welcomed(
        new FirstContact.Welcome(recipient.publicKey(), ackSigner.verifier().publicJwk()));
  }

  /** Whether a blob may be sent: asked before its body is read. Empty = yes. */
  public Optional<Refusal> blobAnnounced(String kiosk, String statement, String sha256) {
    return switch (identify(kiosk, statement, Statement.Upload.class)) {
      case Caller.Nobody(Refusal refusal) -> Optional.of(refusal);
      case Caller.Known<Statement.Upload>(_, Statement.Upload upload) ->
          upload.kiosk().equals(kiosk) && upload.sha256().equals(sha256)
              ? Optional.empty()
              : Optional.of(badStatement());
    };
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
    return switch (identify(kiosk, statement, Statement.Push.class)) {
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

  private <S extends Statement> Caller<S> identify(String kiosk, String jws, Class<S> kind) {
    Optional<Kiosk> known = store.kiosk(kiosk);
    if (known.isEmpty()) {
      return new Caller.Nobody<>(
          Refusal.of(403, Refusal.KIOSK_UNKNOWN, "Unknown kiosk", "It has not been enrolled."));
    }
    Optional<S> statement = Verifier.restore(known.get().deviceKey()).verify(jws, kind);
    if (statement.isEmpty()) {
      return new Caller.Nobody<>(badStatement());
    }
    if (known.get().state() != Kiosk.State.ENROLLED) {
      return new Caller.Nobody<>(
          Refusal.of(
              403, Refusal.KIOSK_SUSPENDED, "Suspended", "A person at the office has to look."));
    }
    return new Caller.Known<>(known.get(), statement.get());
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
