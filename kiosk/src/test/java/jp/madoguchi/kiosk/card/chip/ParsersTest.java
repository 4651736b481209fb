package jp.madoguchi.kiosk.card.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import jp.madoguchi.kiosk.card.BasicFour;
import jp.madoguchi.kiosk.card.CardFacts.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParsersTest {
  /** 山　花 / 市 / 1999-12-31 / female, with the table right. */
  private static final String FOUR =
      "FF202C"
          + "DF2108000E001A0020002B"
          + "DF2209E5B1B1E38080E88AB1"
          + "DF2303E5B882"
          + "DF24083139393931323331"
          + "DF250132";

  @ParameterizedTest
  @CsvSource({
    "9000, Ok[]",
    "6100, More[bytes=256]",
    "6184, More[bytes=132]",
    "6C10, Exact[bytes=16]",
    "63C1, TriesLeft[count=1]",
    "63CF, TriesLeft[count=15]",
    "63C0, Blocked[]",
    "6983, Blocked[]",
    "6984, Blocked[]",
    "6300, WrongUncounted[]",
    "6982, PinNeeded[]",
    "6A82, Missing[]",
    "6A83, Missing[]",
    "6A88, Missing[]",
    "6282, EndOfFile[]",
    "63D1, Other[value=25553]",
    "0000, Other[value=0]"
  })
  void everyStatusWordMeansSomething(String hex, String meaning) {
    assertThat(StatusWord.of(Integer.parseInt(hex, 16))).hasToString(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "3003, 48, 2, 3",
    "30820500, 48, 4, 1280",
    "308180, 48, 3, 128",
    "FF2065, 65312, 3, 101",
    "FF30820148, 65328, 5, 328"
  })
  void headsAreReadWithTagsOfOneAndTwoBytes(String hex, int tag, int head, int value) {
    assertThat(BerHead.at(bytes(hex), 0)).contains(new BerHead(tag, head, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30", "3080", "3083000001", "308201", "FF80", "FF8001", "FF"})
  void whatIsNoHeadIsNone(String hex) {
    assertThat(BerHead.at(bytes(hex), 0)).isEmpty();
  }

  @Test
  void theFourItemsAreRead() {
    assertThat(FourItems.parse(bytes(FOUR)))
        .contains(new BasicFour("山　花", "市", LocalDate.of(1999, 12, 31), BasicFour.Sex.FEMALE));
  }

  @ParameterizedTest
  @CsvSource({
    "DF250132, DF250133", // a code that JIS X 0303 has not
    "31393939, 31393941", // a letter in the date
    "31323331, 31333331", // the 31st of the 13th month
    "000E001A, 000E001B", // the table points beside
    "E5B882, C3C3C3", // not UTF-8
    "E5B882, 0A4141", // a control character
    "DF2303, DF2203", // two names, no address
    "FF202C, FF202D", // longer than it is
    "FF202C, FF212C", // another file
    "DF2108, DF2208" // no table
  })
  void anythingElseInTheirPlaceIsNotTaken(String part, String instead) {
    assertThat(FOUR).contains(part);
    assertThat(FourItems.parse(bytes(FOUR.replace(part, instead)))).isEmpty();
  }

  @Test
  void theHashCoversTheValueWithoutTheTable() {
    byte[] file = bytes(FOUR);
    byte[] value = new byte[file.length - 14];
    System.arraycopy(file, 14, value, 0, value.length);
    byte[] object = new byte[35];
    System.arraycopy(bytes("DF3220"), 0, object, 0, 3);
    System.arraycopy(Sha256.of(value), 0, object, 3, 32);
    assertThat(FourItems.agrees(file, object)).contains(true);
    file[20] ^= 1;
    assertThat(FourItems.agrees(file, object)).contains(false);
    object[1] = 0x31;
    assertThat(FourItems.agrees(file, object)).isEmpty();
    assertThat(FourItems.agrees(new byte[0], object)).isEmpty();
  }

  @Test
  void theCardsRecordTellsItsLastDay() {
    assertThat(record("011C", "4000000127198431322120350217").map(CardRecord::until))
        .contains(LocalDate.of(2035, 2, 17));
    assertThat(record("011C", "4000000127198431322120350217"))
        .hasValueSatisfying(it -> assertThat(it).hasToString("CardRecord[secret]"));
  }

  @ParameterizedTest
  @CsvSource({
    "021C, 4000000127198431322120350217",
    "011B, 400000012719843132212035021",
    "011C, 4000000127198431322120350230",
    "011C, 40000001271984313221203502X7"
  })
  void anotherRecordIsNone(String head, String text) {
    assertThat(record(head, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "JPKIAPICCTOKEN2, CARD",
    "JPKIAPICCTOKEN, OLD_CARD",
    "JPKIAPGPSETOKEN, ANDROID",
    "JPKIAPIOSTOKEN, IPHONE",
    "JPKIAPICCTOKEN3, UNKNOWN"
  })
  void tokensAreToldByTheirLabel(String label, Token token) {
    byte[] field = "%-32s".formatted(label).getBytes(StandardCharsets.US_ASCII);
    assertThat(TokenLabel.parse(field)).isEqualTo(token);
  }

  @Test
  void nothingThatMayBePersonalIsPrinted() {
    assertThat(Answer.of(bytes("3132339000")).orElseThrow()).hasToString("Answer[3 bytes, 9000]");
    assertThat(new Tlv(0xDF22, 14, new byte[3])).hasToString("Tlv[DF22, 3 bytes]");
    assertThat(Answer.of(new byte[1])).isEmpty();
  }

  private static Optional<CardRecord> record(String head, String text) {
    return CardRecord.parse(
        bytes(head + HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII))));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
