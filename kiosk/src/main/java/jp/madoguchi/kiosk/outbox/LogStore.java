package jp.madoguchi.kiosk.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.sync.Sha256;

/**
 * Where the log is kept. One writer; every method is one transaction and returns after it is on
 * disk. Entries are opaque bytes here: what is hashed is what is stored is what is sent.
 */
public interface LogStore extends AutoCloseable {
  /** Newest entry, and how far the office has signed for. */
  Head head();

  /**
   * Makes an entry that follows the head and stores it with its blobs, in one transaction: the
   * number is taken in the transaction that uses it.
   *
   * @param maker is given the head and makes the entry with seq head + 1
   * @return the new head
   * @throws StoreFailedException when it could not be committed; the store then has to be opened
   *     again, because such a commit may or may not be durable
   */
  Head append(EntryMaker maker);

  /**
   * Entries with their bytes, ascending, beginning with {@code firstSeq}.
   *
   * @param countMax at most so many
   * @param bytesMax their bytes and a line feed each together at most so large; the first is always
   *     there
   * @return empty when there is no such entry, or when it has been pruned
   */
  List<Entry> read(long firstSeq, int countMax, int bytesMax);

  /** A blob's bytes, unless pruned. */
  Optional<byte[]> blob(String sha256);

  /** The hash of an entry: never pruned. */
  Optional<String> hashOf(long seq);

  /**
   * The office has signed for everything up to this seq. Going back is ignored.
   *
   * @param ack the signed statement, kept
   */
  void acknowledge(long seq, String ack);

  /** Forgets bytes and blobs of entries up to this seq, never beyond the ack; (seq, hash) stay. */
  void prune(long upToSeq);

  /** When the oldest entry that the office hasn't signed for was written. */
  Optional<Instant> oldestUnacked();

  @Override
  void close();

  /** Makes the entry that follows a head. */
  @FunctionalInterface
  interface EntryMaker {
    /** The entry with seq {@code head.seq() + 1}. */
    NewEntry after(Head head);
  }

  /**
   * The newest entry.
   *
   * @param seq 0 when the log is empty
   * @param hash {@link Sha256#NONE} when the log is empty
   * @param acked newest seq that the office has signed for
   */
  record Head(long seq, String hash, long acked) {
    /** Of an empty log. */
    public static final Head EMPTY = new Head(0, Sha256.NONE, 0);
  }

  /** An entry to store; its hash is computed from the bytes by the store. */
  record NewEntry(byte[] bytes, Instant at, List<Outbox.SealedBlob> blobs) {
    /** Copies the list. */
    public NewEntry {
      blobs = List.copyOf(blobs);
    }
  }

  /** A stored entry. */
  record Entry(long seq, String hash, byte[] bytes) {}

  /** The store can't be used any more and must be opened again. Nothing personal in it. */
  final class StoreFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what failed. */
    public StoreFailedException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
