package jp.madoguchi.kiosk.sync;

import java.util.List;
import java.util.Optional;

/**
 * Where the sync stands.
 *
 * @param next the first entry to send
 * @param batch what is being sent
 * @param unsent blobs to send before the batch
 * @param askedAgain the office asked for a gap or for blobs since the last ack: asked twice without
 *     progress is a failure
 * @param failures in a row
 * @param notBeforeMs nothing is tried before, monotonic milliseconds
 * @param hurriedMs a new entry may bring {@code notBeforeMs} forward to this, monotonic
 *     milliseconds
 * @param contactDueMs when to ask for an ack though there is nothing to send
 * @param stopped why a person has to look
 */
record SyncState(
    long next,
    Optional<Event.BatchRead> batch,
    List<String> unsent,
    boolean askedAgain,
    int failures,
    long notBeforeMs,
    long hurriedMs,
    long contactDueMs,
    Optional<String> stopped) {

  SyncState {
    unsent = List.copyOf(unsent);
  }

  /** At start: everything after the newest ack is to be sent, and the office is asked at once. */
  static SyncState start(long acked, long nowMs) {
    return new SyncState(
        acked + 1, Optional.empty(), List.of(), false, 0, nowMs, nowMs, nowMs, Optional.empty());
  }

  SyncState sending(Event.BatchRead read, List<String> blobs, boolean asked) {
    return new SyncState(
        next,
        Optional.of(read),
        blobs,
        asked,
        failures,
        notBeforeMs,
        hurriedMs,
        contactDueMs,
        stopped);
  }

  SyncState from(long seq, boolean asked) {
    return new SyncState(
        seq,
        Optional.empty(),
        List.of(),
        asked,
        failures,
        notBeforeMs,
        hurriedMs,
        contactDueMs,
        stopped);
  }

  SyncState inContact(long contactDue) {
    return new SyncState(
        next, batch, unsent, false, 0, notBeforeMs, hurriedMs, contactDue, stopped);
  }

  SyncState failedUntil(long ms, long hurried) {
    return new SyncState(
        next, batch, unsent, askedAgain, failures + 1, ms, hurried, contactDueMs, stopped);
  }

  /** There is news to send: the wait after a failure may end sooner. */
  SyncState hurried() {
    return new SyncState(
        next,
        batch,
        unsent,
        askedAgain,
        failures,
        Math.min(notBeforeMs, hurriedMs),
        hurriedMs,
        contactDueMs,
        stopped);
  }

  SyncState stoppedBy(Optional<String> code) {
    return new SyncState(next, batch, unsent, false, 0, notBeforeMs, hurriedMs, contactDueMs, code);
  }
}
