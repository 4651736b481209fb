package jp.madoguchi.kiosk.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.keys.TestEnrolment;
import jp.madoguchi.kiosk.outbox.LogOutbox;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.kiosk.storage.DerbyLogStore;
import jp.madoguchi.sync.EntryCodec;
import jp.madoguchi.sync.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at random times: whatever was shown as done is in the log, and the chain is whole. */
class KilledKioskIT {
  private static final long SEED = 20261122;
  private static final int ROUNDS_ON_ONE_LOG = 10;
  private static final int ROUNDS_DURING_CREATION = 4;

  @TempDir Path dir;

  private final Random random = new Random(SEED);

  private record Acked(long seq, String hash, String blob) {}

  @Test
  void noAcknowledgedEntryIsEverLost() throws Exception {
    Path data = dir.resolve("one");
    TestEnrolment.unlessDone(data, "k01");
    List<Acked> acked = new ArrayList<>();
    for (int round = 1; round <= ROUNDS_ON_ONE_LOG; round++) {
      acked.addAll(runAndKill(data, random.nextInt(800), true));
      check(data, acked, "seed " + SEED + ", round " + round);
    }
    assertThat(acked).as("the rounds did commit something").hasSizeGreaterThan(ROUNDS_ON_ONE_LOG);
  }

  @Test
  void aKioskKilledDuringItsFirstStartStartsTheNextTime() throws Exception {
    for (int round = 1; round <= ROUNDS_DURING_CREATION; round++) {
      Path data = dir.resolve("fresh" + round);
      TestEnrolment.unlessDone(data, "k01");
      List<Acked> acked = new ArrayList<>(runAndKill(data, 600 + random.nextInt(1500), false));
      acked.addAll(runAndKill(data, 100, true));
      check(data, acked, "seed " + SEED + ", round " + round);
    }
  }

  /**
   * Starts a kiosk and kills it.
   *
   * @param afterFirst whether the time counts from its first entry, or from its start
   */
  private static List<Acked> runAndKill(Path data, long delayMs, boolean afterFirst)
      throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CommitterMain.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<Acked> acked = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      if (!afterFirst) {
        killAfter(process, delayMs);
      }
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ", -1);
        if (words.length == 4 && words[3].length() == 64) { // else the kill cut the line
          acked.add(new Acked(Long.parseLong(words[1]), words[2], words[3]));
        }
        if (afterFirst && acked.size() == 1) {
          killAfter(process, delayMs);
        }
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("killed, not ended").isEqualTo(128 + 9);
    return acked;
  }

  private static void killAfter(Process process, long delayMs) {
    Executor later = CompletableFuture.delayedExecutor(delayMs, TimeUnit.MILLISECONDS);
    // The handle kills and nothing else: Process.destroyForcibly would also close the output we
    // are still reading, and with it lose lines that the kiosk had already written.
    later.execute(process.toHandle()::destroyForcibly);
  }

  private static void check(Path data, List<Acked> acked, String where) throws IOException {
    KioskIdentity identity = KioskIdentity.open(data, "k01", new Random(1));
    try (LogStore store = LogOutbox.checked(DerbyLogStore.open(data), identity)) {
      for (Acked one : acked) {
        assertThat(store.hashOf(one.seq()))
            .as("%s, entry %s", where, one.seq())
            .contains(one.hash());
        assertThat(store.blob(one.blob()).map(Sha256::hex))
            .as("%s, its blob", where)
            .contains(one.blob());
      }
      String previous = Sha256.NONE;
      for (long seq = 1; seq <= store.head().seq(); seq++) {
        byte[] bytes = store.read(seq, 1, EntryCodec.ENTRY_BYTES_MAX).getFirst().bytes();
        assertThat(EntryCodec.read(bytes).prev())
            .as("%s, chain at %s", where, seq)
            .isEqualTo(previous);
        previous = Sha256.hex(bytes);
      }
      assertThat(store.head().hash()).as(where).isEqualTo(previous);
    }
  }
}
