package jp.madoguchi.kiosk.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLightWatchTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  @TempDir private Path folder;
  private final MadeDays made = new MadeDays(8);

  private FileLightWatch watch() {
    return new FileLightWatch(
        folder.resolve("lights.json"), () -> Instant.parse("2026-11-24T03:00:00Z"), ZONE);
  }

  private void see(LightWatch watch, int pictures) {
    for (int i = 0; i < pictures; i++) {
      watch.goodPicture(made.picture());
    }
  }

  @Test
  void whatWasLearnedOutlivesTheProgram() {
    see(watch(), 400);
    made.rightLamp = 0.6;
    see(watch(), 40);
    assertThat(watch().advice()).contains(Advice.RIGHT_LIGHT);
  }

  @Test
  void theFileHoldsAFewAveragesOfManyAndNothingOfOnePicture() throws IOException {
    LightWatch watch = watch();
    see(watch, 9);
    assertThat(folder.resolve("lights.json")).doesNotExist();
    see(watch, 1);
    String text = Files.readString(folder.resolve("lights.json"));
    assertThat(text).startsWith("{\"day\":20781,\"balance\":{\"count\":10,").hasSizeLessThan(800);
  }

  @Test
  void aTornFileOrAFolderThatIsAwayCostsWhatWasLearnedAndNothingElse() throws IOException {
    Files.writeString(folder.resolve("lights.json"), "{\"day\":2");
    LightWatch watch = watch();
    assertThat(watch.advice()).isEmpty();
    Files.delete(folder.resolve("lights.json"));
    Files.delete(folder);
    see(watch, 20);
    assertThat(watch.advice()).isEmpty();
  }
}
