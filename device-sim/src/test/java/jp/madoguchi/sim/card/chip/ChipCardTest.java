package jp.madoguchi.sim.card.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChipCardTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));
  private static final CardWallet WALLET = CardWallet.inMemory(CLOCK);

  private Conversation card;

  @BeforeEach
  void freshCard() {
    SimulatedCard adult = WALLET.card(Persona.ADULT);
    adult.reset();
    card = new Conversation(adult);
    card.say(Conversation.JPKI);
    card.say("00200098 04 31323334"); // resets the counter of the PIN
    card.say("0020009B 06 414243313233");
    adult.reset();
  }

  @Test
  void theApplicationIsSelectedByNameAndByTheBeginningOfIt() {
    assertThat(card.say(Conversation.JPKI)).isEqualTo("9000");
    assertThat(card.say("00A4040C 05 D392F00026")).isEqualTo("9000");
    assertThat(card.say("00A4040C 05 D392F00027")).isEqualTo("6A82");
    assertThat(card.say("00A4040C 0B D392F00026010000000100")).isEqualTo("6A82");
  }

  @Test
  void aSelectThatAsksForItTellsTheName() {
    assertThat(card.say("00A40400 0A D392F000260100000001 00"))
        .isEqualTo("6F0C840AD392F0002601000000019000");
  }

  @Test
  void theTokenSaysWhatItIsAndThatItIsSimulated() {
    card.say(Conversation.JPKI);
    assertThat(card.say("00A4020C 02 0006")).isEqualTo("9000");
    byte[] token = card.data("00B0000000");
    assertThat(token).hasSize(160);
    String text = new String(token, StandardCharsets.ISO_8859_1);
    assertThat(text).startsWith("JPKIAPICCTOKEN2   ");
    assertThat(text.substring(32, 64)).contains("NOT JPKI");
  }

  @Test
  void theAuthenticationCertificateIsReadWithoutAPin() throws Exception {
    card.say(Conversation.JPKI);
    X509Certificate certificate = Conversation.certificate(card.data("00B08A00 000000"));
    X509Certificate authority = Conversation.certificate(card.data("00B08B00 000000"));
    certificate.verify(authority.getPublicKey());
    authority.verify(authority.getPublicKey());
    assertThat(certificate.getSubjectX500Principal().getName()).contains("NOT JPKI");
    assertThat(certificate.getIssuerX500Principal().getName())
        .contains("MADOGUCHI SIMULATED")
        .doesNotContain("Japan Agency");
    assertThat(certificate.getNotAfter().toInstant())
        .isEqualTo(Instant.parse("2030-04-12T14:59:59Z"));
  }

  @Test
  void piecesOfACertificateMakeUpTheWhole() {
    card.say(Conversation.JPKI);
    byte[] whole = card.data("00B08A00 000000");
    assertThat(whole).hasSize(2050).endsWith((byte) 0xFF, (byte) 0xFF);
    card.say("00A4020C 02 000A");
    for (int offset = 0; offset < whole.length; offset += 256) {
      byte[] piece = card.data("00B0%04X00".formatted(offset));
      assertThat(piece)
          .isEqualTo(Arrays.copyOfRange(whole, offset, Math.min(whole.length, offset + 256)));
    }
    assertThat(card.say("00B0080200")).isEqualTo("6B00");
  }

  @ParameterizedTest
  @CsvSource({
    "00B0000000, 6986", // no file selected
    "00B0980001, 6981", // a PIN can't be read
    "00B0810001, 6982", // the signing certificate needs the password
    "00B09D0001, 6A82",
    "00A4020C021234, 6A82",
    "00A4020C0106, 6700",
    "00A40000, 9000", // without effect, as on a real card
    "00A40000023F00, 6A82",
    "00A40900, 6A86",
    "00CA004500, 6A88", // there without an application only
    "80CA0000, 6D00",
    "B0100000, 6E00",
    "02A40400, 6881",
    "40A40400, 6881",
    "81CA0000, 6881",
    "00700000 01, 6881",
    "0CB00000, 6987",
    "0CA4040C 02 D392, 69FC",
    "80A200C1 02 0000, 6700",
    "80A200C0 02 0000, 6A86",
    "00B00000 00 0000, 6986",
    "00B2010400, 6986",
    "00B2010500, 6A81",
    "00B2010600, 6A81",
    "00B2010300, 6A86",
    "00B2013400, 6981", // 0006 has no records
    "00240098 04 34333231, 6A86",
    "00240198 04 34333231, 6982",
    "8032009804 34333231, 6D00", // CHANGE KEY belongs to other applications
    "0024019D 04 34333231, 6A88",
    "0024018A 04 34333231, 6981",
    "00880099 04 01020304 00, 6D00", // INTERNAL AUTHENTICATE too
    "00840100 08, 6A86",
    "00840000, 6700",
    "00840000 000008, 6985",
    "802A0697 01 00 00, 6A86",
    "802A0060 01 00 00, 6A86",
    "802A0080 01 00 00, 6986",
    "802A0098 01 00 00, 6981",
    "00B08900 00, 6982", // there, and never opened
    "00B09600 00, 6981",
    "00A40404, 6A86",
    "01A40400, 6881",
    "00200180, 6A86",
    "00200000, 6A86",
    "00200080, 6986",
    "0020009D, 6A88",
    "0020008A, 6981",
    "802A009700, 6982", // signing needs the PIN
    "00A4, 6700"
  })
  void whatCanNotBeDoneIsAnsweredWithTheStatusWordOfARealCard(String command, String answer) {
    card.say(Conversation.JPKI);
    assertThat(card.say(command)).isEqualTo(answer);
  }

  @Test
  void withoutAnApplicationThereAreNoFiles() {
    assertThat(card.say("00A4020C 02 0006")).isEqualTo("6A82");
    assertThat(card.say("00A40000")).isEqualTo("6A86");
  }

  @Test
  void askingForTheCounterSpendsNoTry() {
    card.say(Conversation.JPKI);
    for (int time = 0; time < 5; time++) {
      assertThat(card.say("00200098")).isEqualTo("63C3");
      assertThat(card.say("0020009B")).isEqualTo("63C5");
    }
  }

  @Test
  void threeWrongPinsBlockItAndTheRightOneComesTooLate() {
    SimulatedCard own = CardWallet.inMemory(CLOCK).card(Persona.ADULT);
    Conversation talk = new Conversation(own);
    talk.say(Conversation.JPKI);
    talk.say("00A4020C 02 0018");
    assertThat(talk.say("00200080 04 30303030")).isEqualTo("63C2");
    assertThat(talk.say("00200080 04 30303030")).isEqualTo("63C1");
    assertThat(talk.say("00200080 04 30303030")).isEqualTo("63C0");
    assertThat(talk.say("00200080 04 31323334")).isEqualTo("6984");
    assertThat(talk.say("00200080")).isEqualTo("63C0");
    own.reset();
    talk.say(Conversation.JPKI);
    assertThat(talk.say("00200098")).isEqualTo("63C0");
    assertThat(talk.say("0020009B")).isEqualTo("63C5");
  }

  @Test
  void theRightPinGivesTheTriesBack() {
    card.say(Conversation.JPKI);
    assertThat(card.say("00200098 04 30303030")).isEqualTo("63C2");
    assertThat(card.say("00200098 04 31323334")).isEqualTo("9000");
    assertThat(card.say("00200098")).isEqualTo("63C3");
  }

  @Test
  void theSigningCertificateOpensWithThePasswordUntilTheCardIsReset() {
    card.say(Conversation.JPKI);
    assertThat(card.say("0020009B 06 414243313233")).isEqualTo("9000");
    assertThat(card.data("00B0810004")).startsWith(0x30, 0x82);
    WALLET.card(Persona.ADULT).reset();
    card.say(Conversation.JPKI);
    assertThat(card.say("00B0810004")).isEqualTo("6982");
  }

  @Test
  void aWrongPasswordClosesWhatWasOpen() {
    card.say(Conversation.JPKI);
    card.say("0020009B 06 414243313233");
    card.say("0020009B 06 414243313234");
    assertThat(card.say("00B0810004")).isEqualTo("6982");
  }

  @Test
  void theKeySignsAndTheCertificateVerifiesIt() throws Exception {
    card.say(Conversation.JPKI);
    X509Certificate certificate = Conversation.certificate(card.data("00B08A00 000000"));
    byte[] message = "窓口".getBytes(StandardCharsets.UTF_8);
    byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(message);
    String digestInfo = "3031300d060960864801650304020105000420" + HexFormat.of().formatHex(hash);
    card.say("00200098 04 31323334");
    byte[] signed = card.data("802A009733" + digestInfo + "00");
    Signature verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(certificate);
    verifier.update(message);
    assertThat(verifier.verify(signed)).isTrue();
  }

  @Test
  void aChildsCardHasNoSigningCertificateAndSaysSo() {
    Conversation child = new Conversation(WALLET.card(Persona.UNDER15));
    child.say(Conversation.JPKI);
    assertThat(child.say("00B0880003")).isEqualTo("008F009000");
    card.say(Conversation.JPKI);
    assertThat(card.say("00B0880003")).isEqualTo("8F8F009000");
  }

  @Test
  void aBlockedCardTellsNoTriesLeft() {
    Conversation blocked = new Conversation(WALLET.card(Persona.BLOCKED));
    blocked.say(Conversation.JPKI);
    assertThat(blocked.say("00200098")).isEqualTo("63C0");
    assertThat(blocked.say("0020009B")).isEqualTo("63C0");
    assertThat(blocked.say("00200098 04 31323334")).isEqualTo("6984");
  }

  @Test
  void aForeignCardKnowsNothing() {
    SimulatedCard foreign = WALLET.card(Persona.FOREIGN);
    Conversation talk = new Conversation(foreign);
    assertThat(talk.say(Conversation.JPKI)).isEqualTo("6A82");
    assertThat(talk.say("00B0000000")).isEqualTo("6D00");
    assertThat(talk.say("FFCA000000")).isEqualTo("6E00");
    assertThat(talk.say("00")).isEqualTo("6700");
  }
}
