package jp.madoguchi.backoffice.interpret;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.backoffice.application.MemoryCaseStore;
import jp.madoguchi.backoffice.intake.MemoryIntakeStore;
import jp.madoguchi.backoffice.intake.StoredEntry;
import jp.madoguchi.backoffice.seal.PhotoShot;

/** A fake of the interpreter's store in memory: entries from one fake, cases into another. */
public final class MemoryInterpretStore implements InterpretStore {
  private final MemoryIntakeStore intake;
  private final MemoryCaseStore cases;
  private final Map<String, Long> positions = new HashMap<>();
  private final List<ParkedEntry> parked = new ArrayList<>();
  private final List<Effect.CountVisit> visits = new ArrayList<>();
  private final List<Effect.RecordErasure> erasures = new ArrayList<>();
  private final List<PhotoShot> shots = new ArrayList<>();

  /** Between these. */
  public MemoryInterpretStore(MemoryIntakeStore intake, MemoryCaseStore cases) {
    this.intake = intake;
    this.cases = cases;
  }

  /** The counted visits. */
  public synchronized List<Effect.CountVisit> visits() {
    return List.copyOf(visits);
  }

  /** The erased visits. */
  public synchronized List<Effect.RecordErasure> erasures() {
    return List.copyOf(erasures);
  }

  /** The pictures that kiosks took. */
  public synchronized List<PhotoShot> shots() {
    return List.copyOf(shots);
  }

  @Override
  public synchronized List<Waiting> waiting(int max) {
    return intake.entries().stream()
        .filter(e -> e.seq() > position(e.kiosk(), e.epoch()))
        .limit(max)
        .map(MemoryInterpretStore::waiting)
        .toList();
  }

  private long position(String kiosk, int epoch) {
    return positions.getOrDefault(kiosk + "/" + epoch, 0L);
  }

  private static Waiting waiting(StoredEntry e) {
    return new Waiting(e.kiosk(), e.epoch(), e.seq(), e.type(), e.bytes(), e.receivedAt());
  }

  @Override
  public synchronized boolean apply(Waiting entry, Effect effect, Instant at) {
    boolean next = position(entry.kiosk(), entry.epoch()) == entry.seq() - 1;
    if (next) {
      put(entry, effect, at);
      positions.put(entry.kiosk() + "/" + entry.epoch(), entry.seq());
    }
    return next;
  }

  private void put(Waiting entry, Effect effect, Instant at) {
    switch (effect) {
      case Effect.OpenCase(_, var opened, _) -> cases.open(opened, at);
      case Effect.CountVisit visit -> visits.add(visit);
      case Effect.RecordShot(PhotoShot shot) -> shots.add(shot);
      case Effect.RecordErasure erasure -> erasures.add(erasure);
      case Effect.Park(String reason) ->
          parked.add(
              new ParkedEntry(entry.kiosk(), entry.epoch(), entry.seq(), entry.type(), reason, at));
    }
  }

  @Override
  public synchronized List<ParkedEntry> parked(int max) {
    return parked.stream()
        .sorted(
            Comparator.comparing(ParkedEntry::parkedAt)
                .thenComparing(ParkedEntry::kiosk)
                .thenComparing(ParkedEntry::epoch)
                .thenComparing(ParkedEntry::seq))
        .limit(max)
        .toList();
  }

  @Override
  public synchronized Optional<Waiting> parkedEntry(String kiosk, int epoch, long seq) {
    return intake.entries().stream()
        .map(MemoryInterpretStore::waiting)
        .filter(w -> w.place().equals(kiosk + "/" + epoch + "/" + seq) && isParked(w))
        .findFirst();
  }

  private boolean isParked(Waiting entry) {
    return parked.stream().anyMatch(p -> isOf(p, entry));
  }

  private static boolean isOf(ParkedEntry parked, Waiting entry) {
    return parked.kiosk().equals(entry.kiosk())
        && parked.epoch() == entry.epoch()
        && parked.seq() == entry.seq();
  }

  @Override
  public synchronized boolean replay(Waiting entry, Effect effect, Instant at) {
    boolean there = parked.removeIf(p -> isOf(p, entry));
    if (there) {
      put(entry, effect, at);
    }
    return there;
  }
}
