package jp.madoguchi.kiosk.card.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import jp.madoguchi.kiosk.card.CardLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileReaderTest {
  /** As long as the certificate of a real card is thought to be, in a file with filler behind. */
  private static final byte[] CERTIFICATE = certificate(1316);

  private final List<String> commands = new ArrayList<>();

  @Test
  void aCardThatTakesExtendedLengthsGivesACertificateInTwoCommands() throws Exception {
    FileReader reader = reader("9000");
    reader.beginning("token", 0x06, 4); // finds out
    commands.clear();
    assertThat(reader.object("certificate", 0x0A, 4)).contains(CERTIFICATE);
    assertThat(commands).containsExactly("00B08A0004", "00B08A04000520");
  }

  @Test
  void evenWithoutHavingFoundOutItIsTwoCommands() throws Exception {
    assertThat(reader("9000").object("certificate", 0x0A, 4)).contains(CERTIFICATE);
    assertThat(commands).containsExactly("00B08A0000", "00B00100000424");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6700", "6C00", "6F00", "6D00"})
  void aCardThatDoesNotGivesItInSixPieces(String refusal) throws Exception {
    FileReader reader = reader(refusal);
    assertThat(reader.beginning("token", 0x06, 4)).hasSize(4);
    commands.clear();
    assertThat(reader.object("certificate", 0x0A, 4)).contains(CERTIFICATE);
    assertThat(commands)
        .containsExactly(
            "00B08A0000", "00B0010000", "00B0020000", "00B0030000", "00B0040000", "00B0050024");
  }

  @Test
  void aLongObjectComesInPiecesThatEveryReaderCanTake() throws Exception {
    byte[] long5000 = certificate(5000);
    FileReader reader = new FileReader(new Chip(card(long5000, "9000")));
    reader.beginning("token", 0x06, 4);
    commands.clear();
    assertThat(reader.object("certificate", 0x0A, 4)).contains(long5000);
    assertThat(commands)
        .containsExactly("00B08A0004", "00B08A04000800", "00B00804000800", "00B01004000384");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6A82", "6982"})
  void aFileThatIsNotThereOrClosedIsNoneAndNoFault(String status) throws Exception {
    FileReader reader = new FileReader(new Chip(_ -> HexFormat.of().parseHex(status)));
    assertThat(reader.object("certificate", 0x0A, 4)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9000", "6F00", "30809000", "3082FFFF9000"})
  void whatIsNoObjectIsRefusedWithItsStep(String answer) {
    FileReader reader = new FileReader(new Chip(_ -> HexFormat.of().parseHex(answer)));
    assertThatThrownBy(() -> reader.object("certificate", 0x0A, 4))
        .isInstanceOf(ChipRefusal.class)
        .hasMessageContaining("certificate");
  }

  @Test
  void answersThatWaitInTheCardAreFetchedAndAnEndlessOneIsNot() throws Exception {
    Chip waiting =
        new Chip(
            command -> HexFormat.of().parseHex(command[1] == (byte) 0xC0 ? "0102039000" : "6103"));
    assertThat(waiting.ask(new byte[] {0, (byte) 0xB0, 0, 0, 0}).data()).containsExactly(1, 2, 3);
    Chip endless = new Chip(_ -> HexFormat.of().parseHex("016101"));
    assertThatThrownBy(() -> endless.ask(new byte[4])).isInstanceOf(CardLink.Lost.class);
  }

  private FileReader reader(String toExtended) {
    return new FileReader(new Chip(card(CERTIFICATE, toExtended)));
  }

  /** A file of the card, with 500 bytes of filler; extended lengths may be refused. */
  private CardLink card(byte[] object, String toExtended) {
    byte[] file = Arrays.copyOf(object, object.length + 500);
    Arrays.fill(file, object.length, file.length, (byte) 0xFF);
    return command -> {
      commands.add(HexFormat.of().withUpperCase().formatHex(command));
      boolean extended = command.length == 7;
      if (extended && !toExtended.equals("9000")) {
        return HexFormat.of().parseHex(toExtended);
      }
      boolean named = (command[2] & 0x80) != 0;
      int offset = (named ? 0 : (command[2] & 0x7F) << 8) | (command[3] & 0xFF);
      int size =
          extended
              ? (command[5] & 0xFF) << 8 | (command[6] & 0xFF)
              : command[4] == 0 ? 256 : command[4] & 0xFF;
      byte[] data = Arrays.copyOfRange(file, offset, Math.min(file.length, offset + size));
      byte[] answer = Arrays.copyOf(data, data.length + 2);
      answer[data.length] = (byte) 0x90;
      return answer;
    };
  }

  private static byte[] certificate(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) i;
    }
    bytes[0] = 0x30;
    bytes[1] = (byte) 0x82;
    bytes[2] = (byte) ((size - 4) >> 8);
    bytes[3] = (byte) (size - 4);
    return bytes;
  }
}
