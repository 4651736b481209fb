package jp.madoguchi.sim.card.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PINs and counters, each in its application, and what is left of them after a power cut. */
class ChangePinTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));
  private static final String PIN = "0431323334";
  private static final String OTHER = "0439393939";

  @TempDir private Path folder;

  /** The card as a process that starts now finds it. */
  private Conversation card() {
    return new Conversation(CardWallet.keptIn(folder, CLOCK).card(Persona.MOVED));
  }

  @ParameterizedTest
  @CsvSource({
    "D392F000260100000001, 98, 002401",
    "D3921000310001010408, 91, 002401",
    "D3921000310001010100, 9C, 803200",
    "D3921000310001010401, 9C, 803200"
  })
  void aChangedPinOutlivesTheProcessAndTheOldOneIsWrong(
      String aid, String reference, String change) {
    Conversation card = card();
    card.say("00A4040C0A" + aid);
    assertThat(card.say(change + reference + OTHER)).isEqualTo("6982");
    assertThat(card.say("002000" + reference + PIN)).isEqualTo("9000");
    assertThat(card.say(change + reference + OTHER)).isEqualTo("9000");
    Conversation later = card();
    later.say("00A4040C0A" + aid);
    assertThat(later.say("002000" + reference + PIN)).isEqualTo("63C2");
    assertThat(later.say("002000" + reference + OTHER)).isEqualTo("9000");
    assertThat(later.say("002000" + reference)).isEqualTo("63C3");
  }

  @ParameterizedTest
  @CsvSource({
    "D3921000310001010100, 9C, 002401",
    "D3921000310001010401, 9C, 002401",
    "D392F000260100000001, 98, 803200",
    "D3921000310001010408, 91, 803200"
  })
  void eachApplicationKnowsOneOfTheTwoCommands(String aid, String reference, String wrong) {
    Conversation card = card();
    card.say("00A4040C0A" + aid);
    card.say("002000" + reference + PIN);
    assertThat(card.say(wrong + reference + OTHER)).isEqualTo("6D00");
  }

  @ParameterizedTest
  @CsvSource({
    "98, 03313233",
    "98, 053132333435",
    "9B, 054142433132",
    "9B, 114142433132333435363738393031323334",
    "98, ''"
  })
  void aNewPinOfAnImpossibleLengthIsRefusedAndTheOldOneStays(String reference, String fresh) {
    Conversation card = card();
    card.say(Conversation.JPKI);
    card.say("00200098" + PIN);
    card.say("0020009B 06 414243313233");
    assertThat(card.say("002401" + reference + fresh)).isEqualTo("6700");
    assertThat(card.say("00200098" + PIN)).isEqualTo("9000");
    assertThat(card.say("0020009B 06 414243313233")).isEqualTo("9000");
  }

  @Test
  void thePasswordMayHaveSixToSixteenCharacters() {
    Conversation card = card();
    card.say(Conversation.JPKI);
    card.say("0020009B 06 414243313233");
    assertThat(card.say("0024019B 10 41424331323334353637383930313233")).isEqualTo("9000");
    assertThat(card.say("0020009B 06 414243313233")).isEqualTo("63C4");
    assertThat(card.say("0020009B 10 41424331323334353637383930313233")).isEqualTo("9000");
  }

  @Test
  void theTwoResidencePinsHaveCountersOfTheirOwn() {
    Conversation card = card();
    card.say(Conversation.COMMON);
    assertThat(card.say("0020009C" + OTHER)).isEqualTo("63C2");
    card.say(Conversation.RESIDENCE);
    assertThat(card.say("0020009C")).isEqualTo("63C3");
  }

  @Test
  void aVerifiedPinIsForgottenInAnotherApplication() {
    Conversation card = card();
    card.say(Conversation.TEXT);
    card.say("00200091" + PIN);
    card.say(Conversation.COMMON);
    card.say(Conversation.TEXT);
    assertThat(card.say("00B0820004")).isEqualTo("6982");
    assertThat(card.say("00240191" + OTHER)).isEqualTo("6982");
  }

  @Test
  void whatIsPrintedOnTheCardCanNotBeChanged() {
    Conversation card = card();
    card.say(Conversation.TEXT);
    assertThat(card.say("00240195" + OTHER)).isEqualTo("6985");
    assertThat(card.say("00240192" + OTHER)).isEqualTo("6985");
  }

  @Test
  void aTryIsSpentOnDiskWhenTheAnswerGoesOut() {
    Conversation talk = card();
    talk.say(Conversation.JPKI);
    assertThat(talk.say("00200098" + OTHER)).isEqualTo("63C2");
    Conversation later = card();
    later.say(Conversation.JPKI);
    assertThat(later.say("00200098")).isEqualTo("63C2");
  }

  @Test
  void aCardThatCanNotStoreNeitherComparesNorChanges() throws IOException {
    Conversation talk = card();
    talk.say(Conversation.JPKI);
    talk.say("00200098" + PIN);
    // A folder where the file should be replaced: storing fails whoever runs the test.
    Path file = folder.resolve("card-moved.memory");
    Files.delete(file);
    Files.createDirectories(file.resolve("in-the-way"));
    assertThat(talk.say("00240198" + OTHER)).isEqualTo("6581");
    assertThat(talk.say("00200098" + PIN)).isEqualTo("6581");
    Files.delete(file.resolve("in-the-way"));
    Files.delete(file);
    assertThat(talk.say("00200098" + PIN)).isEqualTo("9000");
  }
}
