package jp.madoguchi.kiosk.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.keys.OfficeKeys;
import jp.madoguchi.kiosk.outbox.LogStore;

/**
 * One thread that asks the machine for the next step and carries it out, for as long as it is open.
 */
public final class SyncLoop implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(SyncLoop.class.getName());
  private static final long CLOSE_WAIT_MS = 2_000;

  private final LogStore store;
  private final OfficeLink link;
  private final Clock wall;
  private final LongSupplier nanos;
  private final SyncMachine machine;
  private final SyncWorker worker;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition change = lock.newCondition();
  private final Thread thread;
  private boolean woken;
  private boolean written;
  private boolean resumed;
  private volatile boolean open = true;
  private volatile SyncState state;
  private volatile LogStore.Head lastHead;

  /**
   * How it behaves.
   *
   * @param contactEvery how often the office is asked when there is nothing to send
   * @param entriesKept how many acknowledged entries keep their payload
   */
  public record Settings(Duration contactEvery, long entriesKept) {}

  /**
   * Connects the parts; {@link #start} starts the thread.
   *
   * @param wall for people only
   * @param nanos monotonic clock, nanoseconds
   * @param random for the jitter
   */
  public SyncLoop(
      LogStore store,
      KioskIdentity identity,
      OfficeKeys officeKeys,
      OfficeLink link,
      Settings settings,
      Clock wall,
      LongSupplier nanos,
      RandomGenerator random) {
    this.store = store;
    this.link = link;
    this.wall = wall;
    this.nanos = nanos;
    this.machine = new SyncMachine(random, settings.contactEvery());
    this.worker = new SyncWorker(store, identity, officeKeys, link, wall, settings.entriesKept());
    this.lastHead = store.head();
    this.state = SyncState.start(lastHead.acked(), nowMs());
    this.thread = Thread.ofPlatform().name("sync").daemon().unstarted(this::run);
  }

  /** Starts the thread. */
  public void start() {
    thread.start();
  }

  /** An entry was written: it is sent at once, or a few seconds after an attempt that failed. */
  public void wake() {
    signal(new Event.Written());
  }

  /** A person wants it tried now, also after a stop. */
  public void resume() {
    signal(new Event.Resumed());
  }

  /** Why a person has to look, if so. */
  public Optional<String> stopped() {
    return state.stopped();
  }

  /** How it stands now. */
  public SyncStatus status() {
    SyncState now = state;
    SyncWorker.Contact contact = worker.contact();
    Optional<Duration> age = Optional.empty();
    try {
      lastHead = store.head();
      age = store.oldestUnacked().map(at -> Duration.between(at, wall.instant()));
    } catch (LogStore.StoreFailedException e) {
      LOG.log(System.Logger.Level.DEBUG, "the log is unavailable; the last known head is shown", e);
    }
    return new SyncStatus(
        lastHead.seq(),
        lastHead.acked(),
        contact.last(),
        age,
        contact.clockSkew(),
        now.failures(),
        contact.lastFailure(),
        now.stopped());
  }

  @Override
  public void close() {
    open = false;
    signal(
        new Event.Tick()); // no interrupt: the database doesn't stand one in the middle of a commit
    link.close();
    try {
      thread.join(CLOSE_WAIT_MS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    Event event = new Event.Tick();
    while (open) {
      try {
        SyncMachine.Step step = machine.on(state, event, store.head().seq(), nowMs());
        logStop(state, step.state());
        state = step.state();
        event = carryOut(step.action());
      } catch (InterruptedException _) {
        LOG.log(System.Logger.Level.DEBUG, "the sync was interrupted"); // close() or nobody
        event = new Event.Tick();
      } catch (RuntimeException e) {
        // The loop must live on: a store that fails now is opened again by its holder.
        LOG.log(System.Logger.Level.WARNING, "a sync step failed; it is tried again later", e);
        event = new Event.Failed(Optional.of(Duration.ofSeconds(1)));
        if (!pauseAfterFault()) {
          return;
        }
      }
    }
  }

  private Event carryOut(Action action) throws InterruptedException {
    return switch (action) {
      case Action.Read read -> worker.read(read.firstSeq());
      case Action.SendBlob blob -> worker.sendBlob(blob.sha256());
      case Action.Push push -> worker.push(push.first(), push.last());
      case Action.Rest rest -> rest(rest.ms());
      case Action.Halt _ -> rest(Long.MAX_VALUE);
    };
  }

  private Event rest(long ms) throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(ms);
      while (open && !woken && left > 0) {
        left = change.awaitNanos(left);
      }
      Event news = resumed ? new Event.Resumed() : written ? new Event.Written() : new Event.Tick();
      woken = false;
      written = false;
      resumed = false;
      return news;
    } finally {
      lock.unlock();
    }
  }

  private void signal(Event news) {
    lock.lock();
    try {
      woken = true;
      written |= news instanceof Event.Written;
      resumed |= news instanceof Event.Resumed;
      change.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** A second's rest that needs nothing that could fail, too. */
  private boolean pauseAfterFault() {
    try {
      rest(1_000);
      return open;
    } catch (InterruptedException _) {
      return open;
    }
  }

  private static void logStop(SyncState before, SyncState after) {
    if (before.stopped().isEmpty() && after.stopped().isPresent()) {
      LOG.log(
          System.Logger.Level.ERROR,
          "the sync has stopped until a person resumes it: {0}",
          after.stopped().orElseThrow());
    }
  }

  private long nowMs() {
    return TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong());
  }
}
