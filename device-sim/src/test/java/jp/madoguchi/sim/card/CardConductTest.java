package jp.madoguchi.sim.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.TerminalFactory;
import jp.madoguchi.sim.card.link.LinkModel;
import jp.madoguchi.sim.card.link.LinkSpeed;
import jp.madoguchi.sim.card.provider.MadoguchiSimProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults and pace as a program that uses javax.smartcardio meets them. */
class CardConductTest {
  private static final String SELECT = "00A4040C0AD392F000260100000001";
  private static final String TRIES = "00200098";
  private static final String WRONG_PIN = "002000980430303030";
  private static final Duration SOON = Duration.ofSeconds(20);

  private final CardSlot slot =
      new CardSlot(CardWallet.inMemory(InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"))));
  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private CardTerminal reader;

  @BeforeEach
  void open() throws Exception {
    reader =
        TerminalFactory.getInstance(MadoguchiSimProvider.TYPE, null, MadoguchiSimProvider.on(slot))
            .terminals()
            .list()
            .getFirst();
  }

  @AfterEach
  void close() {
    slot.remove(); // wakes whatever hangs
    other.shutdownNow();
  }

  private Card put(String fault) throws CardException {
    slot.insert(Persona.ADULT, CardConduct.with(CardFaultText.parse(fault)));
    return reader.connect("*");
  }

  private static String say(Card card, String hex) throws CardException {
    return HexFormat.of()
        .withUpperCase()
        .formatHex(
            card.getBasicChannel()
                .transmit(new CommandAPDU(HexFormat.of().parseHex(hex.replace(" ", ""))))
                .getBytes());
  }

  /** The tries left as the next, faultless insertion of the same card tells them. */
  private String triesLater() throws CardException {
    slot.remove();
    slot.insert(Persona.ADULT, CardConduct.NORMAL);
    Card card = reader.connect("*");
    say(card, SELECT);
    return say(card, TRIES);
  }

  @Test
  void aMuteCardLiesThereAndCanNotBeConnected() throws CardException {
    slot.insert(Persona.ADULT, CardConduct.with(new CardFault.Mute()));
    assertThat(reader.isCardPresent()).isTrue();
    assertThatThrownBy(() -> reader.connect("*")).isInstanceOf(CardException.class);
  }

  @Test
  void aCardThatHangsForGoodAnswersWhenItIsTakenOutByAnError() throws Exception {
    Card card = put("hang@2");
    say(card, SELECT);
    Future<String> hung = other.submit(() -> say(card, WRONG_PIN));
    await().atMost(SOON).until(() -> !hung.isDone());
    slot.remove();
    assertThatThrownBy(() -> hung.get(20, TimeUnit.SECONDS))
        .hasCauseInstanceOf(CardException.class);
    assertThat(triesLater()).isEqualTo("63C2"); // it had executed the command
  }

  @Test
  void aResetWakesACardThatHangsAndItWorksAgain() throws Exception {
    Card card = put("hang@1");
    Future<String> hung = other.submit(() -> say(card, SELECT));
    await().atMost(SOON).until(() -> !hung.isDone());
    slot.occupant().orElseThrow().card().reset();
    assertThatThrownBy(() -> hung.get(20, TimeUnit.SECONDS))
        .hasCauseInstanceOf(CardException.class);
    assertThat(say(card, SELECT)).isEqualTo("9000");
  }

  @Test
  void aCardThatHangsForAWhileAnswersAfterIt() throws Exception {
    Card card = put("hang@1:0.05s");
    long before = System.nanoTime();
    assertThat(say(card, SELECT)).isEqualTo("9000");
    assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(50_000_000);
  }

  @Test
  void garbageComesOnceInThePlaceOfTheAnswer() throws Exception {
    Card card = put("garbage@2:6F42");
    assertThat(say(card, SELECT)).isEqualTo("9000");
    assertThat(say(card, WRONG_PIN)).isEqualTo("6F42");
    assertThat(say(card, TRIES)).isEqualTo("63C2");
  }

  @Test
  void aTornAnswerIsShortAndTheCommandWasExecuted() throws Exception {
    Card card = put("torn@2:1");
    say(card, SELECT);
    assertThatThrownBy(() -> say(card, WRONG_PIN))
        .isInstanceOf(IllegalArgumentException.class); // as the JDK's own provider does
    assertThat(triesLater()).isEqualTo("63C2");
  }

  @Test
  void aCardThatIsPulledBeforeTheCommandNeverGotIt() throws Exception {
    Card card = put("pull@2");
    say(card, SELECT);
    assertThatThrownBy(() -> say(card, WRONG_PIN)).isInstanceOf(CardException.class);
    assertThat(slot.state()).isEmpty();
    assertThat(triesLater()).isEqualTo("63C3");
  }

  @Test
  void aCardThatIsPulledAfterTheCommandHasSpentTheTry() throws Exception {
    Card card = put("pull-after@2");
    say(card, SELECT);
    assertThatThrownBy(() -> say(card, WRONG_PIN)).isInstanceOf(CardException.class);
    assertThat(triesLater()).isEqualTo("63C2");
  }

  @Test
  void aCardThatIsPutInAgainWorksButTheOldConnectionDoesNot() throws Exception {
    Card card = put("reinsert@1:0.02s");
    assertThatThrownBy(() -> say(card, SELECT)).isInstanceOf(CardException.class);
    assertThat(reader.waitForCardPresent(SOON.toMillis())).isTrue();
    assertThatThrownBy(() -> say(card, SELECT)).isInstanceOf(CardException.class);
    assertThat(say(reader.connect("*"), SELECT)).isEqualTo("9000");
  }

  @Test
  void anotherCardAnswersAndTheReaderHasNoticedNothing() throws Exception {
    Card card = put("swap@2:under15");
    say(card, SELECT);
    assertThat(say(card, "00B0880003")).isEqualTo("6A82"); // freshly powered: no application
    assertThat(slot.state()).contains(Persona.UNDER15);
    say(card, SELECT);
    assertThat(say(card, "00B0880003")).isEqualTo("008F009000");
  }

  @Test
  void aWrongCounterClaimsWhatItLikes() throws Exception {
    Card card = put("counter:1");
    say(card, SELECT);
    assertThat(say(card, TRIES)).isEqualTo("63C1");
    assertThat(say(card, WRONG_PIN)).isEqualTo("63C2");
    assertThat(say(card, TRIES)).isEqualTo("63C1");
  }

  @Test
  void aCardThatWantsTheExactLengthTellsIt() throws Exception {
    Card card = put("6c");
    say(card, SELECT);
    assertThat(say(card, "00B0860000")).isEqualTo("6CA0");
    assertThat(say(card, "00B08600A0")).startsWith("4A504B49").endsWith("9000");
    assertThat(say(card, "00B0880003")).isEqualTo("8F8F009000");
  }

  @Test
  void aCardThatAnnouncesDataHandsThemOut() throws Exception {
    Card card = put("61");
    say(card, SELECT);
    assertThat(say(card, "00B0860000")).isEqualTo("61A0");
    assertThat(say(card, "00C0000004")).isEqualTo("4A504B49619C");
    assertThat(say(card, "00C000009C")).hasSize(2 * 158).endsWith("9000");
    assertThat(say(card, "00C0000004")).isEqualTo("6985");
    assertThat(say(card, "00B08A00 000000")).hasSize(2 * 2052).endsWith("9000");
  }

  @Test
  void theAirTakesItsTime() throws Exception {
    slot.insert(
        Persona.ADULT, CardConduct.NORMAL.at(LinkSpeed.KBIT_106).thinking(Duration.ofMillis(3)));
    Card card = reader.connect("*");
    say(card, SELECT);
    long before = System.nanoTime();
    say(card, "00B08A0000");
    assertThat(System.nanoTime() - before)
        .isGreaterThanOrEqualTo(LinkModel.nanos(LinkSpeed.KBIT_106, 5, 258) + 3_000_000);
  }

  @Test
  void aFaultCanBeSetOnTheCardThatLiesThereAndCountsFromThen() throws Exception {
    slot.insert(Persona.ADULT);
    Card card = reader.connect("*");
    say(card, SELECT);
    slot.conduct(CardConduct.with(new CardFault.Garbage(1, 0x6F00)));
    assertThat(say(card, TRIES)).isEqualTo("6F00");
    assertThat(say(card, TRIES)).isEqualTo("63C3");
    slot.remove();
    slot.insert(Persona.ADULT);
    assertThat(say(reader.connect("*"), SELECT)).isEqualTo("6F00"); // it stays for the next card
  }

  @Test
  void aRemovalWakesTheOneWhoWaitsForIt() throws Exception {
    slot.insert(Persona.FOREIGN);
    Future<Boolean> absent = other.submit(() -> reader.waitForCardAbsent(60_000));
    slot.remove();
    assertThat(absent.get(20, TimeUnit.SECONDS)).isTrue();
    Future<Boolean> present = other.submit(() -> reader.waitForCardPresent(60_000));
    slot.insert(Persona.FOREIGN);
    assertThat(present.get(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aReaderThatIsUnpluggedIsGoneWithItsCardAndComesBack() throws Exception {
    var terminals =
        TerminalFactory.getInstance(
                MadoguchiSimProvider.TYPE,
                null,
                MadoguchiSimProvider.on(
                    slot, new CardSlot(CardWallet.inMemory(InstantSource.system()))))
            .terminals();
    assertThat(terminals.list())
        .hasSize(2)
        .extracting(CardTerminal::getName)
        .doesNotHaveDuplicates();
    slot.insert(Persona.ADULT);
    Card card = reader.connect("*");
    slot.plug(false);
    assertThat(terminals.list()).hasSize(1);
    assertThatThrownBy(() -> say(card, SELECT)).isInstanceOf(CardException.class);
    assertThat(reader.isCardPresent()).isFalse();
    slot.plug(true);
    assertThat(terminals.list()).hasSize(2);
    assertThat(say(reader.connect("*"), SELECT)).isEqualTo("9000");
  }
}
