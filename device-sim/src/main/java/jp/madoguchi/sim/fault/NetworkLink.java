package jp.madoguchi.sim.fault;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The wire between kiosk and office: a TCP proxy on loopback that can be cut. The kiosk's office
 * address points here.
 */
public final class NetworkLink implements AutoCloseable {
  private static final Logger LOG = System.getLogger(NetworkLink.class.getName());
  private static final int CONNECT_MS_MAX = 3000;
  private static final int CONNECTIONS_MAX = 256;
  private static final Duration ACCEPTOR_ENDS_WITHIN = Duration.ofSeconds(5);

  private final InetSocketAddress office;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final int port;
  private volatile LinkState state = LinkState.ON;
  private ServerSocket server;
  private Thread acceptor;

  private NetworkLink(ServerSocket server, InetSocketAddress office) {
    this.server = server;
    this.port = server.getLocalPort();
    this.office = office;
    this.acceptor = acceptOn(server);
  }

  /**
   * Opens the link.
   *
   * @param port on 127.0.0.1; 0 = any free one
   * @param office where it leads
   */
  public static NetworkLink start(int port, InetSocketAddress office) {
    return new NetworkLink(listen(port), office);
  }

  /** The port that the kiosk talks to. */
  public int port() {
    return port;
  }

  /** How the link is now. */
  public LinkState state() {
    return state;
  }

  /** Changes the link; connections that run are cut unless nothing changes. */
  public synchronized void set(LinkState wanted) {
    if (wanted == state) {
      return;
    }
    state = wanted;
    if (wanted == LinkState.OFF) {
      closeQuietly(server);
      awaitEnd(acceptor);
    }
    open.forEach(NetworkLink::closeQuietly);
    if (wanted != LinkState.OFF && server.isClosed()) {
      server = listen(port);
      acceptor = acceptOn(server);
    }
  }

  private static ServerSocket listen(int port) {
    try {
      ServerSocket server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("the network link can't listen on port " + port, e);
    }
  }

  /** The kernel gives the port back only when nobody waits at it any more. */
  private static void awaitEnd(Thread acceptor) {
    try {
      acceptor.join(ACCEPTOR_ENDS_WITHIN);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Thread acceptOn(ServerSocket listening) {
    return Thread.ofPlatform()
        .daemon()
        .name("network-link")
        .start(() -> {
          while (!listening.isClosed()) {
            try {
              take(listening.accept());
            } catch (IOException e) {
              LOG.log(Level.DEBUG, "network link: {0}", e.getMessage());
            }
          }
        });
  }

  private void take(Socket kiosk) {
    if (open.size() >= CONNECTIONS_MAX) {
      closeQuietly(kiosk);
      return;
    }
    open.add(kiosk);
    Thread.ofVirtual()
        .name("network-link-connection")
        .start(() -> {
          try (kiosk) {
            serve(kiosk);
          } catch (IOException e) {
            LOG.log(Level.DEBUG, "connection ended: {0}", e.getMessage());
          } finally {
            open.remove(kiosk);
          }
        });
  }

  private void serve(Socket kiosk) throws IOException {
    switch (state) {
      case ON -> relay(kiosk);
      case CAPTIVE -> CaptivePortal.answer(kiosk);
      case OFF -> {}
    }
  }

  private void relay(Socket kiosk) throws IOException {
    try (Socket there = new Socket()) {
      there.connect(office, CONNECT_MS_MAX);
      open.add(there);
      try {
        Thread back = Thread.ofVirtual().start(() -> pump(there, kiosk));
        pump(kiosk, there);
        back.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      } finally {
        open.remove(there);
      }
    }
  }

  /** Copies until one side ends, and tells the other side so. */
  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      closeQuietly(from);
      closeQuietly(to);
    }
  }

  private static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "was closed already: {0}", e.getMessage());
    }
  }

  @Override
  public synchronized void close() {
    closeQuietly(server);
    open.forEach(NetworkLink::closeQuietly);
  }
}
