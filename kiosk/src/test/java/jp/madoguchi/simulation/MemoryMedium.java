package jp.madoguchi.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.kiosk.outbox.MemoryLogStore;

/**
 * A log in memory whose process can die: what was committed stays, a commit that fails may be
 * durable or not, and after a failure nothing works until it is opened again, as with Derby.
 */
final class MemoryMedium implements LogMedium {
  private final MemoryLogStore log;
  private final java.util.Random dice;
  private boolean off;
  private boolean full;
  private int cutIn = -1;
  private int errorIn = -1;

  MemoryMedium(MemoryLogStore log, long seed) {
    this.log = log;
    this.dice = new java.util.Random(seed);
  }

  @Override
  public LogStore open() {
    if (off) {
      throw failure("the power is off");
    }
    return new Opened();
  }

  @Override
  public boolean isOff() {
    return off;
  }

  @Override
  public void powerCut() {
    off = true;
  }

  @Override
  public void powerOn() {
    off = false;
    cutIn = -1;
  }

  @Override
  public void powerCutSoon(int operations) {
    cutIn = operations;
  }

  @Override
  public void errorSoon(int operations) {
    errorIn = operations;
  }

  @Override
  public void full(boolean isFull) {
    full = isFull;
  }

  @Override
  public void calm() {
    full = false;
    cutIn = -1;
    errorIn = -1;
  }

  @Override
  public LogMedium image(long seed) {
    return new MemoryMedium(log.copy(), seed);
  }

  @Override
  public long used() {
    return log.read(1, Integer.MAX_VALUE, Integer.MAX_VALUE).stream()
        .mapToLong(e -> e.bytes().length)
        .sum();
  }

  private static LogStore.StoreFailedException failure(String why) {
    return new LogStore.StoreFailedException(why, new IllegalStateException("simulated"));
  }

  /** One opening of it. */
  private final class Opened implements LogStore {
    private boolean failed;

    /** A write, which may fail before or after it is durable. */
    private void writing(Runnable write) {
      check();
      boolean cut = cutIn-- == 0;
      boolean error = errorIn-- == 0;
      if (!cut && !error && !full) {
        write.run();
        return;
      }
      failed = true;
      if (!full && dice.nextBoolean()) {
        write.run();
      }
      if (cut) {
        powerCut();
      }
      throw failure("the write failed");
    }

    private void check() {
      if (failed || off) {
        throw failure("the log is closed");
      }
    }

    @Override
    public Head head() {
      check();
      return log.head();
    }

    @Override
    public Head append(EntryMaker maker) {
      writing(() -> log.append(maker));
      return log.head();
    }

    @Override
    public List<Entry> read(long firstSeq, int countMax, int bytesMax) {
      check();
      return log.read(firstSeq, countMax, bytesMax);
    }

    @Override
    public Optional<byte[]> blob(String sha256) {
      check();
      return log.blob(sha256);
    }

    @Override
    public Optional<String> hashOf(long seq) {
      check();
      return log.hashOf(seq);
    }

    @Override
    public void acknowledge(long seq, String ack) {
      writing(() -> log.acknowledge(seq, ack));
    }

    @Override
    public void prune(long upToSeq) {
      writing(() -> log.prune(upToSeq));
    }

    @Override
    public Optional<Instant> oldestUnacked() {
      check();
      return log.oldestUnacked();
    }

    @Override
    public void close() {
      failed = true;
    }
  }
}
