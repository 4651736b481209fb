package jp.madoguchi.sim.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The simulator's time: the real time plus what the panel put it ahead. */
public final class SimClock extends Clock {
  /** The panel can't put it farther ahead. */
  static final int AHEAD_DAYS_MAX = 3650;

  private final Clock real;
  private final AtomicReference<Duration> ahead;

  /** A clock that shows the real time at first. */
  public SimClock(Clock real) {
    this(real, new AtomicReference<>(Duration.ZERO));
  }

  private SimClock(Clock real, AtomicReference<Duration> ahead) {
    this.real = real;
    this.ahead = ahead;
  }

  /** Days ahead of the real time. */
  public int aheadDays() {
    return (int) ahead.get().toDays();
  }

  /** Puts it that many days ahead of the real time, 0 to 3650. */
  public void setAheadDays(int days) {
    if (days < 0 || days > AHEAD_DAYS_MAX) {
      throw new IllegalArgumentException("aheadDays must lie between 0 and " + AHEAD_DAYS_MAX);
    }
    ahead.set(Duration.ofDays(days));
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new SimClock(real.withZone(zone), ahead);
  }
}
