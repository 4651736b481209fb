package jp.madoguchi.kiosk.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import jp.madoguchi.rules.PinKind;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CardExaminationTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));
  private static final CardWallet WALLET = CardWallet.inMemory(CLOCK).withExperiments();

  private final CardExamination examination = new CardExamination(CLOCK);

  @Test
  void anAdultsCardTellsItsValidityAndItsTries() throws Exception {
    CardFacts facts = read(link(Persona.ADULT));
    assertThat(facts.token()).isEqualTo(CardFacts.Token.CARD);
    assertThat(certificate(facts).until()).isEqualTo(Instant.parse("2030-04-12T14:59:59Z"));
    assertThat(certificate(facts).from()).isBefore(CLOCK.instant());
    assertThat(certificate(facts).daysLeft()).isEqualTo(1237);
    assertThat(facts.tries(PinKind.AUTHENTICATION)).isEqualTo(new Tries.Left(3));
    assertThat(facts.tries(PinKind.SIGNING)).isEqualTo(new Tries.Left(5));
    assertThat(facts.signing()).isTrue();
  }

  @Test
  void aChildsCardHasNoSigningCertificate() throws Exception {
    assertThat(read(link(Persona.UNDER15)).signing()).isFalse();
  }

  @Test
  void aLapsedCertificateHasNegativeDaysLeft() throws Exception {
    assertThat(certificate(read(link(Persona.EXPIRED))).daysLeft()).isNegative();
  }

  @Test
  void blockedPinsHaveNoTriesLeft() throws Exception {
    CardFacts facts = read(link(Persona.BLOCKED));
    assertThat(facts.tries(PinKind.AUTHENTICATION)).isEqualTo(new Tries.Blocked());
    assertThat(facts.tries(PinKind.SIGNING)).isEqualTo(new Tries.Blocked());
  }

  @Test
  void anotherKindOfCardIsNotACard() throws Exception {
    assertThat(examination.of(link(Persona.FOREIGN)))
        .isEqualTo(new CardReading.Failed(CardFault.NOT_A_MY_NUMBER_CARD, ""));
  }

  @ParameterizedTest
  @CsvSource({"6984, 0", "63C0, 0", "63C1, 1", "9000, -1", "6300, -1", "6F00, -1", "6A88, -2"})
  void everyAnswerToTheQuestionForTriesIsUnderstood(String answer, int tries) throws Exception {
    CardFacts facts = read(link(Persona.ADULT).spoiledBy(c -> c.equals("00200098") ? answer : ""));
    Tries expected =
        switch (tries) {
          case -1 -> new Tries.Unknown();
          case -2 -> new Tries.Absent();
          case 0 -> new Tries.Blocked();
          default -> new Tries.Left(tries);
        };
    assertThat(facts.tries(PinKind.AUTHENTICATION)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "00B086.*, 6A82, token, 6A82",
    "00B088.*, 9000, presence, 9000",
    "00B08A.*, 6F00, authentication certificate, 6F00",
    "00B08A0004, 30030201009000, authentication certificate, 9000",
    "00B08A0004, 3082FFFF9000, authentication certificate, 9000",
    "00B08A0004, 30809000, authentication certificate, 9000",
    "00B0(8A04|0104)0.*, 6F00, authentication certificate, 6F00"
  })
  void aCardThatDoesNotTellIsRefusedWithTheStep(
      String command, String answer, String step, String status) throws Exception {
    CardReading reading =
        examination.of(link(Persona.ADULT).spoiledBy(c -> c.matches(command) ? answer : ""));
    assertThat(reading)
        .isEqualTo(new CardReading.Failed(CardFault.NOT_UNDERSTOOD, step + " answered " + status));
  }

  @Test
  void anAnswerThatIsTooShortEndsTheConversation() {
    RecordingFakeLink link = link(Persona.ADULT).spoiledBy(c -> c.startsWith("00B0") ? "90" : "");
    assertThatThrownBy(() -> examination.of(link)).isInstanceOf(CardLink.Lost.class);
  }

  @ParameterizedTest
  @EnumSource(Persona.class)
  void noPinIsSentAndNothingIsChanged(Persona persona) throws Exception {
    RecordingFakeLink link = link(persona);
    examination.of(link);
    assertThat(link.commands())
        .filteredOn(command -> command.startsWith("0020"))
        .allSatisfy(command -> assertThat(command).hasSize(8));
    assertThat(link.commands())
        .allSatisfy(command -> assertThat(command).matches("00(A4|B0|B2|20).*"));
  }

  private static CardFacts.Certificate certificate(CardFacts facts) {
    return facts.authentication().orElseThrow();
  }

  private CardFacts read(CardLink link) throws CardLink.Lost {
    return ((CardReading.Read) examination.of(link)).facts();
  }

  private static RecordingFakeLink link(Persona persona) {
    return new RecordingFakeLink(WALLET.card(persona));
  }
}
