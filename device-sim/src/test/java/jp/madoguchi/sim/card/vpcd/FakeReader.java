package jp.madoguchi.sim.card.vpcd;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.HexFormat;

/** The reader's side of vpcd's protocol, for tests. */
final class FakeReader implements AutoCloseable {
  private final Socket socket;
  private final DataInputStream in;

  FakeReader(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(10_000);
    this.in = new DataInputStream(socket.getInputStream());
  }

  /** Sends bytes as they are, so that a test decides how they are cut. */
  void raw(String hex) throws IOException {
    socket.getOutputStream().write(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  String answer() throws IOException {
    return HexFormat.of().withUpperCase().formatHex(in.readNBytes(in.readUnsignedShort()));
  }

  String say(String hex) throws IOException {
    String body = hex.replace(" ", "");
    raw("%04X".formatted(body.length() / 2) + body);
    return answer();
  }

  /** Waits until the card's side closes; true if it did without another byte. */
  boolean atEnd() throws IOException {
    return in.read() < 0;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
