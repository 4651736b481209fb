package jp.madoguchi.kiosk.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import jp.madoguchi.kiosk.keys.KeyFolder;
import jp.madoguchi.kiosk.outbox.Exposures;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.outbox.Shot;
import jp.madoguchi.kiosk.sync.OfficeLink;
import jp.madoguchi.kiosk.sync.http.FakeOfficeServer;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.PayloadCodec;
import jp.madoguchi.sync.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole kiosk side: Derby on disk, HTTP to an office. */
class KioskLogTest {
  private static final String MARKER = "MARKER-8f1c-花子";
  private static final String MARKER_ID = "98765432109876543210987";

  @TempDir Path dir;

  private final FakeOfficeServer server = new FakeOfficeServer("k01");

  private KioskLog open() {
    if (new KeyFolder(dir.resolve("kiosk")).enrolled().isEmpty()) {
      server.office.enrol(dir.resolve("kiosk"));
    }
    KioskLog log =
        KioskLog.open(
            new KioskLog.Settings(
                dir.resolve("kiosk"), "k01", server.uri(), Duration.ofMillis(100), 5),
            new KioskLog.Clocks(Clock.systemUTC(), System::nanoTime, new Random(1)));
    return log;
  }

  @AfterEach
  void close() {
    server.close();
  }

  static ApplicationSubmitted application(String id, Optional<ApplicationSubmitted.Photo> photo) {
    return new ApplicationSubmitted(
        "visit-" + id,
        MARKER_ID,
        "SELF",
        LocalDate.of(1968, 4, 3),
        Optional.empty(),
        new ApplicationSubmitted.Wishes(true, true, Optional.of(MARKER)),
        new ApplicationSubmitted.Contact(
            MARKER, Optional.of(MARKER + "@example.jp"), Optional.empty()),
        photo,
        "ja",
        Instant.EPOCH,
        Instant.EPOCH,
        Optional.empty());
  }

  private static Outbox.Committed apply(Outbox outbox, int i) {
    byte[] jpeg = (MARKER + " picture " + i).repeat(2000).getBytes(StandardCharsets.UTF_8);
    Shot shot = outbox.shutter(Exposures.of("visit-" + i, MARKER_ID, jpeg));
    Outbox.SealedBlob blob = shot.blob();
    return outbox.commit(
        application(
            Integer.toString(i),
            Optional.of(
                new ApplicationSubmitted.Photo(
                    blob.sha256(), 700, 900, 1, Map.of("yaw", 1.5), Optional.of(seal(shot))))),
        List.of(blob));
  }

  private static ApplicationSubmitted.Seal seal(Shot shot) {
    return new ApplicationSubmitted.Seal(
        shot.statement(),
        shot.salt(),
        shot.seq(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void fiftyApplicationsArriveAndNoFileHoldsAnythingReadable() throws IOException {
    try (KioskLog log = open()) {
      await().until(log.outbox()::ready);
      for (int i = 0; i < 50; i++) {
        apply(log.outbox(), i);
      }
      assertNoMarkerOnDisk();
      await().atMost(Duration.ofSeconds(60)).until(() -> log.syncStatus().acked() == 100);
      assertThat(server.office.blobs).hasSize(50);
      assertThat(log.syncStatus().connected()).isTrue();
    }
    assertNoMarkerOnDisk();
    assertThat(server.office.opened())
        .hasSize(100)
        .allSatisfy(r -> assertThat(r).isInstanceOf(PayloadCodec.Reading.Known.class));
  }

  @Test
  void theLogGoesOnAfterARestartWithTheOfficeAway() {
    try (KioskLog log = open()) {
      await().until(log.outbox()::ready);
      apply(log.outbox(), 1);
      await().atMost(Duration.ofSeconds(30)).until(() -> log.syncStatus().acked() == 2);
      server.always(Optional.of(new FakeOfficeServer.Raw(503, "text/plain", "", List.of(), false)));
      apply(log.outbox(), 2);
    }
    try (KioskLog log = open()) {
      assertThat(log.outbox().ready()).as("with the office away").isTrue();
      assertThat(apply(log.outbox(), 3).seq()).isEqualTo(6);
      assertThat(log.syncStatus().acked()).isEqualTo(2);
      server.always(Optional.empty());
      log.resumeSync();
      await().atMost(Duration.ofSeconds(60)).until(() -> log.syncStatus().acked() == 6);
    }
    assertThat(server.office.entries).hasSize(6);
  }

  @Test
  void aKioskWhoseLogTheOfficeCanNeverTakeTakesNobody() {
    try (KioskLog log = open()) {
      await().until(log.outbox()::ready);
      apply(log.outbox(), 1);
      await().atMost(Duration.ofSeconds(30)).until(() -> log.syncStatus().acked() == 2);
      server.office.answerNext(
          new OfficeLink.Answer.Refused(Refusal.of(409, Refusal.LOG_FORK, "no", "no")));
      await().atMost(Duration.ofSeconds(30)).until(() -> log.syncStatus().stopped().isPresent());
      assertThat(log.outbox().ready()).isFalse();
      assertThatThrownBy(() -> apply(log.outbox(), 2))
          .isInstanceOf(Outbox.OutboxUnavailableException.class);
      assertThat(log.outbox().status().head()).isEqualTo(2);
    }
  }

  private void assertNoMarkerOnDisk() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(dir)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      for (byte[] marker : markers()) {
        assertThat(indexOf(content, marker)).as("marker in %s", file).isEqualTo(-1);
      }
    }
  }

  private static List<byte[]> markers() {
    return List.of(
        MARKER.getBytes(StandardCharsets.UTF_8),
        MARKER.getBytes(StandardCharsets.UTF_16BE),
        MARKER_ID.getBytes(StandardCharsets.US_ASCII),
        "1968-04-03".getBytes(StandardCharsets.US_ASCII),
        "MARKER-8f1c".getBytes(StandardCharsets.US_ASCII));
  }

  private static int indexOf(byte[] content, byte[] wanted) {
    return new String(content, StandardCharsets.ISO_8859_1)
        .indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
  }
}
