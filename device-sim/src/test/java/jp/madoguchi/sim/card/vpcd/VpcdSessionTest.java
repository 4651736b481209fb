package jp.madoguchi.sim.card.vpcd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import jp.madoguchi.sim.card.chip.SimulatedCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VpcdSessionTest {
  private final RecordingFakeCard card = new RecordingFakeCard();
  private ServerSocket server;
  private FakeReader reader;
  private Thread session;

  @BeforeEach
  void connect() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Socket cardSide = new Socket(server.getInetAddress(), server.getLocalPort());
    reader = new FakeReader(server.accept());
    session =
        Thread.ofPlatform()
            .start(() -> {
              try (cardSide) {
                VpcdSession.serve(cardSide, card);
              } catch (IOException _) {
                card.heard.add("lost");
              }
            });
  }

  @AfterEach
  void disconnect() throws Exception {
    reader.close();
    session.join(10_000);
    server.close();
  }

  @Test
  void theAtrIsToldWhenAsked() throws IOException {
    assertThat(reader.say("04")).isEqualTo("3B00");
  }

  @Test
  void controlsThatShareAPacketAreToldApart() throws IOException {
    reader.raw("0001 01 0001 02 0001 04");
    assertThat(reader.answer()).isEqualTo("3B00");
    assertThat(card.heard).containsExactly("reset", "reset");
  }

  @Test
  void aCommandCutIntoSinglePacketsIsOneCommand() throws IOException {
    for (String piece : List.of("00", "04", "00", "A4", "00", "00")) {
      reader.raw(piece);
    }
    assertThat(reader.answer()).isEqualTo("9000");
    assertThat(card.heard).containsExactly("00a40000");
  }

  @Test
  void halfACommandIsNeverExecuted() throws Exception {
    reader.raw("0005 00A404");
    reader.close();
    session.join(10_000);
    assertThat(card.heard).doesNotContain("00a404");
    assertThat(session.isAlive()).isFalse();
  }

  @Test
  void anEmptyMessageIsPassedOver() throws IOException {
    reader.raw("0000");
    assertThat(reader.say("04")).isEqualTo("3B00");
  }

  /** Remembers what reached it. */
  private static final class RecordingFakeCard implements SimulatedCard {
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    @Override
    public byte[] atr() {
      return new byte[] {0x3B, 0};
    }

    @Override
    public void reset() {
      heard.add("reset");
    }

    @Override
    public byte[] transmit(byte[] command) {
      heard.add(HexFormat.of().formatHex(command));
      return new byte[] {(byte) 0x90, 0};
    }
  }
}
