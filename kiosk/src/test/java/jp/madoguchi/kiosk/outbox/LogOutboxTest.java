package jp.madoguchi.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.keys.OfficeKeys;
import jp.madoguchi.kiosk.keys.TestEnrolment;
import jp.madoguchi.sync.EntryCodec;
import jp.madoguchi.sync.LogEntry;
import jp.madoguchi.sync.PayloadCodec;
import jp.madoguchi.sync.PhotoTaken;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.SealingKey;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Statement;
import jp.madoguchi.sync.VisitEnded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogOutboxTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:04:05.678901Z");
  private static final String ID = "1".repeat(23);
  private static final VisitEnded VISIT =
      new VisitEnded(
          "visit-1",
          VisitEnded.Outcome.ERASED,
          "photo",
          "en",
          2,
          1,
          Map.of("YAW", 3),
          Optional.empty(),
          NOW,
          NOW);

  @TempDir Path dir;

  private SealingKey officeKey;
  private final MemoryLogStore store = new MemoryLogStore();
  private final AtomicInteger wakes = new AtomicInteger();
  private final AtomicLong nanos = new AtomicLong(5_000_000_000L);
  private KioskIdentity identity;
  private OfficeKeys keys;
  private LogOutbox outbox;

  @BeforeEach
  void open() {
    TestEnrolment office = new TestEnrolment();
    officeKey = office.sealing;
    keys = OfficeKeys.of(office.enrol(dir, "k01"));
    identity = KioskIdentity.open(dir, "k01", new Random(1));
    outbox = over(store);
  }

  private LogOutbox over(LogStore any) {
    return new LogOutbox(
        any,
        identity,
        keys,
        Clock.fixed(NOW, ZoneOffset.UTC),
        nanos::get,
        new Random(2),
        new VisitMark(dir),
        wakes::incrementAndGet);
  }

  @Test
  void anEntrySaysWhereItStandsAndOpensOnlyThere() {
    nanos.addAndGet(1_500_000_000L);
    outbox.commit(VISIT, List.of());
    outbox.commit(VISIT, List.of());
    LogStore.Entry stored = store.read(2, 1, 100_000).getFirst();
    LogEntry entry = EntryCodec.read(stored.bytes());
    assertThat(entry.seq()).isEqualTo(2);
    assertThat(entry.prev()).isEqualTo(store.hashOf(1).orElseThrow());
    assertThat(entry.occurredAt())
        .isEqualTo(
            new LogEntry.OccurredAt(
                Instant.parse("2026-11-22T03:04:05.678Z"), identity.boot(), 1500));
    byte[] aad = Sealing.entryAad("k01", 1, 2, VisitEnded.TYPE, entry.prev());
    byte[] plain = Sealing.open(officeKey, aad, entry.sealed()).orElseThrow();
    assertThat(PayloadCodec.read(entry.type(), plain))
        .isEqualTo(new PayloadCodec.Reading.Known(VISIT));
    byte[] elsewhere = Sealing.entryAad("k01", 1, 1, VisitEnded.TYPE, Sha256.NONE);
    assertThat(Sealing.open(officeKey, elsewhere, entry.sealed())).isEmpty();
  }

  @Test
  void theReceiptIsSignedByTheDeviceAndNamesTheEntry() {
    Outbox.Committed committed = outbox.commit(VISIT, List.of());
    Optional<Statement.Receipt> receipt =
        identity.device().verifier().verify(committed.receipt(), Statement.Receipt.class);
    assertThat(receipt)
        .contains(new Statement.Receipt("k01", 1, 1, committed.hash(), committed.at()));
    assertThat(committed.receiptNumber())
        .isEqualTo(
            "K01-1-00001-" + committed.hash().substring(0, 4).toUpperCase(java.util.Locale.ROOT));
    assertThat(committed.hash()).isEqualTo(store.hashOf(1).orElseThrow());
    assertThat(wakes).hasValue(1);
  }

  @Test
  void aPictureOpensOnlyWithTheApplicationIdOfItsVisit() {
    byte[] jpeg = "picture".getBytes(StandardCharsets.UTF_8);
    Outbox.SealedBlob blob = outbox.shutter(Exposures.of("v", ID, jpeg)).blob();
    assertThat(blob.sha256()).isEqualTo(Sha256.hex(blob.ciphertext()));
    assertThat(Sealing.open(officeKey, Sealing.photoAad("k01", ID), blob.ciphertext()))
        .hasValueSatisfying(b -> assertThat(b).isEqualTo(jpeg));
    assertThat(Sealing.open(officeKey, Sealing.photoAad("k01", "2".repeat(23)), blob.ciphertext()))
        .isEmpty();
  }

  @Test
  void theShutterWritesASignedEntryWithNeitherPictureNorId() {
    byte[] jpeg = "picture".getBytes(StandardCharsets.UTF_8);
    Shot shot = outbox.shutter(Exposures.of("visit-1", ID, jpeg));
    LogEntry entry = EntryCodec.read(store.read(1, 1, 100_000).getFirst().bytes());
    assertThat(shot.seq()).isEqualTo(1);
    assertThat(entry.blobs()).as("no picture before the application").isEmpty();
    assertThat(store.blob(shot.blob().sha256())).isEmpty();
    byte[] aad = Sealing.entryAad("k01", 1, 1, PhotoTaken.TYPE, Sha256.NONE);
    String plain =
        new String(
            Sealing.open(officeKey, aad, entry.sealed()).orElseThrow(), StandardCharsets.UTF_8);
    assertThat(plain).doesNotContain(ID, shot.salt()).contains(shot.statement());
    assertThat(identity.device().verifier().verify(shot.statement(), Statement.Shutter.class))
        .contains(shot.seal());
    assertThat(shot.seal().pictureSha256()).isEqualTo(Sha256.hex(jpeg));
    assertThat(shot.seal().blobSha256()).isEqualTo(shot.blob().sha256());
  }

  @Test
  void aSealBindsOneVisitOneIdAndTheseBytes() {
    byte[] jpeg = "picture".getBytes(StandardCharsets.UTF_8);
    Shot shot = outbox.shutter(Exposures.of("visit-1", ID, jpeg));
    Shot next = outbox.shutter(Exposures.of("visit-1", ID, jpeg));
    assertThat(next.salt()).isNotEqualTo(shot.salt());
    assertThat(shot.binds("visit-1", ID, jpeg)).isTrue();
    assertThat(shot.binds("visit-2", ID, jpeg)).isFalse();
    assertThat(shot.binds("visit-1", "2".repeat(23), jpeg)).isFalse();
    assertThat(shot.binds("visit-1", ID, "other".getBytes(StandardCharsets.UTF_8))).isFalse();
    Shot mixed = new Shot(next.blob(), shot.seal(), shot.statement(), shot.salt(), shot.seq());
    assertThat(mixed.binds("visit-1", ID, jpeg)).isFalse();
  }

  @Test
  void aShutterThatTheLogCantTakeIsNoPicture() {
    LogOutbox fragile = over(new FailingOnce());
    Exposure exposure = Exposures.of("visit-1", ID, new byte[] {1});
    assertThatThrownBy(() -> fragile.shutter(exposure))
        .isInstanceOf(Outbox.OutboxUnavailableException.class);
  }

  @Test
  void aStoreThatFailsMakesTheOutboxUnavailableAndItComesBackAfterAPause() {
    AtomicInteger openings = new AtomicInteger();
    FailingOnce failing = new FailingOnce();
    LogStore recovering =
        new RecoveringLogStore(() -> openings.getAndIncrement() == 0 ? failing : store, nanos::get);
    LogOutbox fragile = over(recovering);
    assertThatThrownBy(() -> fragile.commit(VISIT, List.of()))
        .isInstanceOf(Outbox.OutboxUnavailableException.class)
        .hasMessageContaining("can't be written");
    assertThat(fragile.ready()).isFalse();
    assertThat(fragile.status().head()).as("the last that was known").isZero();
    assertThat(openings).as("no storm of openings").hasValue(1);
    nanos.addAndGet(2_100_000_000L);
    assertThat(fragile.ready()).isTrue();
    assertThat(fragile.commit(VISIT, List.of()).seq()).isEqualTo(1);
    assertThat(openings).hasValue(2);
  }

  @Test
  void aStoreThatStaysBrokenIsTriedAtMostEveryTwoSeconds() {
    AtomicInteger openings = new AtomicInteger();
    LogStore recovering =
        new RecoveringLogStore(
            () -> {
              if (openings.getAndIncrement() == 0) {
                return new FailingOnce();
              }
              throw new LogStore.StoreFailedException("still broken", new IllegalStateException());
            },
            nanos::get);
    LogOutbox fragile = over(recovering);
    assertThatThrownBy(() -> fragile.commit(VISIT, List.of()))
        .isInstanceOf(Outbox.OutboxUnavailableException.class);
    nanos.addAndGet(2_100_000_000L);
    for (int i = 0; i < 10; i++) {
      assertThat(fragile.ready()).isFalse();
    }
    assertThat(openings).hasValue(2);
  }

  @Test
  void aLogThatBelongsToAnotherKioskOrWhoseChainIsBrokenIsNotOpened() {
    outbox.commit(VISIT, List.of());
    outbox.commit(VISIT, List.of());
    assertThat(LogOutbox.checked(store, identity)).isSameAs(store);
    KioskIdentity other = new KioskIdentity("k02", 1, identity.device(), "b");
    assertThatThrownBy(() -> LogOutbox.checked(store, other))
        .isInstanceOf(LogStore.StoreFailedException.class)
        .hasMessageContaining("broken at entry 1");
    MemoryLogStore cut = new MemoryLogStore();
    byte[] second = store.read(2, 1, 100_000).getFirst().bytes();
    cut.append(_ -> new LogStore.NewEntry(second, NOW, List.of()));
    assertThatThrownBy(() -> LogOutbox.checked(cut, identity))
        .isInstanceOf(LogStore.StoreFailedException.class);
  }

  @Test
  void aLogIsCheckedAlsoWhenItsBeginningIsPruned() {
    for (int i = 0; i < 5; i++) {
      outbox.commit(VISIT, List.of());
    }
    store.acknowledge(3, "ack");
    store.prune(3);
    assertThat(LogOutbox.checked(store, identity)).isSameAs(store);
    store.acknowledge(5, "ack");
    store.prune(5);
    assertThat(LogOutbox.checked(store, identity)).isSameAs(store);
  }

  @Test
  void theStatusTellsHowOldTheOldestUnackedEntryIs() {
    outbox.commit(VISIT, List.of());
    assertThat(outbox.status())
        .isEqualTo(new Outbox.Status(1, 0, Optional.of(Instant.parse("2026-11-22T03:04:05.678Z"))));
  }

  @Test
  void aCommitThatFailedAfterItWasDurableIsFoundWhenItIsAskedForAgain() {
    LogOutbox fragile = over(durableButFailing());
    assertThatThrownBy(() -> fragile.commit(VISIT, List.of()))
        .isInstanceOf(Outbox.OutboxUnavailableException.class);
    assertThat(store.head().seq()).isEqualTo(1);
    assertThatThrownBy(() -> fragile.commit(VISIT, List.of()))
        .as("a moment later the log is not open yet")
        .isInstanceOf(Outbox.OutboxUnavailableException.class);
    nanos.addAndGet(2_100_000_000L);
    Outbox.Committed found = fragile.commit(VISIT, List.of());
    assertThat(found.seq()).isEqualTo(1);
    assertThat(found.hash()).isEqualTo(store.hashOf(1).orElseThrow());
    assertThat(store.head().seq()).as("the same fact is written once").isEqualTo(1);
    assertThat(fragile.commit(VISIT, List.of()).seq())
        .as("what was told is over: now it is another fact")
        .isEqualTo(2);
  }

  @Test
  void anotherFactAfterAFailedCommitIsWritten() {
    LogOutbox fragile = over(durableButFailing());
    assertThatThrownBy(() -> fragile.commit(VISIT, List.of()))
        .isInstanceOf(Outbox.OutboxUnavailableException.class);
    nanos.addAndGet(2_100_000_000L);
    assertThat(fragile.shutter(Exposures.of("v", ID, new byte[1])).seq()).isEqualTo(2);
  }

  private LogStore durableButFailing() {
    AtomicInteger openings = new AtomicInteger();
    return new RecoveringLogStore(
        () -> openings.getAndIncrement() == 0 ? new FailingOnce(Optional.of(store)) : store,
        nanos::get);
  }

  /** Fails at the first append, as a full disk does, or after it, as a failing fsync may. */
  private static final class FailingOnce implements LogStore {
    private final MemoryLogStore empty = new MemoryLogStore();
    private final Optional<LogStore> durable;

    FailingOnce() {
      this(Optional.empty());
    }

    FailingOnce(Optional<LogStore> durable) {
      this.durable = durable;
    }

    @Override
    public Head head() {
      return empty.head();
    }

    @Override
    public Head append(EntryMaker maker) {
      durable.ifPresent(log -> log.append(maker));
      throw new StoreFailedException("disk full", new IllegalStateException());
    }

    @Override
    public List<Entry> read(long firstSeq, int countMax, int bytesMax) {
      return List.of();
    }

    @Override
    public Optional<byte[]> blob(String sha256) {
      return Optional.empty();
    }

    @Override
    public Optional<String> hashOf(long seq) {
      return Optional.empty();
    }

    @Override
    public void acknowledge(long seq, String ack) {}

    @Override
    public void prune(long upToSeq) {}

    @Override
    public Optional<Instant> oldestUnacked() {
      return Optional.empty();
    }

    @Override
    public void close() {
      throw new StoreFailedException("can't even be closed", new IllegalStateException());
    }
  }
}
