package jp.madoguchi.kiosk.session;

import java.time.Duration;

/**
 * How long a visit waits for its resident.
 *
 * @param idle without a touch until the question appears
 * @param ask from the question to the erasure
 */
public record Limits(Duration idle, Duration ask) {
  /** Where a visit stands with its time. */
  public sealed interface Idle {
    /** The resident is there. */
    record Awake(long secondsLeft) implements Idle {}

    /** "Are you still there?" */
    record Asking(long secondsLeft) implements Idle {}

    /** Nobody answered. */
    record Over() implements Idle {}
  }

  /** The state so many nanoseconds after the last touch. */
  Idle after(long quietNanos) {
    long idleNanos = idle.toNanos();
    long endNanos = idleNanos + ask.toNanos();
    if (quietNanos >= endNanos) {
      return new Idle.Over();
    }
    return quietNanos >= idleNanos
        ? new Idle.Asking(ceilSeconds(endNanos - quietNanos))
        : new Idle.Awake(ceilSeconds(idleNanos - quietNanos));
  }

  private static long ceilSeconds(long nanos) {
    return (nanos + 999_999_999L) / 1_000_000_000L;
  }
}
