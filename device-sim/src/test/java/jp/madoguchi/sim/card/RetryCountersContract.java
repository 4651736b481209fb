package jp.madoguchi.sim.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a card relies on. */
abstract class RetryCountersContract {
  abstract RetryCounters counters() throws IOException;

  @Test
  void aPinThatWasNeverTriedHasNoCounter() throws IOException {
    assertThat(counters().left(0x18)).isEmpty();
  }

  @Test
  void theLastStoredNumberCounts() throws IOException {
    RetryCounters counters = counters();
    counters.store(0x18, 2);
    counters.store(0x1B, 5);
    counters.store(0x18, 0);
    assertThat(counters.left(0x18)).hasValue(0);
    assertThat(counters.left(0x1B)).hasValue(5);
  }
}
