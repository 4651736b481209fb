package jp.madoguchi.sim.card;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** One change after the other, and whoever waits for one or wants to be told hears of it. */
final class ChangeBell {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Does it alone; if it says that something changed, everybody is told, without the lock. */
  boolean change(BooleanSupplier what) {
    boolean happened;
    lock.lock();
    try {
      happened = what.getAsBoolean();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (happened) {
      listeners.forEach(Runnable::run);
    }
    return happened;
  }

  /** Waits until that holds, at most for that time; whether it does. */
  boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (!condition.getAsBoolean() && left > 0) {
        left = changed.awaitNanos(left);
      }
      return condition.getAsBoolean();
    } finally {
      lock.unlock();
    }
  }
}
