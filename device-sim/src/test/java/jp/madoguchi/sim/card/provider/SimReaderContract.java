package jp.madoguchi.sim.card.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Provider;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.TerminalFactory;
import jp.madoguchi.sim.card.CardSlot;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program that uses javax.smartcardio may expect of the simulated reader. */
abstract class SimReaderContract {
  final CardSlot slot =
      new CardSlot(CardWallet.inMemory(InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"))));
  private CardTerminals terminals;

  abstract Provider provider();

  @BeforeEach
  void open() throws Exception {
    terminals = TerminalFactory.getInstance("MadoguchiSim", null, provider()).terminals();
  }

  @Test
  void thereIsOneReaderThatCallsItselfSimulated() throws CardException {
    assertThat(terminals.list())
        .singleElement()
        .satisfies(reader -> assertThat(reader.getName()).contains("SIMULATED"));
    assertThat(terminals.list(CardTerminals.State.CARD_PRESENT)).isEmpty();
    assertThat(terminals.list(CardTerminals.State.CARD_ABSENT)).hasSize(1);
  }

  @Test
  void withoutACardThereIsNothingToConnectTo() throws CardException {
    CardTerminal reader = reader();
    assertThat(reader.isCardPresent()).isFalse();
    assertThat(reader.waitForCardPresent(30)).isFalse();
    assertThatThrownBy(() -> reader.connect("*")).isInstanceOf(CardException.class);
  }

  @Test
  void aCardIsSeenConnectedAndSpokenTo() throws CardException {
    slot.insert(Persona.FOREIGN);
    CardTerminal reader = reader();
    assertThat(reader.waitForCardPresent(5000)).isTrue();
    Card card = reader.connect("*");
    assertThat(card.getATR().getBytes()).isEqualTo(HexFormat.of().parseHex("3B80800101"));
    assertThat(card.getProtocol()).isEqualTo("T=1");
    assertThat(select(card)).isEqualTo(0x6A82);
    card.disconnect(true);
    assertThatThrownBy(() -> reader.connect("T=0")).isInstanceOf(CardException.class);
  }

  @Test
  void aCardThatIsTakenOutEndsItsConnectionForGood() throws CardException {
    slot.insert(Persona.FOREIGN);
    CardTerminal reader = reader();
    Card card = reader.connect("T=1");
    slot.remove();
    assertThat(reader.waitForCardAbsent(5000)).isTrue();
    slot.insert(Persona.FOREIGN);
    assertThatThrownBy(() -> select(card)).isInstanceOf(CardException.class);
    assertThat(select(reader.connect("*"))).isEqualTo(0x6A82);
  }

  @Test
  void exclusiveAccessKeepsOtherThreadsOut() throws Exception {
    slot.insert(Persona.FOREIGN);
    Card card = reader().connect("*");
    card.beginExclusive();
    assertThatThrownBy(card::beginExclusive).isInstanceOf(CardException.class);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      assertThatThrownBy(() -> other.submit(() -> select(card)).get())
          .hasCauseInstanceOf(CardException.class);
    }
    card.endExclusive();
    assertThat(select(card)).isEqualTo(0x6A82);
  }

  private CardTerminal reader() throws CardException {
    return terminals.list().getFirst();
  }

  private static int select(Card card) throws CardException {
    CardChannel channel = card.getBasicChannel();
    return channel
        .transmit(new CommandAPDU(HexFormat.of().parseHex("00A4040C0AD392F000260100000001")))
        .getSW();
  }
}
