package jp.madoguchi.kiosk.outbox;

import java.util.List;
import jp.madoguchi.sync.EntryCodec;
import jp.madoguchi.sync.LogEntry;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.Sha256;

/** Checks at start that the end of the log is what its hashes say. */
final class ChainCheck {
  /** How many of the newest entries are read again at start. */
  static final int ENTRIES_CHECKED = 100;

  private static final int BYTES_MAX = ENTRIES_CHECKED * (EntryCodec.ENTRY_BYTES_MAX + 1);

  private ChainCheck() {}

  /**
   * Reads the newest entries that are not pruned.
   *
   * @throws LogStore.StoreFailedException when an entry isn't what the chain says
   */
  static void run(LogStore store, String kiosk, int epoch) {
    LogStore.Head head = store.head();
    long first = Math.max(1, Math.max(head.acked(), head.seq() - ENTRIES_CHECKED) + 1);
    if (first > head.seq()) {
      requireHash(store, head.seq(), head.hash());
      return;
    }
    String previous = first == 1 ? Sha256.NONE : store.hashOf(first - 1).orElse("");
    List<LogStore.Entry> entries = store.read(first, ENTRIES_CHECKED, BYTES_MAX);
    require(entries.size() == head.seq() - first + 1, head.seq());
    for (LogStore.Entry entry : entries) {
      LogEntry read = readEntry(entry);
      require(
          entry.hash().equals(Sha256.hex(entry.bytes()))
              && read.seq() == entry.seq()
              && read.prev().equals(previous)
              && read.kiosk().equals(kiosk)
              && read.epoch() == epoch,
          entry.seq());
      previous = entry.hash();
    }
    require(previous.equals(head.hash()), head.seq());
  }

  private static LogEntry readEntry(LogStore.Entry entry) {
    try {
      return EntryCodec.read(entry.bytes());
    } catch (MalformedException e) {
      throw new LogStore.StoreFailedException("log entry " + entry.seq() + " can't be read", e);
    }
  }

  private static void requireHash(LogStore store, long seq, String hash) {
    require(seq == 0 || store.hashOf(seq).filter(hash::equals).isPresent(), seq);
  }

  private static void require(boolean condition, long seq) {
    if (!condition) {
      throw new LogStore.StoreFailedException(
          "the log's chain is broken at entry " + seq, new IllegalStateException("chain"));
    }
  }
}
