package jp.madoguchi.kiosk.stick;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.sync.EntryCodec;
import jp.madoguchi.sync.Statement;
import jp.madoguchi.sync.SyncApi;

/**
 * Writes what the office hasn't signed for into a folder, in the very bytes that would be pushed:
 * batches and blobs, each with its signed statement, nothing readable. The log itself stays as it
 * is: only an ack of the office moves it.
 */
public final class LogExport {
  private static final String README =
      """
      窓口キオスクの記録（封をしたもの）

      このフォルダーには、市役所へまだ送れていない申し込みの記録が入っています。
      中身は市役所の鍵でしか開けません。名前や写真を、ここから読むことはできません。

      1. このフォルダーを、そのまま市役所へ運んでください。
      2. 市役所の画面「キオスク」の「USBメモリーから取り込む」で、このフォルダーを選んでください。
      3. 取り込みが終わったら、フォルダーを消してかまいません。何度取り込んでも、二重にはなりません。

      Sealed records of a kiosk, for the office only. docs/sync-protocol.md, "On a stick".
      """;

  private final LogStore store;
  private final KioskIdentity identity;
  private final Clock wall;

  /** Of this log. */
  public LogExport(LogStore store, KioskIdentity identity, Clock wall) {
    this.store = store;
    this.identity = identity;
    this.wall = wall;
  }

  /**
   * What was written.
   *
   * @param folder where; empty when there was nothing to write
   */
  public record Report(Optional<Path> folder, long entries, long blobs, long bytes) {
    static final Report NOTHING = new Report(Optional.empty(), 0, 0, 0);

    Report plus(long moreEntries, long moreBlobs, long moreBytes) {
      return new Report(folder, entries + moreEntries, blobs + moreBlobs, bytes + moreBytes);
    }
  }

  /**
   * Writes everything that isn't acknowledged, oldest first; what is written is whole, and the rest
   * can be written again.
   *
   * @throws IOException when the folder can't be written: full, read-only, pulled out
   * @throws LogStore.StoreFailedException when the log can't be read
   */
  public Report to(Path stick) throws IOException {
    LogStore.Head head = store.head();
    if (head.acked() >= head.seq()) {
      return Report.NOTHING;
    }
    Path folder = stick.resolve("madoguchi-" + identity.kiosk() + "-" + identity.epoch());
    StickFile.write(folder.resolve("はじめにお読みください.txt"), README.getBytes(StandardCharsets.UTF_8));
    Report report = new Report(Optional.of(folder), 0, 0, 0);
    long next = head.acked() + 1;
    while (next <= head.seq()) {
      List<LogStore.Entry> batch =
          store.read(next, SyncApi.BATCH_ENTRIES_MAX, SyncApi.BATCH_BYTES_MAX);
      if (batch.isEmpty()) {
        break;
      }
      report = write(folder, batch, report);
      next = batch.getLast().seq() + 1;
    }
    return report;
  }

  /** Blobs first, the batch after them, its statement last: where that is, all is there. */
  private Report write(Path folder, List<LogStore.Entry> batch, Report before) throws IOException {
    long blobs = 0;
    long bytes = 0;
    for (LogStore.Entry entry : batch) {
      for (String sha256 : EntryCodec.read(entry.bytes()).blobs()) {
        bytes += blob(folder.resolve("blobs"), sha256);
        blobs++;
      }
    }
    LogStore.Entry first = batch.getFirst();
    LogStore.Entry last = batch.getLast();
    byte[] lines = lines(batch);
    Statement.Push push =
        new Statement.Push(
            identity.kiosk(),
            identity.epoch(),
            first.seq(),
            last.seq(),
            last.hash(),
            wall.instant());
    String name = String.format(java.util.Locale.ROOT, "%010d", first.seq());
    StickFile.write(folder.resolve("log").resolve(name + ".ndjson"), lines);
    sign(folder.resolve("log").resolve(name + ".jws"), push);
    return before.plus(batch.size(), blobs, bytes + lines.length);
  }

  private long blob(Path folder, String sha256) throws IOException {
    Optional<byte[]> bytes = store.blob(sha256);
    if (bytes.isEmpty()) {
      return 0; // acknowledged and pruned meanwhile
    }
    Path file = folder.resolve(sha256);
    if (!Files.exists(file) || Files.size(file) != bytes.get().length) {
      StickFile.write(file, bytes.get());
    }
    sign(
        folder.resolve(sha256 + ".jws"),
        new Statement.Upload(identity.kiosk(), identity.epoch(), sha256, wall.instant()));
    return bytes.get().length;
  }

  private void sign(Path file, Statement statement) throws IOException {
    StickFile.write(file, identity.device().sign(statement).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] lines(List<LogStore.Entry> batch) {
    int length = batch.stream().mapToInt(entry -> entry.bytes().length + 1).sum();
    byte[] lines = new byte[length];
    int at = 0;
    for (LogStore.Entry entry : batch) {
      System.arraycopy(entry.bytes(), 0, lines, at, entry.bytes().length);
      at += entry.bytes().length;
      lines[at++] = '\n';
    }
    return lines;
  }
}
