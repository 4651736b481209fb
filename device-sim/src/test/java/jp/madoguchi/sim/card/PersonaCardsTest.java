package jp.madoguchi.sim.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import jp.madoguchi.sim.card.chip.Conversation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What tells the personas apart, as a reader sees it. */
class PersonaCardsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final CardWallet WALLET =
      CardWallet.inMemory(InstantSource.fixed(NOW)).withExperiments();

  private static Conversation fresh(Persona persona) {
    WALLET.card(persona).reset();
    return new Conversation(WALLET.card(persona));
  }

  private static X509Certificate authentication(Persona persona) throws Exception {
    Conversation card = fresh(persona);
    card.say(Conversation.JPKI);
    if (persona == Persona.PHONE) {
      card.say("00200098 04 31323334");
    }
    return Conversation.certificate(
        persona == Persona.NO_EXTENDED_LENGTH ? pieces(card) : card.data("00B08A00 000000"));
  }

  private static byte[] pieces(Conversation card) {
    var whole = new java.io.ByteArrayOutputStream();
    card.say("00A4020C 02 000A");
    for (int offset = 0; offset < 2048; offset += 256) {
      whole.writeBytes(card.data("00B0%04X00".formatted(offset)));
    }
    return whole.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "FOREIGN")
  void everyCardHasACertificateThatSaysItIsSimulated(Persona persona) throws Exception {
    X509Certificate certificate = authentication(persona);
    assertThat(certificate.getSubjectX500Principal().getName()).contains("NOT JPKI");
    assertThat(certificate.getIssuerX500Principal().getName()).contains("NOT JPKI");
    assertThat(certificate.getNotAfter().toInstant().isAfter(NOW))
        .isEqualTo(persona != Persona.EXPIRED);
    if (persona != Persona.NEXT_GENERATION) {
      assertThat(certificate.getEncoded().length).isBetween(1000, 2000);
    }
  }

  @Test
  void generationsShareOneNameAndTheSignatureTellsThemApart() throws Exception {
    List<byte[]> roots = CardWallet.roots();
    X509Certificate first = Conversation.certificate(roots.get(0));
    X509Certificate second = Conversation.certificate(roots.get(1));
    assertThat(first.getSubjectX500Principal()).isEqualTo(second.getSubjectX500Principal());
    X509Certificate expired = authentication(Persona.EXPIRED);
    X509Certificate adult = authentication(Persona.ADULT);
    expired.verify(first.getPublicKey());
    adult.verify(second.getPublicKey());
    assertThatThrownBy(() -> adult.verify(first.getPublicKey()))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void theSigningCertificateCarriesTheHolderAndTheOtherOneDoesNot() throws Exception {
    Conversation card = fresh(Persona.ADULT);
    card.say(Conversation.JPKI);
    card.say("0020009B 06 414243313233");
    X509Certificate signing = Conversation.certificate(card.data("00B08100 000000"));
    signing.verify(Conversation.certificate(CardWallet.roots().get(3)).getPublicKey());
    assertThat(new String(signing.getEncoded(), StandardCharsets.UTF_8))
        .contains("見本　花子", "大阪府豊中市模擬町", "319880412");
    assertThat(authentication(Persona.ADULT).getSubjectAlternativeNames()).isNull();
    assertThat(signing.getEncoded().length).isBetween(1200, 2050);
  }

  @Test
  void twoMonthsAreLeftOfALapsingCertificateAndYearsOfItsCard() throws Exception {
    assertThat(authentication(Persona.LAPSING).getNotAfter().toInstant())
        .isEqualTo(Instant.parse("2027-01-22T14:59:59Z"));
    assertThat(cardUntil(Persona.LAPSING)).isEqualTo("20320122");
  }

  @Test
  void aForeignResidentsCardEndsWithTheStayAndSoDoItsCertificates() throws Exception {
    assertThat(cardUntil(Persona.FOREIGN_RESIDENT)).isEqualTo("20270422");
    assertThat(authentication(Persona.FOREIGN_RESIDENT).getNotAfter().toInstant())
        .isEqualTo(Instant.parse("2027-04-22T14:59:59Z"));
  }

  @Test
  void aChildsCardEndsWithTheFifthBirthdayAndAnAdultsWithTheTenth() {
    assertThat(cardUntil(Persona.UNDER15)).isEqualTo("20300618");
    assertThat(cardUntil(Persona.ADULT)).isEqualTo("20350412");
  }

  @ParameterizedTest
  @EnumSource(names = {"UNDER15", "MOVED", "FACE_AUTH"})
  void aCardWithoutASigningCertificateSaysSo(Persona persona) {
    Conversation card = fresh(persona);
    card.say(Conversation.JPKI);
    assertThat(card.say("00B0880003")).isEqualTo("008F009000");
    assertThat(card.say("00B0820004")).isEqualTo("6A82");
  }

  @Test
  void whoeverMovedHasTheNewAddressOnTheCard() {
    assertThat(basicFour(Persona.MOVED)).contains("模擬台四丁目");
    assertThat(basicFour(Persona.ADULT)).contains("模擬町一丁目");
  }

  @Test
  void blockedAndFaceCardsAreBlockedEverywhereAndSayItInTwoWays() {
    Map<String, String> pins =
        Map.of(Conversation.TEXT, "91", Conversation.COMMON, "9C", Conversation.RESIDENCE, "9C");
    pins.forEach((application, reference) -> {
      for (Persona persona : List.of(Persona.BLOCKED, Persona.FACE_AUTH)) {
        Conversation card = fresh(persona);
        card.say(application);
        assertThat(card.say("002000" + reference))
            .isEqualTo(persona == Persona.BLOCKED ? "63C0" : "6984");
        assertThat(card.say("002000" + reference + "0431323334")).isEqualTo("6984");
      }
    });
  }

  @Test
  void aPhoneHasCertificatesOnlyAndHidesThemBehindThePin() {
    Conversation phone = fresh(Persona.PHONE);
    assertThat(phone.say(Conversation.TEXT)).isEqualTo("6A82");
    phone.say(Conversation.JPKI);
    phone.say("00A4020C 02 0006");
    assertThat(new String(phone.data("00B0000020"), StandardCharsets.US_ASCII))
        .startsWith("JPKIAPGPSETOKEN");
    assertThat(phone.say("00B08A00 04")).isEqualTo("6982");
    phone.say("00200098 04 31323334");
    assertThat(phone.say("00B08A00 04")).startsWith("3082").endsWith("9000");
  }

  @Test
  void aCardWithoutExtendedLengthSaysSoAndRefusesIt() {
    Conversation card = fresh(Persona.NO_EXTENDED_LENGTH);
    card.say(Conversation.TEXT);
    assertThat(card.say("00B08500 00")).contains("DF410401000E01");
    card.say(Conversation.JPKI);
    assertThat(card.say("00B08A00 000000")).isEqualTo("6700");
    assertThat(card.say("00B08A00 00")).endsWith("9000");
  }

  @Test
  void cardsThatAnswer9000InThePlaceOfTheTriesLeft() {
    Conversation always = fresh(Persona.ANSWERS_9000);
    always.say(Conversation.JPKI);
    assertThat(always.say("00200098")).isEqualTo("9000");
    assertThat(always.say("00B08100 04")).isEqualTo("6982"); // it doesn't open anything
    Conversation later = fresh(Persona.VERIFIED_9000);
    later.say(Conversation.JPKI);
    assertThat(later.say("00200098")).isEqualTo("63C3");
    later.say("00200098 04 31323334");
    assertThat(later.say("00200098")).isEqualTo("9000");
    assertThat(later.say("0020009B")).isEqualTo("63C5");
  }

  @Test
  void anExperimentMustBeAllowed() {
    CardWallet wallet = CardWallet.inMemory(InstantSource.fixed(NOW));
    assertThatThrownBy(() -> wallet.card(Persona.NEXT_GENERATION))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("card.experiments");
  }

  @Test
  void theNextCardHasTwoApplicationsAndOnePinForBoth() throws Exception {
    Conversation next = fresh(Persona.NEXT_GENERATION);
    assertThat(authentication(Persona.NEXT_GENERATION).getPublicKey().getAlgorithm())
        .isEqualTo("EC");
    next.say(Conversation.TEXT);
    next.say("00200091 04 30303030");
    next.say(Conversation.JPKI);
    assertThat(next.say("00200098")).isEqualTo("63C2");
    assertThat(next.say("00200098 04 31323334")).isEqualTo("9000");
    assertThat(next.say(Conversation.COMMON)).isEqualTo("6A82");
  }

  @Test
  void noTwoCardsHaveTheSameSerialNumber() {
    assertThat(
            EnumSet.complementOf(
                    EnumSet.of(Persona.FOREIGN, Persona.PHONE, Persona.NEXT_GENERATION))
                .stream()
                .map(PersonaCardsTest::cardId))
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).hasSize(28).startsWith("9999999").contains("27203"));
  }

  private static String cardId(Persona persona) {
    Conversation card = fresh(persona);
    card.say(Conversation.COMMON);
    byte[] record = card.data("00B2010C00");
    assertThat(record).startsWith(0x01, 0x1C);
    return new String(record, 2, 28, StandardCharsets.US_ASCII);
  }

  private static String cardUntil(Persona persona) {
    return cardId(persona).substring(20);
  }

  private static String basicFour(Persona persona) {
    Conversation card = fresh(persona);
    card.say(Conversation.TEXT);
    card.say("00200091 04 31323334");
    return new String(card.data("00B0820000"), StandardCharsets.UTF_8);
  }
}
