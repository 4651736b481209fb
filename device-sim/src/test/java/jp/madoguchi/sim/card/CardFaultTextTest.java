package jp.madoguchi.sim.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardFaultTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "mute",
        "hang@3",
        "hang@3:5s",
        "hang@1:0.250s",
        "garbage@12:6F00",
        "torn@2:1",
        "pull@1",
        "pull-after@9999",
        "reinsert@4:1.500s",
        "swap@4:under15",
        "swap@4:no-extended-length",
        "counter:0",
        "counter:15",
        "6c",
        "61"
      })
  void whatIsWrittenIsReadAgain(String text) {
    assertThat(CardFaultText.of(CardFaultText.parse(text))).isEqualTo(text);
  }

  @Test
  void theFormSaysWhatHappens() {
    assertThat(CardFaultText.parse("reinsert@4:1.5s"))
        .isEqualTo(new CardFault.Pull(4, false, Optional.of(Duration.ofMillis(1500))));
    assertThat(CardFaultText.parse("swap@2:BLOCKED"))
        .isEqualTo(new CardFault.Swap(2, Persona.BLOCKED));
    assertThat(CardFaultText.parse("garbage@2:6f00")).isEqualTo(new CardFault.Garbage(2, 0x6F00));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hang",
        "hang@0",
        "hang@",
        "hang@3:5",
        "hang@3:",
        "mute@1",
        "none:1",
        "counter:16",
        "counter",
        "counter@1:1",
        "garbage@1",
        "garbage@1:6F",
        "torn@1:-1",
        "swap@1:nobody",
        "pull@1:1s",
        "reinsert@1",
        "melt",
        "hang@99999",
        "hang@3:99999s"
      })
  void anythingElseIsRefusedWithTheFormsThereAre(String text) {
    assertThatThrownBy(() -> CardFaultText.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hang@N:5s");
  }
}
