package jp.madoguchi.kiosk.sync;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import jp.madoguchi.kiosk.keys.Enrolled;
import jp.madoguchi.kiosk.keys.TestEnrolment;
import jp.madoguchi.sync.Enrolment;
import jp.madoguchi.sync.EntryCodec;
import jp.madoguchi.sync.LogEntry;
import jp.madoguchi.sync.PayloadCodec;
import jp.madoguchi.sync.Refusal;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Statement;
import jp.madoguchi.sync.Verifier;

/** An office in memory that follows docs/sync-protocol.md, with faults to order. */
public final class FakeOffice implements OfficeLink {
  public final TestEnrolment keys = new TestEnrolment();
  public final Map<String, byte[]> blobs = new HashMap<>();
  public final List<byte[]> entries = new ArrayList<>();
  public final List<String> calls = new ArrayList<>();
  private final Queue<Answer> ordered = new ArrayDeque<>();
  private final String kiosk;
  private Optional<Verifier> device = Optional.empty();
  private Instant clock = Instant.parse("2026-11-22T03:00:00Z");

  /** Enrols the kiosk into this folder. */
  public Enrolled enrol(Path dataDir) {
    Enrolled enrolled = keys.enrol(dataDir, kiosk);
    device = Optional.of(enrolled.device().verifier());
    return enrolled;
  }

  /** An enrolment that lies in no folder. */
  public Enrolled enrol() {
    Enrolled enrolled = keys.grant(kiosk, 1);
    device = Optional.of(enrolled.device().verifier());
    return enrolled;
  }

  public FakeOffice(String kiosk) {
    this.kiosk = kiosk;
  }

  /** The next call of any kind gets this answer and does nothing. */
  public synchronized void answerNext(Answer answer) {
    ordered.add(answer);
  }

  /** How many ordered answers are still to be given. */
  public synchronized int unasked() {
    return ordered.size();
  }

  public synchronized void clock(Instant now) {
    clock = now;
  }

  public synchronized long head() {
    return entries.size();
  }

  /** Forgets everything after this entry, as a restored backup does. */
  public synchronized void restoreTo(int head) {
    while (entries.size() > head) {
      entries.removeLast();
    }
  }

  /** All entries opened, in order. */
  public synchronized List<PayloadCodec.Reading> opened() {
    List<PayloadCodec.Reading> readings = new ArrayList<>();
    for (byte[] bytes : entries) {
      LogEntry e = EntryCodec.read(bytes);
      byte[] aad = Sealing.entryAad(e.kiosk(), e.epoch(), e.seq(), e.type(), e.prev());
      byte[] plain = Sealing.open(keys.sealing, aad, e.sealed()).orElseThrow();
      readings.add(PayloadCodec.read(e.type(), plain));
    }
    return readings;
  }

  /** A new certificate for the enrolled kiosk's key. */
  public synchronized Answer renew() {
    calls.add("renew");
    if (!ordered.isEmpty()) {
      return ordered.remove();
    }
    return new Answer.Accepted(
        Enrolment.write(new Enrolment.Renewed(keys.chain(kiosk, 1, device.orElseThrow()))));
  }

  @Override
  public synchronized Answer sendBlob(String sha256, byte[] ciphertext, String statement) {
    calls.add("blob " + sha256.substring(0, 8));
    if (!ordered.isEmpty()) {
      return ordered.remove();
    }
    boolean signed =
        device
            .flatMap(d -> d.verify(statement, Statement.Upload.class))
            .filter(u -> u.sha256().equals(sha256) && u.kiosk().equals(kiosk))
            .isPresent();
    if (!signed) {
      return refuse(401, Refusal.STATEMENT_INVALID);
    }
    if (!Sha256.hex(ciphertext).equals(sha256)) {
      return refuse(400, Refusal.BLOB_HASH_MISMATCH);
    }
    blobs.put(sha256, ciphertext.clone());
    return new Answer.Accepted(new byte[0]);
  }

  @Override
  public synchronized Answer push(long firstSeq, byte[] body, String statement) {
    calls.add("push " + firstSeq);
    if (!ordered.isEmpty()) {
      return ordered.remove();
    }
    Optional<Statement.Push> signed =
        device
            .flatMap(d -> d.verify(statement, Statement.Push.class))
            .filter(p -> p.first() == firstSeq && p.kiosk().equals(kiosk) && p.epoch() == 1);
    if (signed.isEmpty()) {
      return refuse(401, Refusal.STATEMENT_INVALID);
    }
    List<byte[]> lines = lines(body);
    if (lines.isEmpty()) {
      return new Answer.Accepted(ack(entries.size()));
    }
    return take(firstSeq, lines);
  }

  private Answer take(long firstSeq, List<byte[]> lines) {
    if (firstSeq > entries.size() + 1) {
      return new Answer.Refused(Refusal.gap(entries.size() + 1L));
    }
    Map<Long, byte[]> fresh = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    String previous = firstSeq == 1 ? Sha256.NONE : hash(firstSeq - 1);
    long seq = firstSeq;
    for (byte[] line : lines) {
      LogEntry entry = EntryCodec.read(line);
      if (entry.seq() != seq || !entry.prev().equals(previous)) {
        return refuse(409, Refusal.LOG_FORK);
      }
      if (seq <= entries.size()) {
        if (!hash(seq).equals(Sha256.hex(line))) {
          return refuse(409, Refusal.LOG_FORK);
        }
      } else {
        fresh.put(seq, line);
        entry.blobs().stream().filter(b -> !blobs.containsKey(b)).forEach(missing::add);
      }
      previous = Sha256.hex(line);
      seq++;
    }
    if (!missing.isEmpty()) {
      return new Answer.Refused(Refusal.blobsMissing(missing));
    }
    entries.addAll(fresh.values());
    return new Answer.Accepted(ack(entries.size()));
  }

  /** A signed ack for this head. */
  public synchronized byte[] ack(int head) {
    return ack(kiosk, 1, head, head == 0 ? Sha256.NONE : hash(head));
  }

  public synchronized byte[] ack(String name, int epoch, long head, String hash) {
    return keys.ack
        .sign(new Statement.Ack(name, epoch, head, hash, clock, 0))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private String hash(long seq) {
    return Sha256.hex(entries.get((int) seq - 1));
  }

  private static List<byte[]> lines(byte[] body) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < body.length; i++) {
      if (body[i] == '\n') {
        lines.add(java.util.Arrays.copyOfRange(body, start, i));
        start = i + 1;
      }
    }
    return lines;
  }

  private static Answer refuse(int status, String code) {
    return new Answer.Refused(Refusal.of(status, code, "no", "no"));
  }

  @Override
  public void close() {}
}
