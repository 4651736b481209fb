package jp.madoguchi.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;

/** Virtual time: what is due happens in the order of its time, on one thread. */
final class World {
  private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
  private final Random dice;
  private final Trace trace;
  private long nowMs;
  private long orders;

  private record Due(long at, long order, Runnable work) {}

  World(long seed, Trace trace) {
    this.dice = new Random(seed);
    this.trace = trace;
  }

  long nowMs() {
    return nowMs;
  }

  Instant instant() {
    return START.plusMillis(nowMs);
  }

  Trace trace() {
    return trace;
  }

  void note(String who, String what) {
    trace.line(nowMs, who, what);
  }

  void fault(String who, Fault fault) {
    trace.fault(nowMs, who, fault);
  }

  boolean chance(double probability) {
    return dice.nextDouble() < probability;
  }

  /** From low to high - 1. */
  long between(long low, long high) {
    return dice.nextLong(low, high);
  }

  /** Exponentially distributed, as times between independent events are. */
  long around(double meanMs) {
    return (long) Math.max(1, -meanMs * Math.log(1 - dice.nextDouble()));
  }

  void after(long ms, Runnable work) {
    due.add(new Due(nowMs + ms, orders++, work));
  }

  void runUntil(long ms) {
    while (!due.isEmpty() && due.peek().at() <= ms) {
      Due next = due.remove();
      nowMs = next.at();
      next.work().run();
    }
    nowMs = ms;
  }

  /** How much is waiting to happen. */
  int waiting() {
    return due.size();
  }
}
