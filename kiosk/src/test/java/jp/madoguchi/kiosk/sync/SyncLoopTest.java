package jp.madoguchi.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.kiosk.keys.Enrolled;
import jp.madoguchi.kiosk.keys.KeyFolder;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.keys.OfficeKeys;
import jp.madoguchi.kiosk.outbox.Exposures;
import jp.madoguchi.kiosk.outbox.LogOutbox;
import jp.madoguchi.kiosk.outbox.MemoryLogStore;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.outbox.VisitMark;
import jp.madoguchi.sync.PayloadCodec;
import jp.madoguchi.sync.Refusal;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.Statement;
import jp.madoguchi.sync.VisitEnded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncLoopTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  @TempDir Path dir;

  private final FakeOffice office = new FakeOffice("k01");
  private MemoryLogStore store = new MemoryLogStore();
  private SyncEngine engine;
  private SyncLoop loop;
  private Outbox outbox;
  private final AtomicLong skippedNanos = new AtomicLong();
  private long entriesKept = 500;

  private void start() {
    Enrolled enrolled = new KeyFolder(dir).enrolled().orElseGet(() -> office.enrol(dir));
    KioskIdentity identity = KioskIdentity.open(dir, "k01", new Random(1));
    OfficeKeys keys = OfficeKeys.of(enrolled);
    Clock wall = Clock.fixed(NOW, ZoneOffset.UTC);
    engine =
        new SyncEngine(
            store,
            identity,
            keys,
            new SyncEngine.Settings(Duration.ofMillis(50), entriesKept),
            wall,
            () -> System.nanoTime() + skippedNanos.get(),
            new Random(1));
    loop = new SyncLoop(engine, office);
    outbox =
        new LogOutbox(
            store,
            identity,
            keys,
            wall,
            System::nanoTime,
            new Random(2),
            new VisitMark(dir),
            loop::wake);
    loop.start();
    await().until(() -> outbox.ready() || engine.status().stopped().isPresent());
  }

  @AfterEach
  void close() {
    if (loop != null) {
      loop.close();
    }
  }

  static VisitEnded visit(String id) {
    return new VisitEnded(
        id, VisitEnded.Outcome.COMPLETED, "done", "ja", 1, 0, Map.of(), Optional.empty(), NOW, NOW);
  }

  private Outbox.Committed commit(String id) {
    return outbox.commit(visit(id), List.of());
  }

  private void untilAcked(long seq) {
    await().atMost(Duration.ofSeconds(30)).until(() -> store.head().acked() == seq);
  }

  private void untilStopped(String code) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> engine.status().stopped().equals(Optional.of(code)));
  }

  @Test
  void entriesArriveInOrderAndOnlyTheOfficeCanOpenThem() {
    start();
    for (int i = 1; i <= 20; i++) {
      commit("visit " + i);
    }
    untilAcked(20);
    assertThat(office.opened())
        .extracting(r -> ((VisitEnded) ((PayloadCodec.Reading.Known) r).payload()).visitId())
        .startsWith("visit 1", "visit 2")
        .endsWith("visit 20")
        .hasSize(20);
    assertThat(engine.status().connected()).isTrue();
    assertThat(engine.status().oldestUnackedAge()).isEmpty();
  }

  @Test
  void aBlobArrivesBeforeTheEntryThatNamesIt() {
    start();
    Outbox.SealedBlob photo = Exposures.blob(3, 1);
    outbox.commit(visit("v"), List.of(photo));
    untilAcked(1);
    assertThat(office.blobs).containsKey(photo.sha256());
    assertThat(office.calls.indexOf("blob " + photo.sha256().substring(0, 8)))
        .isLessThan(office.calls.lastIndexOf("push 1"));
  }

  @Test
  void whatWasWrittenWhileTheOfficeWasAwayArrivesOnce() {
    start();
    untilAcked(0);
    for (int i = 0; i < 3; i++) {
      office.answerNext(new OfficeLink.Answer.Failed("no route", Optional.empty()));
    }
    commit("while away");
    untilAcked(1);
    assertThat(office.entries).hasSize(1);
    assertThat(engine.status().failures()).isZero();
  }

  @Test
  void anOfficeThatIsBackAfterAnHourGetsTheNextEntryWithinSeconds() {
    start();
    untilAcked(0);
    for (int i = 0; i < 30; i++) {
      office.answerNext(new OfficeLink.Answer.Failed("no route", Optional.empty()));
      skippedNanos.addAndGet(Duration.ofHours(1).toNanos());
      int attempts = office.unasked();
      loop.wake();
      await().until(() -> office.unasked() < attempts && engine.status().failures() > 0);
    }
    assertThat(engine.status().failures()).isGreaterThan(9);
    skippedNanos.addAndGet(Duration.ofSeconds(6).toNanos());
    commit("back again");
    untilAcked(1);
  }

  @Test
  void aLostAnswerDoesNotDoubleAnEntry() {
    start();
    commit("one");
    untilAcked(1);
    commit("two");
    untilAcked(2);
    // The kiosk believes that nothing was acknowledged, as after a crash before storing the ack.
    MemoryLogStore forgetful = new MemoryLogStore();
    store
        .read(1, 10, 100_000)
        .forEach(e ->
            forgetful.append(
                _ -> new jp.madoguchi.kiosk.outbox.LogStore.NewEntry(e.bytes(), NOW, List.of())));
    loop.close();
    store = forgetful;
    start();
    untilAcked(2);
    assertThat(office.entries).hasSize(2);
  }

  @Test
  void aPortalsPageAForeignSignatureAndAnotherKiosksAckAreNotAcks() {
    start();
    untilAcked(0);
    Signer foreign = Signer.generate();
    String hash = "ab".repeat(32);
    List<String> bodies =
        List.of(
            "<html>Please log in to mall Wi-Fi</html>",
            foreign.sign(new Statement.Ack("k01", 1, 1, hash, NOW, 0)),
            new String(office.ack("k02", 1, 1, hash), StandardCharsets.US_ASCII),
            new String(office.ack("k01", 2, 1, hash), StandardCharsets.US_ASCII),
            office.keys.ack.sign(new Statement.Receipt("k01", 1, 1, hash, NOW)));
    for (String body : bodies) {
      office.answerNext(new OfficeLink.Answer.Accepted(body.getBytes(StandardCharsets.UTF_8)));
      loop.resume(); // a person presses "try now"; otherwise the waits would make the test long
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> engine.status().failures() == 0 || engine.status().lastFailure().isPresent());
    }
    assertThat(store.head().acked()).isZero();
    commit("real");
    loop.resume();
    untilAcked(1);
  }

  @Test
  void anAckBeyondTheOwnHeadStops() {
    start();
    untilAcked(0);
    office.answerNext(new OfficeLink.Answer.Accepted(office.ack("k01", 1, 5, "ab".repeat(32))));
    untilStopped(StopCode.OFFICE_AHEAD);
  }

  @Test
  void anAckWithAnotherHashStops() {
    start();
    commit("one");
    untilAcked(1);
    office.answerNext(new OfficeLink.Answer.Accepted(office.ack("k01", 1, 1, "ab".repeat(32))));
    untilStopped(Refusal.LOG_FORK);
  }

  @Test
  void aRefusalStopsIsShownAndAPersonResumes() {
    start();
    untilAcked(0);
    office.answerNext(
        new OfficeLink.Answer.Refused(Refusal.of(403, Refusal.KIOSK_SUSPENDED, "no", "no")));
    untilStopped(Refusal.KIOSK_SUSPENDED);
    commit("later");
    assertThat(outbox.ready()).as("residents can go on").isTrue();
    assertThat(office.entries).isEmpty();
    loop.resume();
    untilAcked(1);
  }

  @Test
  void anOfficeRestoredFromABackupGetsWhatItLost() {
    start();
    for (int i = 0; i < 5; i++) {
      commit("v" + i);
    }
    untilAcked(5);
    office.restoreTo(2);
    await().atMost(Duration.ofSeconds(30)).until(() -> office.head() == 5);
    assertThat(engine.status().stopped()).isEmpty();
  }

  @Test
  void anOfficeThatLostWhatIsPrunedStopsTheSync() {
    entriesKept = 0;
    start();
    commit("one");
    commit("two");
    untilAcked(2);
    await().until(() -> store.read(1, 1, 100_000).isEmpty());
    office.restoreTo(0);
    untilStopped(StopCode.OFFICE_BEHIND);
  }

  @Test
  void blobsThatTheOfficeMissesAreSentAgain() {
    start();
    untilAcked(0);
    Outbox.SealedBlob photo = Exposures.blob(300, 2);
    office.answerNext(new OfficeLink.Answer.Accepted(new byte[0])); // says stored, but isn't
    outbox.commit(visit("v"), List.of(photo));
    untilAcked(1);
    assertThat(Sha256.hex(office.blobs.get(photo.sha256()))).isEqualTo(photo.sha256());
  }

  @Test
  void theStatusShowsTheClocksDifference() {
    office.clock(NOW.plusSeconds(42));
    start();
    await().until(() -> engine.status().clockSkew().equals(Optional.of(Duration.ofSeconds(42))));
    assertThat(engine.status().lastContact()).contains(NOW);
  }
}
