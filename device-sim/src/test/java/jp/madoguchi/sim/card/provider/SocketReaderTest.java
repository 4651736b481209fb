package jp.madoguchi.sim.card.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.security.InvalidParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.time.Duration;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import jp.madoguchi.sim.card.vpcd.ReaderPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SocketReaderTest extends SimReaderContract {
  private final ReaderPort port = ReaderPort.start(slot, 0);

  @Override
  Provider provider() {
    return new MadoguchiSimProvider().configure("127.0.0.1:" + port.port());
  }

  @AfterEach
  void close() {
    port.close();
  }

  @Test
  void withoutTheSimulatorThereIsNoReader() throws Exception {
    CardTerminals terminals =
        TerminalFactory.getInstance(MadoguchiSimProvider.TYPE, null, provider()).terminals();
    port.close();
    // The listening socket lives on until the thread that waits at it has noticed.
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(terminals.list()).isEmpty());
  }

  @Test
  void aProviderThatWasNotConfiguredSaysSo() {
    MadoguchiSimProvider bare = new MadoguchiSimProvider();
    assertThat(bare.isConfigured()).isFalse();
    assertThatThrownBy(() -> TerminalFactory.getInstance(MadoguchiSimProvider.TYPE, null, bare))
        .isInstanceOf(NoSuchAlgorithmException.class);
    assertThatThrownBy(() -> bare.configure("no port"))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining("host:port");
  }
}
