package jp.madoguchi.kiosk.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Opens the store again after it failed. A failed commit may be durable or not, so nothing that was
 * known before is kept: the store is shut down, opened, checked, and its head is read anew.
 */
public final class RecoveringLogStore implements LogStore {
  private static final System.Logger LOG = System.getLogger(RecoveringLogStore.class.getName());
  private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

  private final Supplier<LogStore> opener;
  private final LongSupplier nanos;
  private Optional<LogStore> open;
  private long lastFailure;

  /**
   * Opens the store the first time.
   *
   * @param opener opens and checks the store
   * @param nanos monotonic clock, nanoseconds
   * @throws StoreFailedException when it can't be opened
   */
  public RecoveringLogStore(Supplier<LogStore> opener, LongSupplier nanos) {
    this.opener = opener;
    this.nanos = nanos;
    this.open = Optional.of(opener.get());
  }

  @Override
  public Head head() {
    return with(LogStore::head);
  }

  @Override
  public Head append(EntryMaker maker) {
    return with(store -> store.append(maker));
  }

  @Override
  public List<Entry> read(long firstSeq, int countMax, int bytesMax) {
    return with(store -> store.read(firstSeq, countMax, bytesMax));
  }

  @Override
  public Optional<byte[]> blob(String sha256) {
    return with(store -> store.blob(sha256));
  }

  @Override
  public Optional<String> hashOf(long seq) {
    return with(store -> store.hashOf(seq));
  }

  @Override
  public void acknowledge(long seq, String ack) {
    with(store -> {
      store.acknowledge(seq, ack);
      return seq;
    });
  }

  @Override
  public void prune(long upToSeq) {
    with(store -> {
      store.prune(upToSeq);
      return upToSeq;
    });
  }

  @Override
  public Optional<Instant> oldestUnacked() {
    return with(LogStore::oldestUnacked);
  }

  @Override
  public synchronized void close() {
    open.ifPresent(LogStore::close);
    open = Optional.empty();
  }

  private synchronized <T> T with(Function<LogStore, T> work) {
    LogStore store = open.orElseGet(this::reopen);
    try {
      return work.apply(store);
    } catch (StoreFailedException e) {
      LOG.log(System.Logger.Level.ERROR, "the log is unavailable: " + e.getMessage(), e);
      open = Optional.empty();
      lastFailure = nanos.getAsLong();
      closeQuietly(store);
      throw e;
    }
  }

  private LogStore reopen() {
    if (nanos.getAsLong() - lastFailure < PAUSE_NANOS) {
      throw new StoreFailedException(
          "the log failed a moment ago", new IllegalStateException("waiting to open it again"));
    }
    lastFailure = nanos.getAsLong(); // also when opening fails: no storm of attempts
    LogStore store = opener.get();
    LOG.log(System.Logger.Level.INFO, "the log is open again");
    open = Optional.of(store);
    return store;
  }

  private static void closeQuietly(LogStore store) {
    try {
      store.close();
    } catch (StoreFailedException e) {
      LOG.log(System.Logger.Level.WARNING, "the failed log could not be closed cleanly", e);
    }
  }
}
