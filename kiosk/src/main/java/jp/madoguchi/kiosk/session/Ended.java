package jp.madoguchi.kiosk.session;

import java.util.Optional;
import jp.madoguchi.sync.VisitEnded;

/**
 * What is left of the last visit: nothing personal.
 *
 * @param proof first 8 hex digits of the hash of its erase entry; empty as long as the log could
 *     not be written
 * @param atNanos when, on the monotonic clock
 */
public record Ended(
    Optional<String> proof, VisitEnded.Outcome outcome, String language, long atNanos) {
  /** The same, now that the log has it. */
  Ended withProof(String number) {
    return new Ended(Optional.of(number), outcome, language, atNanos);
  }
}
