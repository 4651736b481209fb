package jp.madoguchi.sim.card;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Counters that live as long as the process. */
final class MemoryRetryCounters implements RetryCounters {
  private final Map<Integer, Integer> left = new ConcurrentHashMap<>();

  @Override
  public OptionalInt left(int pin) {
    Integer tries = left.get(pin);
    return tries == null ? OptionalInt.empty() : OptionalInt.of(tries);
  }

  @Override
  public void store(int pin, int tries) {
    left.put(pin, tries);
  }
}
