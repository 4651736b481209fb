package jp.madoguchi.backoffice.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Verifier;

/** A fake of the intake store that holds everything in memory, one lock for all. */
public final class MemoryIntakeStore implements IntakeStore {
  private final Map<String, Kiosk> kiosks = new HashMap<>();
  private final Map<String, List<StoredEntry>> logs = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, byte[]> blobs = new HashMap<>();

  /** Every entry in the order of each log. */
  public synchronized List<StoredEntry> entries() {
    return logs.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(log -> log.getValue().stream())
        .toList();
  }

  /** A sealed picture. */
  public synchronized Optional<byte[]> blob(String sha256) {
    return Optional.ofNullable(blobs.get(sha256));
  }

  /** What a tampered store would do. */
  public synchronized void overwriteBlob(String sha256, byte[] content) {
    blobs.put(sha256, content);
  }

  @Override
  public synchronized Optional<Kiosk> kiosk(String id) {
    return Optional.ofNullable(kiosks.get(id));
  }

  @Override
  public synchronized Optional<Verifier> device(String kiosk, int epoch) {
    return Optional.ofNullable(keys.get(kiosk + "/" + epoch)).map(Verifier::restore);
  }

  /** Begins the next epoch with this key; answers its number. */
  public synchronized int enrol(String id, String deviceKey, Instant at) {
    int epoch = kiosk(id).map(Kiosk::epoch).orElse(0) + 1;
    logs.put(id + "/" + epoch, new ArrayList<>());
    keys.put(id + "/" + epoch, deviceKey);
    kiosks.put(id, new Kiosk(id, epoch, deviceKey, Kiosk.State.ENROLLED, "", at, at, 0));
    return epoch;
  }

  /** Changes the state, as staff do. */
  public synchronized void state(String id, Kiosk.State state, String reason) {
    kiosks.computeIfPresent(
        id,
        (_, k) ->
            new Kiosk(
                id,
                k.epoch(),
                k.deviceKey(),
                state,
                reason,
                k.firstContact(),
                k.lastContact(),
                k.clockSkewMs()));
  }

  @Override
  public synchronized void heard(String id, Instant at, long clockSkewMs) {
    kiosks.computeIfPresent(
        id,
        (_, k) ->
            new Kiosk(
                id,
                k.epoch(),
                k.deviceKey(),
                k.state(),
                k.stateReason(),
                k.firstContact(),
                at,
                clockSkewMs));
  }

  @Override
  public synchronized boolean putBlob(String sha256, byte[] content, Instant at) {
    return blobs.putIfAbsent(sha256, content) == null;
  }

  @Override
  public synchronized <R> Optional<R> withLog(
      String kiosk, int epoch, Function<LockedLog, R> work) {
    List<StoredEntry> log = logs.get(kiosk + "/" + epoch);
    return log == null ? Optional.empty() : Optional.of(work.apply(new Log(kiosk, log)));
  }

  private final class Log implements LockedLog {
    private final String kiosk;
    private final List<StoredEntry> entries;

    Log(String kiosk, List<StoredEntry> entries) {
      this.kiosk = kiosk;
      this.entries = entries;
    }

    @Override
    public long head() {
      return entries.size();
    }

    @Override
    public String headHash() {
      return entries.isEmpty() ? Sha256.NONE : entries.getLast().hash();
    }

    @Override
    public Optional<String> hashAt(long seq) {
      return entries.stream().filter(e -> e.seq() == seq).map(StoredEntry::hash).findFirst();
    }

    @Override
    public List<String> missing(Collection<String> named) {
      return named.stream().filter(blob -> !blobs.containsKey(blob)).toList();
    }

    @Override
    public void append(List<StoredEntry> more) {
      entries.addAll(more);
    }

    @Override
    public void suspend(String kind, String reason, Instant at) {
      state(kiosk, Kiosk.State.SUSPENDED, reason);
    }
  }
}
