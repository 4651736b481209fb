package jp.madoguchi.sim.card.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandApduTest {
  @ParameterizedTest
  @CsvSource({
    "00200080, '', 0",
    "00B0000000, '', 256",
    "00B0000007, '', 7",
    "00B00000000000, '', 65536",
    "00B00000000524, '', 1316",
    "00A4020C020006, 0006, 0",
    "00A402000200060A, 0006, 10",
    "0020008000000431323334, 31323334, 0",
    "802A008000000431323334 0000, 31323334, 65536",
    "802A008000000431323334 0100, 31323334, 256"
  })
  void everyCaseOfTheStandardIsTakenApart(String hex, String data, int expected) {
    CommandApdu apdu = parse(hex.replace(" ", "")).orElseThrow();
    assertAll(
        () -> assertThat(apdu.data()).isEqualTo(HexFormat.of().parseHex(data)),
        () -> assertThat(apdu.expected()).isEqualTo(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "00A404",
        "00A4040C0AD392",
        "00A4020C0200060000",
        "00B0000000000000",
        "802A00800000"
      })
  void lengthsThatContradictEachOtherAreNotACommand(String hex) {
    assertThat(parse(hex)).isEmpty();
  }

  @Test
  void noBytesOfWhateverKindMakeTheParserThrow() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      if (bytes.length > 4 && random.nextBoolean()) {
        bytes[4] = 0;
      }
      Optional<CommandApdu> apdu = CommandApdu.parse(bytes);
      assertThat(apdu.map(a -> a.data().length <= bytes.length).orElse(true))
          .as("seed %d round %d", seed, round)
          .isTrue();
    }
  }

  @Test
  void aPinInACommandIsNotPrinted() {
    assertThat(parse("0020008004 31323334".replace(" ", "")).orElseThrow().toString())
        .isEqualTo("CommandApdu[00 20 00 80]");
  }

  private static Optional<CommandApdu> parse(String hex) {
    return CommandApdu.parse(HexFormat.of().parseHex(hex));
  }
}
