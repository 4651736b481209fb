package jp.madoguchi.backoffice.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.sync.EntryCodec;
import jp.madoguchi.sync.LogEntry;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Statement;
import jp.madoguchi.sync.SyncApi;

/** A batch whose lines were read and found to be one unbroken piece of the log it claims to be. */
record Batch(List<Line> lines) {
  /** One entry: its envelope and what is stored of it. */
  record Line(LogEntry entry, StoredEntry stored) {}

  /**
   * Reads the lines.
   *
   * @throws MalformedException when a line, a number or the chain isn't as the statement says
   */
  static Batch read(Statement.Push push, byte[] body, Instant receivedAt) {
    List<Line> lines = new ArrayList<>();
    long seq = push.first();
    int from = 0;
    for (int i = 0; i < body.length; i++) {
      if (body[i] == '\n') {
        byte[] bytes = java.util.Arrays.copyOfRange(body, from, i);
        lines.add(line(push, seq++, bytes, receivedAt));
        require(lines.size() <= SyncApi.BATCH_ENTRIES_MAX, "more entries than a batch may hold");
        from = i + 1;
      }
    }
    require(from == body.length, "the last line has no line feed");
    require(push.last() == push.first() + lines.size() - 1, "not as many entries as stated");
    for (int i = 1; i < lines.size(); i++) {
      String before = lines.get(i - 1).stored().hash();
      require(lines.get(i).entry().prev().equals(before), "the chain is broken");
    }
    if (!lines.isEmpty()) {
      require(lines.getLast().stored().hash().equals(push.lastHash()), "not the stated last hash");
    }
    return new Batch(List.copyOf(lines));
  }

  private static Line line(Statement.Push push, long seq, byte[] bytes, Instant receivedAt) {
    LogEntry entry = EntryCodec.read(bytes);
    require(entry.kiosk().equals(push.kiosk()), "an entry of another kiosk");
    require(entry.epoch() == push.epoch(), "an entry of another epoch");
    require(entry.seq() == seq, "an entry with another number");
    return new Line(
        entry,
        new StoredEntry(
            entry.kiosk(), entry.epoch(), seq, Sha256.hex(bytes), entry.type(), bytes, receivedAt));
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new MalformedException(otherwise);
    }
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  List<Line> after(long head) {
    return lines.stream().filter(line -> line.stored().seq() > head).toList();
  }

  List<Line> upTo(long head) {
    return lines.stream().filter(line -> line.stored().seq() <= head).toList();
  }

  static Set<String> blobsOf(List<Line> lines) {
    Set<String> blobs = new LinkedHashSet<>();
    lines.forEach(line -> blobs.addAll(line.entry().blobs()));
    return blobs;
  }
}
