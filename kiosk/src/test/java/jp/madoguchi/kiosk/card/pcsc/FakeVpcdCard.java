package jp.madoguchi.kiosk.card.pcsc;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.HexFormat;
import jdk.net.ExtendedSocketOptions;
import org.awaitility.Awaitility;

/** A card in vpcd's reader that behaves as badly as a test wants; closing it pulls it. */
final class FakeVpcdCard implements AutoCloseable {
  static final byte[] ATR = HexFormat.of().parseHex("3B888001000041E0B381A1003B");
  static final int FIRST_PORT = 35963;

  private static final int ATR_REQUEST = 4;

  private final Socket socket;

  private FakeVpcdCard(Socket socket) {
    this.socket = socket;
  }

  /** What the card does with a command. */
  @FunctionalInterface
  interface Behaviour {
    byte[] answer(byte[] command) throws IOException, InterruptedException;
  }

  /** Puts it in as soon as vpcd listens. */
  static FakeVpcdCard insert(int port, byte[] atr, Behaviour behaviour) {
    Socket socket =
        Awaitility.await()
            .ignoreExceptions()
            .atMost(Duration.ofSeconds(20))
            .until(() -> new Socket(InetAddress.getLoopbackAddress(), port), Socket::isConnected);
    Thread.ofPlatform().daemon().name("fake-card").start(() -> serve(socket, atr, behaviour));
    return new FakeVpcdCard(socket);
  }

  private static void serve(Socket socket, byte[] atr, Behaviour behaviour) {
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      while (true) {
        quicken(socket);
        int length = in.readUnsignedShort();
        quicken(socket);
        byte[] message = in.readNBytes(length);
        if (message.length > 1) {
          send(socket, behaviour.answer(message));
        } else if (message[0] == ATR_REQUEST) {
          send(socket, atr);
        }
      }
    } catch (IOException _) {
      // Pulled, or the reader went away.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Else each command waits 44 ms; see VpcdSession. */
  private static void quicken(Socket socket) throws IOException {
    socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
  }

  private static void send(Socket socket, byte[] body) throws IOException {
    byte[] message = new byte[body.length + 2];
    message[0] = (byte) (body.length >> 8);
    message[1] = (byte) body.length;
    System.arraycopy(body, 0, message, 2, body.length);
    new DataOutputStream(socket.getOutputStream()).write(message);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException _) {
      // It is out either way.
    }
  }
}
