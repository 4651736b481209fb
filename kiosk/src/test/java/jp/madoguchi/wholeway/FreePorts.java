package jp.madoguchi.wholeway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds four loopback ports in a row that nobody uses. */
final class FreePorts {
  private FreePorts() {}

  /** The first of the four. */
  static int fourInARow() {
    for (int attempt = 0; attempt < 100; attempt++) {
      int first = anyFree();
      if (first <= 65500 && isFree(first + 1) && isFree(first + 2) && isFree(first + 3)) {
        return first;
      }
    }
    throw new IllegalStateException("no four free ports in a row");
  }

  private static int anyFree() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort() == port;
    } catch (IOException e) {
      return false;
    }
  }
}
