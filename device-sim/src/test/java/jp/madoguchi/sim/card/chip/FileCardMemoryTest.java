package jp.madoguchi.sim.card.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileCardMemoryTest extends CardMemoryContract {
  private static final PinRef PASSWORD = new PinRef("jpki", 0x1B);

  @TempDir private Path folder;

  @Override
  CardMemory memory() throws IOException {
    return FileCardMemory.open(file());
  }

  private Path file() {
    return folder.resolve("card.memory");
  }

  @Test
  void itOutlivesTheProcess() throws IOException {
    memory().store(PASSWORD, PinState.of(4, "ABC123"));
    assertThat(
            memory()
                .find(PASSWORD)
                .orElseThrow()
                .matches("ABC123".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .isTrue();
    assertThat(file()).hasContent("jpki/001B=4 414243313233");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rubbish", "jpki/001B=4", "jpki/001B=4 41424", "001B=4 41", "jpki/001B= 41"})
  void aSpoiledFileIsNotReadAsAFreshCard(String line) throws IOException {
    Files.writeString(file(), "jpki/0018=2 31323334\n" + line + "\n");
    assertThatThrownBy(this::memory).isInstanceOf(IOException.class);
  }

  @Test
  void whatCouldNotBeStoredDidNotHappen() throws IOException {
    CardMemory memory = memory();
    memory.store(PASSWORD, PinState.of(4, "ABC123"));
    Files.delete(file());
    Files.createDirectories(file().resolve("in-the-way"));
    assertThatThrownBy(() -> memory.store(PASSWORD, PinState.of(5, "XYZ789")))
        .isInstanceOf(IOException.class);
    assertThat(memory.find(PASSWORD).orElseThrow().left()).isEqualTo(4);
  }
}
