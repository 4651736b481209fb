package jp.madoguchi.sim.card.vpcd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.sim.card.CardSlot;
import jp.madoguchi.sim.card.CardSlot.Occupant;

/**
 * The simulator's own reader on loopback, for a kiosk without pcscd: whoever connects while a card
 * is in talks to it as vpcd would; without a card the connection is closed at once; taking the card
 * out closes it too.
 */
public final class ReaderPort implements AutoCloseable {
  private static final Logger LOG = System.getLogger(ReaderPort.class.getName());
  private static final int CONNECTIONS_MAX = 8;

  private final CardSlot slot;
  private final ServerSocket server;
  private final Map<Socket, Occupant> connections = new ConcurrentHashMap<>();

  private ReaderPort(CardSlot slot, ServerSocket server) {
    this.slot = slot;
    this.server = server;
  }

  /** Listens on 127.0.0.1; port 0 takes any free one. */
  public static ReaderPort start(CardSlot slot, int port) {
    try {
      ServerSocket server = new ServerSocket(port, 16, InetAddress.getLoopbackAddress());
      ReaderPort reader = new ReaderPort(slot, server);
      slot.onChange(reader::dropStale);
      Thread.ofPlatform().daemon().name("reader-port").start(reader::accept);
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException("the reader port " + port + " can't be opened", e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        take(server.accept());
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "reader port: {0}", e.getMessage());
      }
    }
  }

  private void take(Socket socket) {
    Optional<Occupant> occupant = slot.occupant();
    if (occupant.isEmpty() || connections.size() >= CONNECTIONS_MAX) {
      drop(socket);
      return;
    }
    connections.put(socket, occupant.get());
    Thread.ofVirtual().name("reader-port-card").start(() -> serve(socket, occupant.get()));
  }

  private void serve(Socket socket, Occupant occupant) {
    try (socket) {
      if (slot.holds(occupant)) {
        VpcdSession.serve(socket, occupant.card());
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "reader went away: {0}", e.getMessage());
    } finally {
      connections.remove(socket);
    }
  }

  private void dropStale() {
    connections.forEach((socket, occupant) -> {
      if (!slot.holds(occupant)) {
        drop(socket);
      }
    });
  }

  private static void drop(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "connection was closed already: {0}", e.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "reader port: {0}", e.getMessage());
    }
    connections.keySet().forEach(ReaderPort::drop);
  }
}
