package jp.madoguchi.kiosk.session;

import java.util.Optional;
import jp.madoguchi.sync.VisitEnded;

/**
 * What is left of the last visit: nothing personal.
 *
 * @param proof first 8 hex digits of the hash of its closing log entry; empty when the log could
 *     not be written
 * @param atNanos when, on the monotonic clock
 */
public record Ended(
    Optional<String> proof, VisitEnded.Outcome outcome, String language, long atNanos) {}
