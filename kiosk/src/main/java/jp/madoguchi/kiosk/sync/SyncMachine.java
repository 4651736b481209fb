package jp.madoguchi.kiosk.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides the next step from state, event and time; does nothing itself and reads no clock. One
 * batch is in flight, its blobs go first, and only a verified ack moves the log on.
 */
final class SyncMachine {
  /** The first wait after a failure is up to this. */
  static final long RETRY_FIRST_MS = 1_000;

  /** No wait of our own is longer. */
  static final long RETRY_MAX_MS = 300_000;

  /** A new entry brings the next attempt forward, but not nearer than this to the failed one. */
  static final long HURRY_MS = 5_000;

  /** A wish of the office is followed up to this. */
  static final long RETRY_AFTER_MAX_MS = 3_600_000;

  private final RandomGenerator random;
  private final long contactEveryMs;

  /**
   * A machine.
   *
   * @param random for the jitter, so that a city's kiosks don't come back all at once
   * @param contactEvery how often to ask for an ack when there is nothing to send
   */
  SyncMachine(RandomGenerator random, Duration contactEvery) {
    this.random = random;
    this.contactEveryMs = contactEvery.toMillis();
  }

  /** A new state and what to do. */
  record Step(SyncState state, Action action) {}

  /**
   * The next step.
   *
   * @param head newest entry of the log
   * @param nowMs monotonic milliseconds
   */
  Step on(SyncState state, Event event, long head, long nowMs) {
    if (event instanceof Event.Resumed) {
      return decide(SyncState.start(state.next() - 1, nowMs), head, nowMs);
    }
    if (state.stopped().isPresent()) {
      return new Step(state, new Action.Halt());
    }
    return switch (event) {
      case Event.Tick _, Event.Resumed _ -> decide(state, head, nowMs);
      case Event.Written _ -> decide(state.hurried(), head, nowMs);
      case Event.BatchRead read ->
          send(state.sending(read, read.blobs(), state.askedAgain()), read);
      case Event.BlobSent sent -> blobSent(state, sent.sha256(), head, nowMs);
      case Event.Acked acked -> acked(state, acked.head(), head, nowMs);
      case Event.Gap gap -> gap(state, gap.expectedSeq(), head, nowMs);
      case Event.BlobsMissing missing -> blobsMissing(state, missing.blobs(), nowMs);
      case Event.AlreadyPruned _ -> stop(state, StopCode.OFFICE_BEHIND);
      case Event.MustStop stop -> stop(state, stop.code());
      case Event.Failed failed -> failed(state, failed.retryAfter(), nowMs);
    };
  }

  private Step decide(SyncState state, long head, long nowMs) {
    if (nowMs < state.notBeforeMs()) {
      return new Step(state, new Action.Rest(state.notBeforeMs() - nowMs));
    }
    if (state.batch().isPresent()) {
      return send(state, state.batch().orElseThrow());
    }
    if (state.next() <= head) {
      return new Step(state, new Action.Read(state.next()));
    }
    if (nowMs < state.contactDueMs()) {
      return new Step(state, new Action.Rest(state.contactDueMs() - nowMs));
    }
    return new Step(state, new Action.Push(head + 1, head));
  }

  private static Step send(SyncState state, Event.BatchRead batch) {
    return state.unsent().isEmpty()
        ? new Step(state, new Action.Push(batch.first(), batch.last()))
        : new Step(state, new Action.SendBlob(state.unsent().getFirst()));
  }

  private Step blobSent(SyncState state, String sha256, long head, long nowMs) {
    if (state.batch().isEmpty()) {
      return decide(state, head, nowMs);
    }
    List<String> left = new ArrayList<>(state.unsent());
    left.removeIf(sha256::equals);
    Event.BatchRead batch = state.batch().orElseThrow();
    return send(state.sending(batch, left, state.askedAgain()), batch);
  }

  private Step acked(SyncState state, long ackedHead, long head, long nowMs) {
    boolean progress = state.batch().isEmpty() || ackedHead >= state.batch().orElseThrow().last();
    SyncState moved = state.from(ackedHead + 1, false);
    return progress
        ? decide(moved.inContact(nowMs + contactEveryMs), head, nowMs)
        : failed(moved, Optional.empty(), nowMs);
  }

  private Step gap(SyncState state, long expectedSeq, long head, long nowMs) {
    if (expectedSeq > head + 1) {
      return stop(state, StopCode.OFFICE_AHEAD);
    }
    boolean pointless = state.askedAgain() || expectedSeq == state.next() || expectedSeq < 1;
    SyncState moved = state.from(Math.max(1, expectedSeq), true);
    return pointless ? failed(moved, Optional.empty(), nowMs) : decide(moved, head, nowMs);
  }

  private Step blobsMissing(SyncState state, List<String> blobs, long nowMs) {
    if (state.batch().isEmpty() || blobs.isEmpty()) {
      return failed(state, Optional.empty(), nowMs);
    }
    Event.BatchRead batch = state.batch().orElseThrow();
    SyncState asked = state.sending(batch, blobs, true);
    return state.askedAgain() ? failed(asked, Optional.empty(), nowMs) : send(asked, batch);
  }

  private Step failed(SyncState state, Optional<Duration> retryAfter, long nowMs) {
    long ceiling = RETRY_FIRST_MS << Math.min(state.failures(), 20);
    long jitter = random.nextLong(Math.min(RETRY_MAX_MS, ceiling) + 1);
    long wish = retryAfter.map(Duration::toMillis).map(SyncMachine::limited).orElse(0L);
    long wait = Math.max(jitter, wish);
    long hurried = nowMs + Math.max(HURRY_MS, wish);
    return new Step(state.failedUntil(nowMs + wait, hurried), new Action.Rest(wait));
  }

  private static long limited(long ms) {
    return Math.clamp(ms, 0, RETRY_AFTER_MAX_MS);
  }

  private static Step stop(SyncState state, String code) {
    return new Step(state.stoppedBy(Optional.of(code)), new Action.Halt());
  }
}
