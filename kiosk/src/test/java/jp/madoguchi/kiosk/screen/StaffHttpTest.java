package jp.madoguchi.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.sync.EntryCodec;
import jp.madoguchi.sync.LogEntry;
import jp.madoguchi.sync.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What staff sees of records that can't be sent, and the way out for them. */
class StaffHttpTest {
  private final FakeKiosk kiosk = new FakeKiosk();
  private final Client client = new Client(kiosk);

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private String staff() {
    return client.get("/staff", "Accept", "text/html").body();
  }

  private void oneEntry() {
    LogEntry entry =
        new LogEntry(
            1,
            "k01",
            1,
            1,
            Sha256.NONE,
            "visit.ended.v1",
            new LogEntry.OccurredAt(Instant.EPOCH, "00000000000000aa", 1),
            "0123456789abcdef",
            new byte[64],
            List.of());
    kiosk.log.append(_ -> new LogStore.NewEntry(EntryCodec.write(entry), Instant.EPOCH, List.of()));
  }

  @Test
  void theAgeOfTheOldestUnsentRecordEscalatesAtTwoHoursAndAtADay() {
    String sign = "係員用";
    assertThat(staff()).contains("12分前").doesNotContain("2時間以上");
    kiosk.unsentFor.set(Duration.ofMinutes(119));
    assertThat(staff()).contains("119分前").doesNotContain("2時間以上");
    kiosk.unsentFor.set(Duration.ofHours(2));
    assertThat(staff()).contains("2時間前", "2時間以上、送れていません");
    assertThat(client.get("/").body()).doesNotContain(sign);
    kiosk.unsentFor.set(Duration.ofHours(24));
    assertThat(staff()).contains("24時間前", "24時間以上、送れていません", "tag r");
    assertThat(client.get("/").body()).contains(sign, "お申し込みは、いつもどおりできます。", "カードを申し込む");
  }

  @Test
  void theUnsentRecordsGoOntoAStickThatIsThereAndNowhereElse() throws IOException {
    Path stick = Files.createDirectories(kiosk.folder.resolve("media/KINGSTON"));
    oneEntry();
    assertThat(staff()).contains("「KINGSTON」に書き出す");
    assertThat(client.post("/staff/export", "stick", "KINGSTON").body()).contains("1件を書き出しました");
    assertThat(stick.resolve("madoguchi-k01-1/log/0000000001.ndjson")).exists();
    for (String nowhere : List.of("../..", "", "OTHER", "/tmp")) {
      assertThat(client.post("/staff/export", "stick", nowhere).body())
          .contains("そのUSBメモリーが見つかりません");
    }
    kiosk.log.acknowledge(1, "");
    assertThat(client.post("/staff/export", "stick", "KINGSTON").body()).contains("書き出すものはありません");
  }

  @Test
  void aStickThatFailsIsToldWithoutLosingAnything() throws IOException {
    Path stick = Files.createDirectories(kiosk.folder.resolve("media/BAD"));
    Files.writeString(stick.resolve("madoguchi-k01-1"), "a file where a folder should be");
    oneEntry();
    assertThat(client.post("/staff/export", "stick", "BAD").body())
        .contains("書き出せませんでした。記録は消えていません。");
    assertThat(kiosk.log.head().acked()).isZero();
  }
}
