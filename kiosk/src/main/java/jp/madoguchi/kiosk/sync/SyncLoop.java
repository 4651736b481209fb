package jp.madoguchi.kiosk.sync;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One thread that does what the engine needs, for as long as it is open. */
public final class SyncLoop implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(SyncLoop.class.getName());
  private static final long CLOSE_WAIT_MS = 2_000;

  private final SyncEngine engine;
  private final OfficeLink link;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition change = lock.newCondition();
  private final Thread thread;
  private volatile boolean open = true;

  /** Drives this engine over this link; {@link #start} starts the thread. */
  public SyncLoop(SyncEngine engine, OfficeLink link) {
    this.engine = engine;
    this.link = link;
    this.thread = Thread.ofPlatform().name("sync").daemon().unstarted(this::run);
  }

  /** Starts the thread. */
  public void start() {
    thread.start();
  }

  /** An entry was written. */
  public void wake() {
    engine.written();
    signal();
  }

  /** A person wants it tried now, also after a stop. */
  public void resume() {
    engine.resume();
    signal();
  }

  @Override
  public void close() {
    open = false;
    signal(); // no interrupt: the database doesn't stand one in the middle of a commit
    link.close();
    try {
      thread.join(CLOSE_WAIT_MS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    SyncEngine.Need need = engine.step();
    while (open) {
      switch (need) {
        case SyncEngine.Need.Call(OfficeCall call) -> need = engine.answered(made(call));
        case SyncEngine.Need.Rest(long ms) -> {
          rest(ms, true);
          need = engine.step();
        }
        case SyncEngine.Need.Pause(long ms) -> {
          rest(ms, false);
          need = engine.step();
        }
      }
    }
  }

  private OfficeLink.Answer made(OfficeCall call) {
    try {
      return call.over(link);
    } catch (RuntimeException e) {
      // A link never throws; if one does all the same, the sync must live on.
      LOG.log(System.Logger.Level.WARNING, "a call failed in our own code", e);
      return new OfficeLink.Answer.Failed("the call failed", Optional.empty());
    }
  }

  private void rest(long ms, boolean newsEndsIt) {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(ms);
      while (open && left > 0 && !(newsEndsIt && engine.hasNews())) {
        left = change.awaitNanos(left);
      }
    } catch (InterruptedException _) {
      LOG.log(System.Logger.Level.DEBUG, "the sync was interrupted"); // close() or nobody
    } finally {
      lock.unlock();
    }
  }

  private void signal() {
    lock.lock();
    try {
      change.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
