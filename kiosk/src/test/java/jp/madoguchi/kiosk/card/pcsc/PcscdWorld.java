package jp.madoguchi.kiosk.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.kiosk.card.CardReader;
import jp.madoguchi.kiosk.card.CardReader.Presence;
import jp.madoguchi.kiosk.card.CardReading;
import jp.madoguchi.sim.card.Persona;
import jp.madoguchi.sim.card.vpcd.VpcdClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The contract on the real pcscd with vpcd. Starts and stops pcscd, so it only runs in a world of
 * its own, which {@link PcscdIT} makes.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PcscdWorld extends CardReaderContract {
  private static final Pcscd PCSCD = new Pcscd();

  private VpcdClient vpcd;

  @Override
  CardReader open() throws IOException {
    PCSCD.start();
    vpcd = VpcdClient.start(slot, "127.0.0.1", VpcdClient.DEFAULT_PORT, System::nanoTime);
    CardReader reader = PcscCardReader.open(ReaderSettings.PCSC);
    // pcscd looks every 400 ms: the card of the test before must have left.
    await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(Duration.ofSeconds(20))
        .until(() -> reader.look().presence() == Presence.EMPTY);
    return reader;
  }

  @AfterEach
  void takeCardAway() {
    slot.remove();
    vpcd.close();
  }

  @AfterAll
  static void stopDaemon() throws InterruptedException {
    PCSCD.stop();
  }

  @Test
  @Order(1)
  void aServiceThatIsNotThereAtTheStartIsFoundWhenItComes() throws Exception {
    PCSCD.stop();
    assertThat(reader().look().presence()).isEqualTo(Presence.UNAVAILABLE);
    assertThat(read()).isEqualTo(new CardReading.Failed(CardFault.NO_SERVICE, ""));
    PCSCD.start();
    becomes(Presence.EMPTY);
    put(Persona.ADULT);
    assertThat(read()).isInstanceOf(CardReading.Read.class);
  }

  @Test
  @Order(2)
  void aServiceThatIsStartedAgainIsUsedAgainWithoutARestartOfTheKiosk() throws Exception {
    put(Persona.ADULT);
    assertThat(read()).isInstanceOf(CardReading.Read.class);
    PCSCD.stop();
    becomes(Presence.UNAVAILABLE);
    PCSCD.start();
    becomes(Presence.CARD);
    assertThat(read()).isInstanceOf(CardReading.Read.class);
  }
}
