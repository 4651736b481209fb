package jp.madoguchi.backoffice.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private Instant now = Instant.parse("2026-11-22T00:00:00Z");
  private final AtomicInteger counter = new AtomicInteger();
  private final Sessions sessions =
      new Sessions(
          () -> "t" + counter.incrementAndGet(),
          () -> now,
          Duration.ofMinutes(15),
          Duration.ofHours(10));
  private final Account anna =
      new Account("anna", "Anna", Role.CLERK, "", true, 0, Instant.EPOCH, Instant.EPOCH);

  @Test
  void aSessionLivesWhileItIsAskedForButNotLongerThanADay() {
    String cookie = sessions.begin(anna);
    for (int i = 0; i < 59; i++) {
      now = now.plus(Duration.ofMinutes(10));
      assertThat(sessions.find(cookie)).as("after %d minutes", i * 10).isPresent();
    }
    now = now.plus(Duration.ofMinutes(14));
    assertThat(sessions.find(cookie)).isEmpty();
  }

  @Test
  void anIdleSessionIsOver() {
    String cookie = sessions.begin(anna);
    now = now.plus(Duration.ofMinutes(16));
    assertThat(sessions.find(cookie)).isEmpty();
  }

  @Test
  void endingAndDisablingEndSessionsAndGuessesFindNone() {
    String first = sessions.begin(anna);
    String second = sessions.begin(anna);
    sessions.end(first);
    assertThat(sessions.find(first)).isEmpty();
    assertThat(sessions.find(second)).isPresent();
    sessions.endAll("anna");
    assertThat(sessions.find(second)).isEmpty();
    assertThat(sessions.find("guess")).isEmpty();
  }
}
