package jp.madoguchi.backoffice.stick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.backoffice.TestKiosk;
import jp.madoguchi.backoffice.TestOffice;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.stick.StickFolder.Report;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Folders as kiosks write them: taken in through the intake, once, whatever happens to the stick.
 */
class StickFolderTest {
  @TempDir Path stick;

  private final TestOffice office = new TestOffice(TestOffice.memory());
  private final TestKiosk kiosk = office.kiosk("k01");
  private final List<String> said = new ArrayList<>();

  /** A picture and its application; answers the picture's name. */
  private String apply(int number) {
    byte[] sealed = kiosk.photo("%023d".formatted(1_000_000L + number), TestKiosk.picture(number));
    String sha256 = Sha256.hex(sealed);
    ApplicationSubmitted.Photo photo =
        new ApplicationSubmitted.Photo(sha256, 7, 9, 1, Map.of(), Optional.empty());
    kiosk.append(kiosk.application(number, Optional.of(photo)), sha256);
    write("blobs/" + sha256, sealed);
    write("blobs/" + sha256 + ".jws", kiosk.upload(sha256));
    return sha256;
  }

  private void batch(long first, long last) {
    String name = "log/%010d".formatted(first);
    write(name + ".ndjson", kiosk.batch(first, last));
    write(name + ".jws", kiosk.push(first, last));
  }

  private void write(String name, String text) {
    write(name, text.getBytes(StandardCharsets.US_ASCII));
  }

  private void write(String name, byte[] bytes) {
    try {
      Path file = stick.resolve("madoguchi-k01-1").resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void delete(String name) throws IOException {
    Files.delete(stick.resolve("madoguchi-k01-1").resolve(name));
  }

  private Report importAll() throws IOException {
    said.clear();
    Report report =
        new StickFolder(new StickIntake(office.intake, office.stores.intake()), said::add)
            .importFrom(stick);
    office.interpreter.workOff();
    return report;
  }

  private int cases() {
    return office.stores.cases().list(EnumSet.allOf(CaseState.class), 10).size();
  }

  @Test
  void aStickIsTakenInOnceHoweverOftenItIsImported() throws IOException {
    apply(1);
    apply(2);
    batch(1, 2);
    assertThat(importAll()).isEqualTo(new Report(1, 2, 0, 2, 0));
    assertThat(said).containsExactly("キオスク k01 の記録 1番から：2件を取り込みました。");
    assertThat(importAll()).isEqualTo(new Report(1, 0, 2, 0, 0));
    assertThat(said).containsExactly("キオスク k01 の記録 1番から：2件、すべて届いています。");
    assertThat(cases()).isEqualTo(2);
  }

  @Test
  void theKiosksOwnFolderMayBeChosenAndALaterExportBringsOnlyWhatIsNew() throws IOException {
    apply(1);
    batch(1, 1);
    importAll();
    apply(2);
    batch(1, 2);
    Report report =
        new StickFolder(new StickIntake(office.intake, office.stores.intake()), said::add)
            .importFrom(stick.resolve("madoguchi-k01-1"));
    assertThat(report).isEqualTo(new Report(1, 1, 1, 1, 0));
    assertThat(said.getLast()).contains("1件を取り込みました（1件はすでに届いていました）");
  }

  @Test
  void aStickPulledOutTooEarlyIsToldAndTheRestIsTaken() throws IOException {
    apply(1);
    batch(1, 1);
    String second = apply(2);
    batch(2, 2);
    delete("blobs/" + second + ".jws");
    assertThat(importAll()).isEqualTo(new Report(1, 1, 0, 1, 2));
    assertThat(said).anyMatch(line -> line.contains("書き出しが途中です"));
    assertThat(said).anyMatch(line -> line.contains("写真のファイルが足りません"));
    write("blobs/" + second + ".jws", kiosk.upload(second));
    assertThat(importAll()).isEqualTo(new Report(1, 1, 1, 1, 0));
    assertThat(cases()).isEqualTo(2);
  }

  @Test
  void aBatchWithoutItsStatementIsNotTaken() throws IOException {
    apply(1);
    batch(1, 1);
    delete("log/0000000001.jws");
    assertThat(importAll().refused()).isEqualTo(1);
    assertThat(cases()).isZero();
  }

  @Test
  void whateverIsChangedOnTheStickIsRefusedByItsSignatureOrHash() throws IOException {
    String blob = apply(1);
    batch(1, 1);
    byte[] lines = kiosk.batch(1, 1);
    lines[lines.length / 2] ^= 1;
    write("log/0000000001.ndjson", lines);
    assertThat(importAll().refused()).isEqualTo(1);
    assertThat(said.getLast()).contains("取り込めません");
    batch(1, 1);
    write(
        "log/0000000001.jws",
        new TestKiosk("k01", office.key.recipient())
            .signer()
            .sign(
                new jp.madoguchi.sync.Statement.Push(
                    "k01", 1, 1, 1, kiosk.hash(1), TestKiosk.NOON)));
    assertThat(importAll().refused()).isEqualTo(1);
    assertThat(said.getLast()).contains("署名が合いません");
    batch(1, 1);
    write("blobs/" + blob, "another picture");
    importAll();
    assertThat(said).anyMatch(line -> line.contains("中身が名前と合いません"));
    assertThat(cases()).as("the picture and the batch were whole before").isEqualTo(1);
  }

  @Test
  void aGapSaysFromWhereTheRecordsAreNeededAndAStrangerIsNotKnown() throws IOException {
    apply(1);
    apply(2);
    batch(2, 2);
    assertThat(importAll().refused()).isEqualTo(1);
    assertThat(said.getLast()).contains("1番から必要です");
    Files.move(stick.resolve("madoguchi-k01-1"), stick.resolve("madoguchi-k09-1"));
    importAll();
    assertThat(said).allMatch(line -> line.contains("登録されていないキオスク"));
  }

  @Test
  void aFolderWithoutAnyKiosksFolderIsSaidToBeSo() throws IOException {
    assertThat(StickWords.sum(importAll())).contains("キオスクが書き出したフォルダー");
  }
}
