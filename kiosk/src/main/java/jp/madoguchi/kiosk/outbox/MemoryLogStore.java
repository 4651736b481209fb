package jp.madoguchi.kiosk.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.madoguchi.sync.Sha256;

/** The log in memory: the contract's plainest form. Nothing survives the process. */
public final class MemoryLogStore implements LogStore {
  private final TreeMap<Long, Row> rows = new TreeMap<>();
  private final Map<String, BlobRow> blobs = new HashMap<>();
  private Head head = Head.EMPTY;

  private record Row(String hash, Instant at, Optional<byte[]> bytes) {}

  private record BlobRow(long seq, byte[] bytes) {}

  @Override
  public synchronized Head head() {
    return head;
  }

  @Override
  public synchronized Head append(EntryMaker maker) {
    NewEntry made = maker.after(head);
    long seq = head.seq() + 1;
    String hash = Sha256.hex(made.bytes());
    rows.put(seq, new Row(hash, made.at(), Optional.of(made.bytes().clone())));
    made.blobs().forEach(b -> blobs.put(b.sha256(), new BlobRow(seq, b.ciphertext().clone())));
    head = new Head(seq, hash, head.acked());
    return head;
  }

  @Override
  public synchronized List<Entry> read(long firstSeq, int countMax, int bytesMax) {
    List<Entry> entries = new ArrayList<>();
    long total = 0;
    for (long seq = firstSeq; seq <= head.seq() && entries.size() < countMax; seq++) {
      Row row = rows.get(seq);
      if (row == null || row.bytes().isEmpty()) {
        break;
      }
      byte[] bytes = row.bytes().orElseThrow();
      total += bytes.length + 1L;
      if (total > bytesMax && !entries.isEmpty()) {
        break;
      }
      entries.add(new Entry(seq, row.hash(), bytes.clone()));
    }
    return entries;
  }

  @Override
  public synchronized Optional<byte[]> blob(String sha256) {
    return Optional.ofNullable(blobs.get(sha256)).map(row -> row.bytes().clone());
  }

  @Override
  public synchronized Optional<String> hashOf(long seq) {
    return Optional.ofNullable(rows.get(seq)).map(Row::hash);
  }

  @Override
  public synchronized void acknowledge(long seq, String ack) {
    long acked = Math.max(head.acked(), Math.min(seq, head.seq()));
    head = new Head(head.seq(), head.hash(), acked);
  }

  @Override
  public synchronized void prune(long upToSeq) {
    long last = Math.min(upToSeq, head.acked());
    rows.headMap(last, true)
        .replaceAll((_, row) -> new Row(row.hash(), row.at(), Optional.empty()));
    blobs.values().removeIf(blob -> blob.seq() <= last);
  }

  @Override
  public synchronized Optional<Instant> oldestUnacked() {
    return Optional.ofNullable(rows.higherEntry(head.acked())).map(e -> e.getValue().at());
  }

  /** Another store with the same content. */
  public synchronized MemoryLogStore copy() {
    MemoryLogStore copy = new MemoryLogStore();
    copy.rows.putAll(rows);
    copy.blobs.putAll(blobs);
    copy.head = head;
    return copy;
  }

  @Override
  public void close() {}
}
