package jp.madoguchi.sim.card.vpcd;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import jdk.net.ExtendedSocketOptions;
import jp.madoguchi.sim.card.chip.SimulatedCard;

/**
 * The card's side of one vpcd connection. A message of one byte is a control (0 off, 1 on, 2 reset,
 * 4 ATR), a longer one a command. Debian's vpcd 3.3 sends length and body in two packets with
 * Nagle's algorithm on; unless we acknowledge at once, each command waits 44 ms for us.
 */
final class VpcdSession {
  private static final int MESSAGE_BYTES_MAX = 0xFFFF;
  private static final int ATR_REQUEST = 4;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final boolean quickAck;

  private VpcdSession(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream(); // unbuffered on purpose: see quicken()
    this.out = socket.getOutputStream();
    this.quickAck = socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
    socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
  }

  /** Answers until the other side, or a removal, closes the socket. */
  static void serve(Socket socket, SimulatedCard card) throws IOException {
    VpcdSession session = new VpcdSession(socket);
    while (true) {
      byte[] head = session.read(2);
      if (head.length < 2) {
        return;
      }
      int size = (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
      byte[] message = session.read(size);
      if (message.length < size) {
        return; // the reader went away in the middle: never execute half a command
      }
      session.answer(message, card);
    }
  }

  private void answer(byte[] message, SimulatedCard card) throws IOException {
    if (message.length == 0) {
      return;
    }
    if (message.length > 1) {
      byte[] answer = card.transmit(message);
      if (answer.length > 0) {
        send(answer); // a card that hung until it was reset never answers this command
      }
    } else if (message[0] == ATR_REQUEST) {
      send(card.atr());
    } else {
      card.reset();
    }
  }

  private byte[] read(int size) throws IOException {
    quicken();
    return in.readNBytes(size);
  }

  /** The kernel takes quick acknowledging back by itself: ask for it before every read. */
  private void quicken() throws IOException {
    if (quickAck) {
      socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
    }
  }

  private void send(byte[] body) throws IOException {
    if (body.length > MESSAGE_BYTES_MAX) {
      throw new IOException("an answer of " + body.length + " bytes does not fit a message");
    }
    byte[] message = new byte[body.length + 2];
    message[0] = (byte) (body.length >> 8);
    message[1] = (byte) body.length;
    System.arraycopy(body, 0, message, 2, body.length);
    out.write(message); // one write, one packet
  }
}
