package jp.madoguchi.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Roster;
import jp.madoguchi.sim.demo.KioskVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The line never comes back: applications reach the office on a stick, and the kiosk learns of it.
 */
class StickIT {
  @TempDir Path data;
  @TempDir Path stick;

  private final List<Resident> residents =
      Roster.on(LocalDate.now(ZoneId.of("Asia/Tokyo"))).first(2);

  @Test
  void whatTheLineNeverCarriedArrivesOnAStickOnceAndACrashedVisitIsKnownToBeErased()
      throws IOException {
    try (TestWorld world = TestWorld.start(data)) {
      world.programs().stopBackoffice();
      KioskVisitor.Outcome first = world.visitor().apply(residents.get(0), false, false);
      KioskVisitor.Outcome second = world.visitor().applyButStay(residents.get(1), false, false);
      world.programs().killKiosk();
      assertThat(world.programs().exportLog(stick)).contains("\"blobs\":2");
      assertNobodyIsReadable();
      assertThat(world.programs().importLog(stick)).contains("すでに届いていたもの：0件", "写真：2枚");
      assertThat(world.programs().importLog(stick)).contains("取り込み：0件");

      world.programs().startBackoffice();
      assertThat(world.office().awaitReceipts(2))
          .containsExactlyInAnyOrder(first.receiptNumber(), second.receiptNumber());

      world.programs().startKiosk();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> staffPage(world).contains("まだ送っていない記録</dt><dd><span class=\"tag g\">"));
      assertThat(world.visitor().stepNow()).isEqualTo("start");
      world.programs().stopBackoffice();
      assertThat(world.programs().counts())
          .contains("\"cases\":2", "\"visits\":1", "\"visitsErased\":2", "\"parked\":0");
    }
  }

  private static String staffPage(TestWorld world) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(world.programs().kiosk().resolve("/staff"))
                  .header("Accept", "text/html")
                  .build(),
              BodyHandlers.ofString())
          .body()
          .replaceAll("\\s*\n\\s*", "");
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Neither IDs nor names nor mail addresses stand on the stick. */
  private void assertNobodyIsReadable() {
    try (Stream<Path> files = Files.walk(stick)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (Resident resident : residents) {
          assertThat(bytes.contains(resident.applicationId())).as("%s", file).isFalse();
          assertThat(bytes.contains(resident.mail())).as("%s", file).isFalse();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
