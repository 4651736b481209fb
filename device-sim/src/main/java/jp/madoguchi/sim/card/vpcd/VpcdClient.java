package jp.madoguchi.sim.card.vpcd;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import jp.madoguchi.sim.card.CardSlot;
import jp.madoguchi.sim.card.CardSlot.Occupant;

/**
 * Gives pcscd the card of a slot: while one is in, a connection to vpcd stands; taking it out
 * closes the connection. pcscd looks every 400 ms, so a card stays out for at least a second. While
 * vpcd is not there it is tried again every half second.
 */
public final class VpcdClient implements AutoCloseable {
  /** Where vpcd waits for the card of its first reader. */
  public static final int DEFAULT_PORT = 35963;

  private static final Logger LOG = System.getLogger(VpcdClient.class.getName());
  private static final Duration OUT_AT_LEAST = Duration.ofSeconds(1);
  private static final Duration AGAIN_AFTER = Duration.ofMillis(500);
  private static final int CONNECT_MS_MAX = 1000;

  private final CardSlot slot;
  private final InetSocketAddress vpcd;
  private final LongSupplier nanos;
  private final Thread thread;
  private volatile boolean closed;
  private volatile Optional<Connection> connection = Optional.empty();

  private record Connection(Occupant occupant, Socket socket) {}

  private VpcdClient(CardSlot slot, String host, int port, LongSupplier nanos) {
    this.slot = slot;
    this.vpcd = new InetSocketAddress(host, port);
    this.nanos = nanos;
    this.thread = Thread.ofPlatform().daemon().name("vpcd-client").unstarted(this::run);
    slot.onChange(this::dropStale);
  }

  /** Starts; {@code nanos} is a monotonic clock such as {@code System::nanoTime}. */
  public static VpcdClient start(CardSlot slot, String host, int port, LongSupplier nanos) {
    VpcdClient client = new VpcdClient(slot, host, port, nanos);
    client.thread.start();
    return client;
  }

  /** Whether vpcd holds the card now. */
  public boolean connected() {
    return connection.isPresent();
  }

  private void run() {
    long outSince = nanos.getAsLong() - OUT_AT_LEAST.toNanos();
    try {
      while (!closed) {
        Optional<Occupant> occupant = slot.await(AGAIN_AFTER);
        if (occupant.isEmpty()) {
          continue;
        }
        pause(outSince + OUT_AT_LEAST.toNanos() - nanos.getAsLong());
        if (offer(occupant.get())) {
          outSince = nanos.getAsLong();
        } else {
          pause(AGAIN_AFTER.toNanos());
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // close() ends the thread so
    }
  }

  /** False if vpcd is not there. */
  private boolean offer(Occupant occupant) {
    boolean reached = false;
    try (Socket socket = new Socket()) {
      socket.connect(vpcd, CONNECT_MS_MAX);
      reached = true;
      connection = Optional.of(new Connection(occupant, socket));
      if (!closed && slot.holds(occupant)) {
        VpcdSession.serve(socket, occupant.card());
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "vpcd connection ended: {0}", e.getMessage());
    } finally {
      connection = Optional.empty();
    }
    return reached;
  }

  private void dropStale() {
    connection.filter(held -> !slot.holds(held.occupant())).ifPresent(VpcdClient::drop);
  }

  private static void drop(Connection held) {
    try {
      held.socket().close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "vpcd connection was closed already: {0}", e.getMessage());
    }
  }

  private void pause(long nanosLong) {
    long end = nanos.getAsLong() + nanosLong;
    for (long left = nanosLong; left > 0 && !closed; left = end - nanos.getAsLong()) {
      LockSupport.parkNanos(left);
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    LockSupport.unpark(thread);
    connection.ifPresent(VpcdClient::drop);
  }
}
