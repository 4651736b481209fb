package jp.madoguchi.sim.card;

class MemoryRetryCountersTest extends RetryCountersContract {
  @Override
  RetryCounters counters() {
    return new MemoryRetryCounters();
  }
}
