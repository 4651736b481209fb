package jp.madoguchi.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.madoguchi.kiosk.session.Limits.Idle;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(20));

  @Test
  void theResidentIsAskedAfterAMinuteAndHasTwentySecondsToAnswer() {
    assertThat(after(0)).isEqualTo(new Idle.Awake(60));
    assertThat(after(59_999)).isEqualTo(new Idle.Awake(1));
    assertThat(after(60_000)).isEqualTo(new Idle.Asking(20));
    assertThat(after(79_001)).isEqualTo(new Idle.Asking(1));
    assertThat(after(80_000)).isEqualTo(new Idle.Over());
  }

  private static Idle after(long quietMs) {
    return LIMITS.after(Duration.ofMillis(quietMs).toNanos());
  }
}
