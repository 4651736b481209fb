package jp.madoguchi.kiosk.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.sync.Payload;
import jp.madoguchi.sync.VisitErased;

/** The kiosk's log as a visit sees it. */
public interface Outbox {
  /** Whether an office key is known, so that something can be sealed. */
  boolean ready();

  /**
   * At the shutter: seals the picture to the office, bound to the kiosk and the application ID,
   * signs what belongs together and appends that to the log. The sealed picture stays in memory; it
   * goes into the log with the application. Only after this returned may anybody see the picture.
   *
   * @throws OutboxUnavailableException when it could not be committed: there is no picture then
   * @throws IllegalStateException when not {@link #ready()}
   */
  Shot shutter(Exposure exposure);

  /**
   * Seals the payload, appends the entry with its blobs and returns after the commit is on disk.
   *
   * @throws OutboxUnavailableException when it could not be committed; nothing may be shown as done
   */
  Committed commit(Payload payload, List<SealedBlob> blobs);

  /**
   * Notes on disk that this visit has begun, before anything of it is taken: its name only.
   *
   * @throws OutboxUnavailableException when it could not be noted; the visit must not begin
   */
  void visitBegins(String visitId);

  /** The visit that had begun and was not erased when the program ended; empty = none. */
  Optional<String> unfinishedVisit();

  /**
   * Commits that the visit is erased and takes back the note that it had begun. Said again after a
   * failure it commits nothing twice.
   *
   * @throws OutboxUnavailableException when it could not be committed
   */
  Committed visitErased(VisitErased erased);

  /** How far the log is and what of it the office has; for staff. */
  Status status();

  /**
   * A sealed picture.
   *
   * @param sha256 hash of the ciphertext, hex
   * @param ciphertext as it is stored and sent
   */
  record SealedBlob(String sha256, byte[] ciphertext) {
    @Override
    public String toString() {
      return "SealedBlob[" + sha256 + "]";
    }
  }

  /**
   * A committed entry.
   *
   * @param receiptNumber for people, {@code K01-1-00012-9F3A}
   * @param receipt signed statement for the receipt's QR, compact JWS; nothing personal
   */
  record Committed(String receiptNumber, long seq, String hash, String receipt, Instant at) {}

  /**
   * State of the log.
   *
   * @param head newest seq, 0 when empty
   * @param acked newest seq that the office has signed for
   * @param oldestUnacked when the oldest entry that the office doesn't have was written
   */
  record Status(long head, long acked, Optional<Instant> oldestUnacked) {}

  /** Committing failed: disk full, database broken. The message holds nothing personal. */
  final class OutboxUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what failed. */
    public OutboxUnavailableException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
