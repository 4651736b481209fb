package jp.madoguchi.sim.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SimClockTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private final SimClock clock = new SimClock(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void itShowsTheRealTimeUntilItIsPutAhead() {
    assertThat(clock.instant()).isEqualTo(NOW);
    clock.setAheadDays(28);
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-12-20T03:00:00Z"));
    clock.setAheadDays(0);
    assertThat(clock.instant()).isEqualTo(NOW);
  }

  @Test
  void aClockOfAnotherZoneFollows() {
    Clock tokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));
    clock.setAheadDays(1);
    assertThat(tokyo.instant()).isEqualTo(clock.instant());
    assertThat(tokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void itNeverGoesBackBehindTheRealTime() {
    assertThatIllegalArgumentException().isThrownBy(() -> clock.setAheadDays(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> clock.setAheadDays(4000));
  }
}
