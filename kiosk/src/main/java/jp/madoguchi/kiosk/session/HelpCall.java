package jp.madoguchi.kiosk.session;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Whether someone waits for staff. */
final class HelpCall {
  // Who was told to wait for staff is not erased meanwhile; somebody who has left is, in the end.
  private static final long HELP_NANOS_MAX = Duration.ofMinutes(5).toNanos();

  private final AtomicBoolean called = new AtomicBoolean();
  private final AtomicLong sinceNanos = new AtomicLong();
  private final LongSupplier nanos;

  HelpCall(LongSupplier nanos) {
    this.nanos = nanos;
  }

  void set(boolean now) {
    sinceNanos.set(nanos.getAsLong());
    called.set(now);
  }

  boolean called() {
    return called.get();
  }

  /** Whether a visit is kept awake for it. */
  boolean keepsAwake() {
    return called.get() && nanos.getAsLong() - sinceNanos.get() < HELP_NANOS_MAX;
  }
}
