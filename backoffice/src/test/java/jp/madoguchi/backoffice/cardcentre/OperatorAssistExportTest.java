package jp.madoguchi.backoffice.cardcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorAssistExportTest extends CardCentreContract {
  @TempDir Path folder;

  @Override
  CardCentre centre() {
    return new OperatorAssistExport(folder);
  }

  @Override
  int arrived() {
    try (Stream<Path> files = Files.walk(folder)) {
      return (int) files.filter(file -> file.toString().endsWith(".jpg")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aBatchHasPhotosByReceiptSheetsAndAManifest() throws IOException {
    centre().send("b1", List.of(filing(1), filing(2)));
    Path batch = folder.resolve("b1");
    assertThat(batch.resolve("K01-1-00001-ABCD.jpg")).hasBinaryContent(jpeg(1));
    assertThat(Files.readAllBytes(batch.resolve("data-sheets.pdf"))).startsWith('%', 'P', 'D', 'F');
    byte[] manifest = Files.readAllBytes(batch.resolve("manifest.csv"));
    assertThat(manifest).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(new String(manifest, StandardCharsets.UTF_8))
        .contains("K01-1-00001-ABCD", "00000000000000000000001", "トヨナカ ハナコ", "眼帯をつけて撮影");
    assertThat(Files.getPosixFilePermissions(batch)).hasSize(3);
  }

  @Test
  void aHalfWrittenBatchOfAnEarlierRunIsReplacedAndOnlyAWholeOneIsSeen() throws IOException {
    Files.createDirectories(folder.resolve(".b1.half"));
    Files.writeString(folder.resolve(".b1.half/old.jpg"), "old");
    centre().send("b1", List.of(filing(1)));
    assertThat(folder.resolve("b1/old.jpg")).doesNotExist();
    assertThat(folder.resolve(".b1.half")).doesNotExist();
  }

  @Test
  void aBatchThatIsThereIsNeverWrittenAgain() throws IOException {
    centre().send("b1", List.of(filing(1)));
    centre().send("b1", List.of(filing(1), filing(2)));
    assertThat(folder.resolve("b1/K01-1-00002-ABCD.jpg")).doesNotExist();
  }

  @Test
  void aBatchCantLeaveItsFolder() {
    assertThatThrownBy(() -> new OperatorAssistExport(folder).folderOf("../x"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
