package jp.madoguchi.sim.card.vpcd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Instant;
import java.time.InstantSource;
import jp.madoguchi.sim.card.CardSlot;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReaderPortTest {
  private final CardSlot slot =
      new CardSlot(CardWallet.inMemory(InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"))));
  private final ReaderPort port = ReaderPort.start(slot, 0);

  @AfterEach
  void close() {
    port.close();
  }

  @Test
  void anEmptySlotHangsUp() throws IOException {
    try (FakeReader reader = connect()) {
      assertThat(reader.atEnd()).isTrue();
    }
  }

  @Test
  void aCardAnswersUntilItIsTakenOut() throws IOException {
    slot.insert(Persona.FOREIGN);
    try (FakeReader reader = connect()) {
      assertThat(reader.say("04")).isEqualTo("3B80800101");
      slot.remove();
      assertThat(reader.atEnd()).isTrue();
    }
  }

  @Test
  void moreReadersThanItTakesAreHungUpOn() throws IOException {
    slot.insert(Persona.FOREIGN);
    FakeReader[] readers = new FakeReader[8];
    for (int i = 0; i < readers.length; i++) {
      readers[i] = connect();
      assertThat(readers[i].say("04")).isEqualTo("3B80800101");
    }
    try (FakeReader tooMany = connect()) {
      assertThat(tooMany.atEnd()).isTrue();
    }
    for (FakeReader reader : readers) {
      reader.close();
    }
  }

  private FakeReader connect() throws IOException {
    return new FakeReader(new Socket(InetAddress.getLoopbackAddress(), port.port()));
  }
}
