package jp.madoguchi.sim.card.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import jp.madoguchi.sim.card.profile.CardIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files behind 公的個人認証AP, as their readers take them apart. */
class FilesOfTheCardTest {
  private static final String NUMBER = "999999999990";
  private static final String PIN = "0431323334";
  private static final String REFERENCE_A = "0C393939393939393939393930";
  private static final String REFERENCE_B =
      "0E" + HexFormat.of().formatHex("63041220350000".getBytes(StandardCharsets.US_ASCII));

  private final SimulatedCard adult =
      CardWallet.inMemory(InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z")))
          .card(Persona.ADULT);
  private final Conversation card = new Conversation(adult);

  @BeforeEach
  void powered() {
    adult.reset();
  }

  private byte[] text(String file) {
    return card.data("00B0" + file + "00 000000");
  }

  @Test
  void fourItemsLieWhereTheTableSays() {
    card.say(Conversation.TEXT);
    assertThat(card.say("00200091" + PIN)).isEqualTo("9000");
    byte[] file = text("82");
    assertThat(file).hasSize(512).startsWith(0xFF, 0x20).endsWith(0xFF);
    ByteBuffer table = ByteBuffer.wrap(find(file, 0, 0xDF21));
    assertThat(utf8(valueAt(file, table.getShort(), 0xDF22))).isEqualTo("見本　花子");
    assertThat(utf8(valueAt(file, table.getShort(), 0xDF23))).isEqualTo("大阪府豊中市模擬町一丁目2番3号");
    assertThat(utf8(valueAt(file, table.getShort(), 0xDF24))).isEqualTo("19880412");
    assertThat(utf8(valueAt(file, table.getShort(), 0xDF25))).isEqualTo("2");
  }

  @Test
  void theHashesFitAndTheIssuerSignedThemAndTheRootSignedTheIssuer() throws Exception {
    card.say(Conversation.TEXT);
    card.say("00200091" + PIN);
    byte[] signature = text("83");
    assertThat(signature).hasSize(336);
    byte[] file = text("82");
    int items = 3 + 8 + (file[2] < 0 ? 4 : 3); // the table, behind tag and length
    byte[] value = Arrays.copyOfRange(file, items, endOf(file));
    assertThat(find(signature, 0, 0xDF31)).isEqualTo(sha256(text("81")));
    assertThat(find(signature, 0, 0xDF32)).isEqualTo(sha256(value));
    byte[] certificate = text("84");
    assertThat(certificate).hasSize(568).startsWith(0x7F, 0x21);
    byte[] body = Arrays.copyOfRange(certificate, 10, 307);
    assertThat(verifies(CardIssuer.rootKey(), body, Arrays.copyOfRange(certificate, 312, 568)))
        .isTrue();
    PublicKey issuer = modulus(Arrays.copyOfRange(body, body.length - 256, body.length));
    byte[] signed = Arrays.copyOfRange(signature, 5, 75);
    assertThat(verifies(issuer, signed, find(signature, 0, 0xDF33))).isTrue();
  }

  @Test
  void theNumberIsInventedAndItsCheckDigitIsWrong() {
    card.say(Conversation.TEXT);
    assertThat(card.say("00B08100 11")).isEqualTo("6982");
    card.say("00200091" + PIN);
    assertThat(card.say("00B08100 11")).isEqualTo("FF100C393939393939393939393930FFFF9000");
    int sum = 0;
    for (int place = 1; place <= 11; place++) {
      int weight = place <= 6 ? place + 1 : place - 5;
      sum += (NUMBER.charAt(11 - place) - '0') * weight;
    }
    int right = sum % 11 <= 1 ? 0 : 11 - sum % 11;
    assertThat(NUMBER.charAt(11) - '0').isNotEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    // reference and what it opens: number, four items, signature
    "94, true, false, true",
    "95, false, true, true",
    "91, true, true, true"
  })
  void eachReferenceOpensItsOwnFiles(
      String reference, boolean number, boolean items, boolean signature) {
    card.say(Conversation.TEXT);
    String secret =
        switch (reference) {
          case "94" -> REFERENCE_A;
          case "95" -> REFERENCE_B;
          default -> PIN;
        };
    assertThat(card.say("002000" + reference + secret)).isEqualTo("9000");
    assertThat(card.say("00B0810001").endsWith("9000")).isEqualTo(number);
    assertThat(card.say("00B0820001").endsWith("9000")).isEqualTo(items);
    assertThat(card.say("00B0830001").endsWith("9000")).isEqualTo(signature);
  }

  @Test
  void whatIsPrintedOnTheCardHasTenTriesAndOnePinNeverHadAny() {
    card.say(Conversation.TEXT);
    assertThat(card.say("00200094")).isEqualTo("63CA");
    assertThat(card.say("00200095")).isEqualTo("63CA");
    assertThat(card.say("00200092")).isEqualTo("63C0");
    assertThat(card.say("00200092" + PIN)).isEqualTo("6984");
    assertThat(card.say("00B0850000")).startsWith("FF40").contains("DF410401030E01");
  }

  @Test
  void theSurfaceShowsPicturesToWhoeverKnowsWhatIsPrinted() throws Exception {
    card.say(Conversation.VISUAL);
    assertThat(card.say("00B0820001")).isEqualTo("6982");
    assertThat(card.say("00200092" + REFERENCE_B)).isEqualTo("9000");
    byte[] file = card.data("00B08200 000000");
    ByteBuffer table = ByteBuffer.wrap(find(file, 0, 0xDF21));
    int[] tags = {0xDF22, 0xDF23, 0xDF24, 0xDF25, 0xDF26, 0xDF27, 0xDF28, 0xDF29, 0xDF2A};
    byte[][] values = new byte[tags.length][];
    for (int i = 0; i < tags.length; i++) {
      values[i] = valueAt(file, table.getShort(), tags[i]);
    }
    assertThat(ImageIO.read(new ByteArrayInputStream(values[3])).getWidth()).isEqualTo(264);
    assertThat(values[5]).startsWith(0, 0, 0, 12, 'j', 'P'); // JPEG 2000
    assertThat(utf8(values[7])).isEqualTo("20350412");
    assertThat(card.say("00B0850001")).isEqualTo("6982"); // the number's picture: only by A
    assertThat(card.say("00200093" + REFERENCE_A)).isEqualTo("9000");
    assertThat(card.say("00B0850001")).isEqualTo("FF9000");
  }

  @Test
  void theAgeOpensWithTheBirthDateInTheJapaneseEra() {
    card.say(Conversation.VISUAL);
    assertThat(card.say("00200091 06 363330343132")).isEqualTo("9000"); // 昭和63年4月12日
    assertThat(utf8(find(card.data("00B08100 000000"), 0, 0xDF11))).isEqualTo("19880412");
  }

  @Test
  void theCardProvesThatItIsGenuineInOneApplicationOnly() {
    card.say(Conversation.COMMON);
    assertThat(card.say("00880099 08 0102030405060708 00")).hasSize(516).endsWith("9000");
    assertThat(card.say("00880099 08 0102030405060708")).isEqualTo("6700");
    assertThat(card.say("0088009C 01 00 00")).isEqualTo("6981");
    assertThat(card.say("0088009D 01 00 00")).isEqualTo("6A88");
    assertThat(card.say("00880019 01 00 00")).isEqualTo("6A86");
    for (String other :
        new String[] {Conversation.TEXT, Conversation.VISUAL, Conversation.RESIDENCE}) {
      card.say(other);
      assertThat(card.say("00880099 01 00 00")).isEqualTo("6D00");
    }
  }

  @Test
  void recordsAreReadByNumber() {
    card.say(Conversation.COMMON);
    assertThat(card.say("00B2010400")).isEqualTo("6986");
    assertThat(card.say("00B2010C00")).startsWith("011C39").hasSize(2 * 32);
    assertThat(card.say("00B2010400")).startsWith("011C39"); // it became the current file
    assertThat(card.say("00B2020C00")).isEqualTo("6A83");
    assertThat(card.say("00B2000C00")).isEqualTo("6A83");
    assertThat(card.say("00B2010D00")).isEqualTo("6A81");
    assertThat(card.say("00B2010C05")).isEqualTo("6C1E");
    assertThat(card.say("00B2011C00")).isEqualTo("6A82");
    assertThat(card.say("00B0810000")).isEqualTo("6981");
    card.say(Conversation.RESIDENCE);
    assertThat(card.say("00B2011400")).startsWith("02");
  }

  @Test
  void beforeAnApplicationIsSelectedTheCardTellsAboutItself() {
    assertThat(card.say("00CA5F5100")).isEqualTo("5F5108E000FF8131FE45149000");
    assertThat(card.say("00CA7F2100")).isEqualTo("6700");
    assertThat(card.data("00CA7F21000000")).hasSize(568);
    assertThat(card.say("00CA004504")).isEqualTo("6C12");
    assertThat(card.say("00CA004600")).isEqualTo("6A88");
    for (String tag : new String[] {"0045", "0042", "0066", "00F0", "00F2", "00F8"}) {
      assertThat(card.say("00CA" + tag + "00")).endsWith("9000");
    }
    card.say(Conversation.JPKI);
    assertThat(card.say("00A4040007 A0000001510000 00")).isEqualTo("6F098407A00000015100009000");
    assertThat(card.say("00CA004500")).endsWith("9000");
  }

  @Test
  void aChallengeIsAnotherOneEachTime() {
    assertThat(card.data("0084000008")).hasSize(8).isNotEqualTo(card.data("0084000008"));
    assertThat(card.data("0084000000")).hasSize(256);
  }

  private static byte[] valueAt(byte[] file, int at, int tag) {
    assertThat((file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF)).isEqualTo(tag);
    return find(file, at, tag);
  }

  /** The value of the first object with that two-byte tag. */
  private static byte[] find(byte[] file, int from, int tag) {
    for (int at = from; at < file.length - 2; at++) {
      if (((file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF)) == tag) {
        int start = lengthEnd(file, at + 2);
        return Arrays.copyOfRange(file, start, start + length(file, at + 2));
      }
    }
    throw new AssertionError("no object %04X".formatted(tag));
  }

  private static int endOf(byte[] file) {
    return lengthEnd(file, 2) + length(file, 2);
  }

  private static int length(byte[] file, int at) {
    return switch (file[at] & 0xFF) {
      case 0x81 -> file[at + 1] & 0xFF;
      case 0x82 -> (file[at + 1] & 0xFF) << 8 | (file[at + 2] & 0xFF);
      default -> file[at] & 0xFF;
    };
  }

  private static int lengthEnd(byte[] file, int at) {
    return at + 1 + (file[at] < 0 ? file[at] & 0x7F : 0);
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] sha256(byte[] data) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(data);
  }

  private static PublicKey modulus(byte[] bytes) throws Exception {
    return KeyFactory.getInstance("RSA")
        .generatePublic(
            new RSAPublicKeySpec(
                new java.math.BigInteger(1, bytes), java.math.BigInteger.valueOf(65537)));
  }

  private static boolean verifies(PublicKey key, byte[] data, byte[] signature) throws Exception {
    Signature verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(key);
    verifier.update(data);
    return verifier.verify(signature);
  }
}
