package jp.madoguchi.kiosk.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.kiosk.card.CardReader;
import jp.madoguchi.kiosk.card.CardReader.Presence;
import jp.madoguchi.kiosk.card.CardReading;
import jp.madoguchi.sim.card.Persona;
import jp.madoguchi.sim.card.vpcd.ReaderPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract on the simulator's own provider, as the demo uses it without pcscd. */
class SimulatedReaderTest extends CardReaderContract {
  private static final String PROVIDER = "jp.madoguchi.sim.card.provider.MadoguchiSimProvider";

  private ReaderPort port = ReaderPort.start(slot, 0);

  @Override
  CardReader open() {
    return PcscCardReader.open(settings(PROVIDER, ""));
  }

  @AfterEach
  void closePort() {
    port.close();
  }

  @Test
  void aReaderThatIsPulledOutAndComesBackIsFoundAgain() {
    put(Persona.ADULT);
    int number = port.port();
    port.close();
    becomes(Presence.NO_READER);
    assertThat(read()).isEqualTo(new CardReading.Failed(CardFault.NO_READER, ""));
    port = ReaderPort.start(slot, number);
    becomes(Presence.CARD);
    assertThat(read()).isInstanceOf(CardReading.Read.class);
  }

  @Test
  void aReaderOfAnotherNameIsNotUsed() {
    try (CardReader other = PcscCardReader.open(settings(PROVIDER, "ACME"))) {
      assertThat(other.look().presence()).isEqualTo(Presence.NO_READER);
    }
  }

  @Test
  void aTypeThatNobodyOffersIsAnUnavailableReader() {
    ReaderSettings unknown = new ReaderSettings("NoSuchType", "", "", "");
    try (CardReader other = PcscCardReader.open(unknown)) {
      assertThat(other.look().presence()).isEqualTo(Presence.UNAVAILABLE);
      assertThat(other.open()).isEqualTo(new CardReader.Opening.Failed(CardFault.NO_SERVICE));
    }
  }

  @Test
  void aWrongProviderNameFailsAtTheStart() {
    assertThatThrownBy(() -> PcscCardReader.open(settings("no.such.Provider", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such.Provider");
    assertThatThrownBy(() -> PcscCardReader.open(settings("java.lang.Thread", "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private ReaderSettings settings(String provider, String name) {
    return new ReaderSettings("MadoguchiSim", provider, "127.0.0.1:" + port.port(), name);
  }
}
