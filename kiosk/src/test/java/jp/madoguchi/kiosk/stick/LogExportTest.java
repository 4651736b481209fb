package jp.madoguchi.kiosk.stick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import jp.madoguchi.kiosk.cli.ExportLogCommand;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.keys.OfficeKeys;
import jp.madoguchi.kiosk.keys.TestEnrolment;
import jp.madoguchi.kiosk.outbox.LogOutbox;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.kiosk.outbox.MemoryLogStore;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.outbox.VisitMark;
import jp.madoguchi.kiosk.storage.DerbyLogStore;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Statement;
import jp.madoguchi.sync.VisitEnded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LogExportTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T03:04:05Z"), ZoneOffset.UTC);
  private static final String CANARY = "CANARY-LANGUAGE";

  @TempDir Path dir;

  private Path stick;
  private KioskIdentity identity;
  private OfficeKeys keys;

  @BeforeEach
  void plugIn() throws IOException {
    stick = Files.createDirectories(dir.resolve("stick"));
    keys = OfficeKeys.of(new TestEnrolment().enrol(dir.resolve("data"), "k01"));
    identity = KioskIdentity.open(dir.resolve("data"), "k01", new Random(1));
  }

  private void write(LogStore store, int entries) {
    LogOutbox outbox =
        new LogOutbox(
            store,
            identity,
            keys,
            CLOCK,
            System::nanoTime,
            new Random(2),
            new VisitMark(dir.resolve("data")),
            () -> {});
    for (int i = 0; i < entries; i++) {
      byte[] blob = ("sealed picture " + store.head().seq()).getBytes(StandardCharsets.UTF_8);
      VisitEnded visit =
          new VisitEnded(
              "visit-" + i,
              VisitEnded.Outcome.ERASED,
              "PHOTO",
              CANARY,
              1,
              0,
              Map.of(),
              Optional.empty(),
              CLOCK.instant(),
              CLOCK.instant());
      outbox.commit(visit, List.of(new Outbox.SealedBlob(Sha256.hex(blob), blob)));
    }
  }

  private LogExport export(LogStore store) {
    return new LogExport(store, identity, CLOCK);
  }

  private Map<String, byte[]> files() {
    Map<String, byte[]> all = new HashMap<>();
    try (Stream<Path> files = Files.walk(stick)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(stick.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  @Test
  void whatTheOfficeLacksIsWrittenInTheVeryBytesAndSigned() throws IOException {
    LogStore store = new MemoryLogStore();
    write(store, 5);
    store.acknowledge(2, "");
    LogExport.Report report = export(store).to(stick);
    assertThat(report.entries()).isEqualTo(3);
    assertThat(report.blobs()).isEqualTo(3);
    Map<String, byte[]> files = files();
    String log = "madoguchi-k01-1/log/0000000003";
    List<byte[]> lines = new ArrayList<>();
    for (LogStore.Entry entry : store.read(3, 10, 1_000_000)) {
      lines.add(entry.bytes());
    }
    String expected =
        String.join(
            "", lines.stream().map(l -> new String(l, StandardCharsets.UTF_8) + "\n").toList());
    assertThat(new String(files.get(log + ".ndjson"), StandardCharsets.UTF_8)).isEqualTo(expected);
    Optional<Statement.Push> push =
        identity
            .device()
            .verifier()
            .verify(
                new String(files.get(log + ".jws"), StandardCharsets.US_ASCII),
                Statement.Push.class);
    assertThat(push.orElseThrow())
        .isEqualTo(new Statement.Push("k01", 1, 3, 5, store.head().hash(), CLOCK.instant()));
    assertThat(files.keySet().stream().filter(f -> f.matches(".*/blobs/[0-9a-f]{64}")))
        .hasSize(3)
        .allSatisfy(f -> {
          assertThat(f).endsWith(Sha256.hex(files.get(f)));
          assertThat(files).containsKey(f + ".jws");
        });
  }

  @Test
  void nothingOnTheStickCanBeRead() throws IOException {
    LogStore store = new MemoryLogStore();
    write(store, 3);
    export(store).to(stick);
    assertThat(files().values())
        .isNotEmpty()
        .noneMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains(CANARY));
  }

  @Test
  void aStickThatCantBeWrittenIsToldAndNothingIsLost() throws IOException {
    LogStore store = new MemoryLogStore();
    write(store, 3);
    Files.createDirectories(stick.resolve("madoguchi-k01-1"));
    Files.writeString(stick.resolve("madoguchi-k01-1/log"), "a file where a folder should be");
    assertThatThrownBy(() -> export(store).to(stick)).isInstanceOf(IOException.class);
    assertThat(files().keySet())
        .as("no statement, so no whole batch")
        .noneMatch(f -> f.endsWith("3.jws"));
    Files.delete(stick.resolve("madoguchi-k01-1/log"));
    assertThat(export(store).to(stick).entries()).isEqualTo(3);
    assertThat(store.head().acked()).isZero();
  }

  @Test
  void writingAgainAfterMoreWasAppliedLeavesEveryBatchWhole() throws IOException {
    LogStore store = new MemoryLogStore();
    write(store, 2);
    export(store).to(stick);
    write(store, 2);
    assertThat(export(store).to(stick).entries()).isEqualTo(4);
    store.acknowledge(4, "");
    assertThat(export(store).to(stick).folder()).isEmpty();
    assertThat(files().keySet().stream().filter(f -> f.endsWith(".part"))).isEmpty();
  }

  @Test
  void theCommandDoesTheSameWithAStoppedKiosk() {
    try (LogStore store = DerbyLogStore.open(dir.resolve("data"))) {
      write(store, 2);
      StringWriter busy = new StringWriter();
      assertThat(run(busy, dir.resolve("nowhere"))).isEqualTo(2);
    }
    StringWriter out = new StringWriter();
    assertThat(run(out, dir.resolve("data"))).isZero();
    assertThat(out.toString()).contains("\"entries\":2", "\"blobs\":2", "madoguchi-k01-1");
    assertThat(files()).containsKey("madoguchi-k01-1/log/0000000001.jws");
  }

  private int run(StringWriter out, Path data) {
    return new CommandLine(new ExportLogCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(out))
        .execute("--data", data.toString(), "--to", stick.toString());
  }
}
