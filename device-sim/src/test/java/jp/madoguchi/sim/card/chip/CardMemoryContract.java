package jp.madoguchi.sim.card.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a card relies on. */
abstract class CardMemoryContract {
  private static final PinRef PIN = new PinRef("jpki", 0x18);
  private static final PinRef OTHER = new PinRef("residence", 0x18);
  private CardMemory memory;

  abstract CardMemory memory() throws IOException;

  @BeforeEach
  void openMemory() throws IOException {
    memory = memory();
  }

  @Test
  void aPinThatWasNeverUsedHasNoState() {
    assertThat(memory.find(PIN)).isEmpty();
  }

  @Test
  void theLastStoredStateCounts() throws IOException {
    memory.store(PIN, PinState.of(2, "1234"));
    memory.store(OTHER, PinState.of(5, "ABC123"));
    memory.store(PIN, PinState.of(0, "4321"));
    PinState state = memory.find(PIN).orElseThrow();
    assertThat(state.left()).isZero();
    assertThat(state.secret())
        .isEqualTo("4321".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    assertThat(memory.find(OTHER).orElseThrow().left()).isEqualTo(5);
  }

  @Test
  void aPinIsNeverShown() {
    assertThat(PinState.of(3, "1234").toString()).doesNotContain("1234");
  }
}
