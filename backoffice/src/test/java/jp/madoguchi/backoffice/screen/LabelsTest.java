package jp.madoguchi.backoffice.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.madoguchi.backoffice.cardcentre.FilingDesk;
import org.junit.jupiter.api.Test;

class LabelsTest {
  @Test
  void programsAreToldFromPeople() {
    assertThat(Labels.actor("anna")).isEqualTo("anna");
    assertThat(Labels.actor("kiosk k01")).isEqualTo("キオスク k01");
    assertThat(Labels.actor(FilingDesk.ROBOT)).isEqualTo("自動（J-LIS連携）");
  }

  @Test
  void aClockIsOffBySecondsOrMinutes() {
    assertThat(Labels.skew(Duration.ofMillis(-120))).isEqualTo("1秒未満");
    assertThat(Labels.skew(Duration.ofSeconds(-40_401))).isEqualTo("673分の遅れ");
    assertThat(Labels.skew(Duration.ofSeconds(61))).isEqualTo("61秒の進み");
  }

  @Test
  void aParkedReasonIsJapaneseWhateverItIs() {
    assertThat(ParkedWords.of("a type of a later version: x.v7")).contains("新しい版");
    assertThat(ParkedWords.of("the seal does not open: content")).contains("封が開きません");
    assertThat(ParkedWords.of("anything else")).contains("書き方");
  }
}
