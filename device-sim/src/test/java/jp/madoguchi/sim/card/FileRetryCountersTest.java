package jp.madoguchi.sim.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRetryCountersTest extends RetryCountersContract {
  @TempDir private Path folder;

  @Override
  RetryCounters counters() throws IOException {
    return FileRetryCounters.open(folder.resolve("card.counters"));
  }

  @Test
  void theyOutliveTheProcess() throws IOException {
    counters().store(0x1B, 4);
    assertThat(counters().left(0x1B)).hasValue(4);
    assertThat(folder.resolve("card.counters")).hasContent("001B=4");
  }

  @Test
  void aSpoiledFileIsNotReadAsAFreshCard() throws IOException {
    Files.writeString(folder.resolve("card.counters"), "001B=4\nrubbish\n");
    assertThatThrownBy(this::counters).isInstanceOf(IOException.class);
  }

  @Test
  void aTryIsSpentOnDiskWhenTheAnswerGoesOut() {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));
    Conversation talk = new Conversation(CardWallet.keptIn(folder, clock).card(Persona.UNDER15));
    talk.say(Conversation.JPKI);
    assertThat(talk.say("00200098 04 30303030")).isEqualTo("63C2");
    Conversation later = new Conversation(CardWallet.keptIn(folder, clock).card(Persona.UNDER15));
    later.say(Conversation.JPKI);
    assertThat(later.say("00200098")).isEqualTo("63C2");
  }

  @Test
  void aCardThatCanNotStoreTheTryDoesNotCompareThePin() throws IOException {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));
    Conversation talk = new Conversation(CardWallet.keptIn(folder, clock).card(Persona.UNDER15));
    // A folder where the file should be replaced: storing fails whoever runs the test.
    Files.createDirectories(folder.resolve("card-under15.counters").resolve("in-the-way"));
    talk.say(Conversation.JPKI);
    assertThat(talk.say("00200098 04 31323334")).isEqualTo("6581");
  }
}
