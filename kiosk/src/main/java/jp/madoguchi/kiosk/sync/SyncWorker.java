package jp.madoguchi.kiosk.sync;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.keys.OfficeKeys;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.sync.EntryCodec;
import jp.madoguchi.sync.Refusal;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Statement;
import jp.madoguchi.sync.SyncApi;

/** Prepares the calls that the machine wants and says what came of their answers. */
final class SyncWorker {
  private final LogStore store;
  private final KioskIdentity identity;
  private final OfficeKeys officeKeys;
  private final Clock wall;
  private final long entriesKept;
  private volatile Contact contact =
      new Contact(Optional.empty(), Optional.empty(), Optional.empty());

  /** What is known about the office, besides the log. */
  record Contact(
      Optional<Instant> last, Optional<Duration> clockSkew, Optional<String> lastFailure) {}

  /**
   * Connects the parts.
   *
   * @param entriesKept how many acknowledged entries keep their payload, for an office that has to
   *     be restored from its backup
   */
  SyncWorker(
      LogStore store, KioskIdentity identity, OfficeKeys officeKeys, Clock wall, long entriesKept) {
    this.store = store;
    this.identity = identity;
    this.officeKeys = officeKeys;
    this.wall = wall;
    this.entriesKept = entriesKept;
  }

  Contact contact() {
    return contact;
  }

  Event read(long firstSeq) {
    List<LogStore.Entry> entries =
        store.read(firstSeq, SyncApi.BATCH_ENTRIES_MAX, SyncApi.BATCH_BYTES_MAX);
    if (entries.isEmpty()) {
      return new Event.AlreadyPruned();
    }
    Set<String> blobs = new LinkedHashSet<>();
    for (LogStore.Entry entry : entries) {
      blobs.addAll(EntryCodec.read(entry.bytes()).blobs());
    }
    return new Event.BatchRead(firstSeq, entries.getLast().seq(), new ArrayList<>(blobs));
  }

  /** Empty when the blob isn't here. */
  Optional<OfficeCall> upload(String sha256) {
    return store
        .blob(sha256)
        .map(ciphertext ->
            new OfficeCall.SendBlob(
                sha256,
                ciphertext,
                identity
                    .device()
                    .sign(
                        new Statement.Upload(identity.kiosk(), identity.epoch(), sha256, now()))));
  }

  OfficeCall batch(long first, long last) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (last >= first) {
      int count = Math.toIntExact(last - first + 1);
      for (LogStore.Entry entry : store.read(first, count, Integer.MAX_VALUE)) {
        body.writeBytes(entry.bytes());
        body.write('\n');
      }
    }
    String lastHash = last == 0 ? Sha256.NONE : store.hashOf(last).orElseThrow();
    Instant sent = now();
    String statement =
        identity
            .device()
            .sign(
                new Statement.Push(
                    identity.kiosk(), identity.epoch(), first, last, lastHash, sent));
    return new OfficeCall.Push(first, body.toByteArray(), statement, sent);
  }

  Event answered(OfficeCall call, OfficeLink.Answer answer) {
    return switch (answer) {
      case OfficeLink.Answer.Accepted accepted -> accepted(call, accepted.body());
      case OfficeLink.Answer.Refused refused -> refused(refused.refusal());
      case OfficeLink.Answer.Failed failed -> failed(failed.why(), failed.retryAfter());
    };
  }

  private Event accepted(OfficeCall call, byte[] body) {
    return switch (call) {
      case OfficeCall.SendBlob blob -> new Event.BlobSent(blob.sha256());
      case OfficeCall.Push push -> acked(body, push.sentAt());
    };
  }

  /** Only what the pinned key has signed about this very log is an ack: a portal's page isn't. */
  private Event acked(byte[] body, Instant sent) {
    String compact = new String(body, StandardCharsets.US_ASCII).strip();
    Optional<Statement.Ack> verified = officeKeys.ack().verify(compact, Statement.Ack.class);
    if (verified.isEmpty()) {
      return failed("the answer is not an ack of this office", Optional.empty());
    }
    Statement.Ack ack = verified.orElseThrow();
    LogStore.Head own = store.head();
    boolean aboutThisLog =
        ack.kiosk().equals(identity.kiosk()) && ack.epoch() == identity.epoch() && ack.head() >= 0;
    if (!aboutThisLog) {
      return failed("the ack is about another log", Optional.empty());
    }
    if (ack.head() > own.seq()) {
      return new Event.MustStop(StopCode.OFFICE_AHEAD);
    }
    String ownHash = ack.head() == 0 ? Sha256.NONE : store.hashOf(ack.head()).orElse("");
    if (!ownHash.equals(ack.headHash())) {
      return new Event.MustStop(Refusal.LOG_FORK);
    }
    return stored(ack, own, compact, sent);
  }

  private Event stored(Statement.Ack ack, LogStore.Head own, String compact, Instant sent) {
    Instant received = now();
    Instant middle = sent.plus(Duration.between(sent, received).dividedBy(2));
    contact =
        new Contact(
            Optional.of(received),
            Optional.of(Duration.between(middle, ack.serverTime())),
            Optional.empty());
    if (ack.head() < own.acked()) {
      return new Event.Gap(ack.head() + 1); // the office was restored from a backup
    }
    store.acknowledge(ack.head(), compact);
    store.prune(ack.head() - entriesKept);
    return new Event.Acked(ack.head());
  }

  private Event refused(Refusal refusal) {
    failed(refusal.code(), Optional.empty());
    return switch (refusal.code()) {
      case Refusal.LOG_GAP ->
          refusal
              .expectedSeq()
              .<Event>map(Event.Gap::new)
              .orElse(new Event.Failed(Optional.empty()));
      case Refusal.BLOBS_MISSING -> new Event.BlobsMissing(refusal.missing().orElse(List.of()));
      default -> new Event.MustStop(refusal.code());
    };
  }

  private Event failed(String why, Optional<Duration> retryAfter) {
    contact = new Contact(contact.last(), contact.clockSkew(), Optional.of(why));
    return new Event.Failed(retryAfter);
  }

  private Instant now() {
    return wall.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
