package jp.madoguchi.kiosk.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.keys.OfficeKeys;
import jp.madoguchi.kiosk.keys.TestEnrolment;
import jp.madoguchi.kiosk.outbox.Exposures;
import jp.madoguchi.kiosk.outbox.LogOutbox;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.outbox.RecoveringLogStore;
import jp.madoguchi.kiosk.storage.DerbyLogStore;
import jp.madoguchi.sync.VisitEnded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full for a while: nothing is shown as done that isn't, and nothing is lost. */
class FullDiskIT {
  private static final int BLOB_BYTES = 700_000;
  private static final int BALLAST_BYTES = 16 * 1024 * 1024;

  @TempDir Path dir;

  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    Path small = Files.createDirectories(dir.resolve("small"));
    mounted = run("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", small.toString());
    if (!mounted) {
      System.err.println("SKIPPED: a small disk can't be mounted here (needs root)");
    }
    Assumptions.assumeTrue(mounted, "a small disk can't be mounted here (needs root)");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      run("umount", "-l", dir.resolve("small").toString());
    }
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException _) {
      return false; // no such program
    }
  }

  @Test
  void aFullDiskIsSaidClearlyAndTheLogIsWholeWhenThereIsSpaceAgain() throws Exception {
    Path small = dir.resolve("small");
    Path ballast = Files.write(small.resolve("ballast"), new byte[BALLAST_BYTES]);
    Path data = small.resolve("data");
    OfficeKeys keys = OfficeKeys.of(new TestEnrolment().enrol(data, "k01"));
    KioskIdentity identity = KioskIdentity.open(data, "k01", new Random(1));
    try (LogStore store =
        new RecoveringLogStore(
            () -> LogOutbox.checked(DerbyLogStore.open(data), identity), System::nanoTime)) {
      Outbox outbox =
          new LogOutbox(
              store, identity, keys, Clock.systemUTC(), System::nanoTime, new Random(2), () -> {});
      List<Outbox.Committed> done = new ArrayList<>();
      assertThatThrownBy(() -> commitUntilItFails(outbox, done))
          .isInstanceOf(Outbox.OutboxUnavailableException.class)
          .hasMessageContaining("the log can't be written");
      assertThat(done).isNotEmpty();
      Files.delete(ballast);
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(500))
          .until(outbox::ready);
      for (Outbox.Committed one : done) {
        assertThat(store.hashOf(one.seq())).contains(one.hash());
      }
      long head = store.head().seq();
      assertThat(commit(outbox).seq()).isEqualTo(head + 1);
    }
    try (LogStore again = LogOutbox.checked(DerbyLogStore.open(data), identity)) {
      assertThat(again.head().seq()).isPositive();
    }
  }

  private static void commitUntilItFails(Outbox outbox, List<Outbox.Committed> done) {
    for (int i = 0; i < 200; i++) {
      done.add(commit(outbox));
    }
  }

  private static Outbox.Committed commit(Outbox outbox) {
    Outbox.SealedBlob blob = Exposures.blob(BLOB_BYTES, outbox.status().head());
    VisitEnded visit =
        new VisitEnded(
            "v",
            VisitEnded.Outcome.COMPLETED,
            "done",
            "ja",
            1,
            0,
            Map.of(),
            Optional.empty(),
            Instant.EPOCH,
            Instant.EPOCH);
    return outbox.commit(visit, List.of(blob));
  }
}
