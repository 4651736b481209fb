package jp.madoguchi.kiosk.sync;

import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.sync.Refusal;

/** The way to the office. Every call has a deadline and comes back with an answer, never throws. */
public interface OfficeLink extends AutoCloseable {
  /**
   * Sends a blob.
   *
   * @param statement signed {@link jp.madoguchi.sync.Statement.Upload}
   */
  Answer sendBlob(String sha256, byte[] ciphertext, String statement);

  /**
   * Sends a batch.
   *
   * @param body the entries' bytes, a line feed after each
   * @param statement signed {@link jp.madoguchi.sync.Statement.Push}
   */
  Answer push(long firstSeq, byte[] body, String statement);

  @Override
  void close();

  /** What came back. */
  sealed interface Answer {
    /** A success status; whether the body is the office's remains to be checked. */
    record Accepted(byte[] body) implements Answer {}

    /** A "no" in this protocol's words. */
    record Refused(Refusal refusal) implements Answer {}

    /**
     * Anything else: no route, timeout, server error, a captive portal's page.
     *
     * @param why for the log, nothing personal
     * @param retryAfter the office's wish, if it had one
     */
    record Failed(String why, Optional<Duration> retryAfter) implements Answer {}
  }
}
