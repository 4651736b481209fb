package jp.madoguchi.kiosk.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.keys.OfficeKeys;
import jp.madoguchi.kiosk.outbox.LogStore;

/**
 * The way to the office without a thread, a wait or a socket: says what is needed next, and whoever
 * drives it does that. {@link SyncLoop} drives it on the kiosk, the simulator in the tests.
 *
 * <p>One driver at a time calls {@link #step} and {@link #answered}; the rest may be called from
 * any thread.
 */
public final class SyncEngine {
  private static final System.Logger LOG = System.getLogger(SyncEngine.class.getName());
  private static final long FAULT_PAUSE_MS = 1_000;

  private final LogStore store;
  private final Clock wall;
  private final LongSupplier nanos;
  private final SyncMachine machine;
  private final SyncWorker worker;
  private final AtomicReference<Event> news = new AtomicReference<>(new Event.Tick());
  private Optional<OfficeCall> inFlight = Optional.empty();
  private Optional<Event> fault = Optional.empty();
  private volatile SyncState state;
  private volatile LogStore.Head lastHead;

  /**
   * How it behaves.
   *
   * @param contactEvery how often the office is asked when there is nothing to send
   * @param entriesKept how many acknowledged entries keep their payload
   */
  public record Settings(Duration contactEvery, long entriesKept) {}

  /** What the driver has to do. */
  public sealed interface Need {
    /** Make this call and bring its answer to {@link SyncEngine#answered}. */
    record Call(OfficeCall call) implements Need {}

    /**
     * Wait so long, or shorter when {@link SyncEngine#hasNews}; then {@link SyncEngine#step}.
     *
     * @param ms {@code Long.MAX_VALUE} = until there is news
     */
    record Rest(long ms) implements Need {}

    /** Something of our own failed: wait so long, also when there is news. */
    record Pause(long ms) implements Need {}
  }

  /**
   * Connects the parts.
   *
   * @param wall for people only
   * @param nanos monotonic clock, nanoseconds
   * @param random for the jitter
   */
  public SyncEngine(
      LogStore store,
      KioskIdentity identity,
      OfficeKeys officeKeys,
      Settings settings,
      Clock wall,
      LongSupplier nanos,
      RandomGenerator random) {
    this.store = store;
    this.wall = wall;
    this.nanos = nanos;
    this.machine = new SyncMachine(random, settings.contactEvery());
    this.worker = new SyncWorker(store, identity, officeKeys, wall, settings.entriesKept());
    this.lastHead = store.head();
    this.state = SyncState.start(lastHead.acked(), nowMs());
  }

  /** What is needed now: after a start, a rest or a pause. */
  public Need step() {
    return guarded(fault, () -> news.getAndSet(new Event.Tick()));
  }

  /**
   * Takes in the answer to the call that was needed last and says what is needed next.
   *
   * @throws IllegalStateException when no call was needed
   */
  public Need answered(OfficeLink.Answer answer) {
    OfficeCall call = inFlight.orElseThrow(() -> new IllegalStateException("no call was made"));
    return guarded(Optional.empty(), () -> worker.answered(call, answer));
  }

  /** An entry was written: it is sent at once, or a few seconds after an attempt that failed. */
  public void written() {
    news.updateAndGet(old -> old instanceof Event.Resumed ? old : new Event.Written());
  }

  /** A person wants it tried now, also after a stop. */
  public void resume() {
    news.set(new Event.Resumed());
  }

  /** Whether a rest ends. */
  public boolean hasNews() {
    return !(news.get() instanceof Event.Tick);
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

  @FunctionalInterface
  private interface EventSource {
    Event get();
  }

  private Need guarded(Optional<Event> first, EventSource otherwise) {
    inFlight = Optional.empty();
    fault = Optional.empty();
    try {
      if (first.isPresent()) {
        // What failed may be done all the same: an ack kept, entries pruned. The store knows.
        state = state.from(store.head().acked() + 1, false);
      }
      return untilSomethingIsNeeded(first.orElseGet(otherwise::get));
    } catch (RuntimeException e) {
      // The sync must live on: a store that fails now is opened again by its holder.
      LOG.log(System.Logger.Level.WARNING, "a sync step failed; it is tried again later", e);
      fault = Optional.of(new Event.Failed(Optional.of(Duration.ofMillis(FAULT_PAUSE_MS))));
      return new Need.Pause(FAULT_PAUSE_MS);
    }
  }

  private Need untilSomethingIsNeeded(Event first) {
    Event event = first;
    while (true) {
      SyncMachine.Step step = machine.on(state, event, store.head().seq(), nowMs());
      logStop(state, step.state());
      state = step.state();
      switch (step.action()) {
        case Action.Read read -> event = worker.read(read.firstSeq());
        case Action.SendBlob blob -> {
          Optional<OfficeCall> call = worker.upload(blob.sha256());
          if (call.isPresent()) {
            return call(call.orElseThrow());
          }
          event = new Event.MustStop(StopCode.BLOB_LOST);
        }
        case Action.Push push -> {
          return call(worker.batch(push.first(), push.last()));
        }
        case Action.Rest rest -> {
          return new Need.Rest(rest.ms());
        }
        case Action.Halt _ -> {
          return new Need.Rest(Long.MAX_VALUE);
        }
      }
    }
  }

  private Need call(OfficeCall call) {
    inFlight = Optional.of(call);
    return new Need.Call(call);
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
