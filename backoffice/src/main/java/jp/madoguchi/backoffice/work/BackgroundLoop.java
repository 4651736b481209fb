package jp.madoguchi.backoffice.work;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Repeats a piece of work: whenever it is woken, and once in every period anyway. */
public final class BackgroundLoop implements AutoCloseable {
  private static final Logger LOG = System.getLogger(BackgroundLoop.class.getName());
  private static final Duration END_WAIT_MAX = Duration.ofSeconds(30);

  private final String name;
  private final Duration period;
  private final Runnable round;
  private final Semaphore woken = new Semaphore(1);
  private final Thread thread;
  private volatile boolean ending;

  private BackgroundLoop(String name, Duration period, Runnable round) {
    this.name = name;
    this.period = period;
    this.round = round;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  /** Starts a loop; its first round begins at once. */
  public static BackgroundLoop start(String name, Duration period, Runnable round) {
    BackgroundLoop loop = new BackgroundLoop(name, period, round);
    loop.thread.start();
    return loop;
  }

  /** Says that there is something to do now. */
  public void wake() {
    woken.release();
  }

  private void run() {
    while (!ending) {
      try {
        if (woken.tryAcquire(period.toMillis(), TimeUnit.MILLISECONDS)) {
          woken.drainPermits();
        }
        if (!ending) {
          round.run();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        // The loop must live on: what failed now is tried again in the next round.
        LOG.log(Level.ERROR, "{0}: this round failed: {1}", name, e.getClass().getName());
      }
    }
  }

  /** Ends after the round that is going on. */
  @Override
  public void close() {
    ending = true;
    wake();
    try {
      if (!thread.join(END_WAIT_MAX)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
