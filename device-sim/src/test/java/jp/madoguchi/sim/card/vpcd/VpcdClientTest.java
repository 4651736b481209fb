package jp.madoguchi.sim.card.vpcd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import jp.madoguchi.sim.card.CardSlot;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import org.junit.jupiter.api.Test;

class VpcdClientTest {
  private final CardSlot slot =
      new CardSlot(CardWallet.inMemory(InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"))));

  @Test
  void aCardConnectsWhenItIsPutInAndLeavesWhenItIsTakenOut() throws IOException {
    try (ServerSocket vpcd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        VpcdClient client = client(vpcd.getLocalPort())) {
      vpcd.setSoTimeout(10_000);
      slot.insert(Persona.FOREIGN);
      try (FakeReader reader = new FakeReader(vpcd.accept())) {
        assertThat(reader.say("04")).isEqualTo("3B80800101");
        assertThat(reader.say("00A4040C0AD392F000260100000001")).isEqualTo("6A82");
        assertThat(client.connected()).isTrue();
        slot.remove();
        assertThat(reader.atEnd()).isTrue();
      }
      await().atMost(Duration.ofSeconds(5)).until(() -> !client.connected());
    }
  }

  @Test
  void aCardStaysOutForASecondSoThatTheReaderNotices() throws IOException {
    try (ServerSocket vpcd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        VpcdClient _ = client(vpcd.getLocalPort())) {
      vpcd.setSoTimeout(10_000);
      slot.insert(Persona.FOREIGN);
      long gone;
      try (FakeReader reader = new FakeReader(vpcd.accept())) {
        reader.say("04");
        slot.remove();
        assertThat(reader.atEnd()).isTrue();
        gone = System.nanoTime();
      }
      slot.insert(Persona.FOREIGN);
      vpcd.accept().close();
      assertThat(Duration.ofNanos(System.nanoTime() - gone)).isGreaterThan(Duration.ofMillis(950));
    }
  }

  @Test
  void aVpcdThatComesLaterIsFound() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (VpcdClient _ = client(port)) {
      slot.insert(Persona.FOREIGN);
      try (ServerSocket vpcd = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        vpcd.setSoTimeout(10_000);
        try (FakeReader reader = new FakeReader(vpcd.accept())) {
          assertThat(reader.say("04")).isEqualTo("3B80800101");
        }
      }
    }
  }

  private VpcdClient client(int port) {
    return VpcdClient.start(slot, "127.0.0.1", port, System::nanoTime);
  }
}
