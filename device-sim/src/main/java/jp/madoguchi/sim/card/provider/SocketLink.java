package jp.madoguchi.sim.card.provider;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** The simulator's reader port: the reader's side of vpcd's protocol. */
final class SocketLink implements ReaderLink {
  private static final int CONNECT_MS_MAX = 500;
  private static final int ANSWER_MS_MAX = 5000;
  private static final long LOOK_EVERY_MS = 20;
  private static final byte RESET = 2;
  private static final byte ATR_REQUEST = 4;

  private final InetSocketAddress simulator;
  private Optional<SocketContact> last = Optional.empty();
  private boolean attached;

  SocketLink(String host, int port) {
    this.simulator = new InetSocketAddress(host, port);
  }

  @Override
  public synchronized boolean attached() {
    contact();
    return attached;
  }

  @Override
  public synchronized Optional<Contact> contact() {
    if (last.filter(SocketContact::present).isPresent()) {
      attached = true;
    } else {
      last = connect();
    }
    return last.map(contact -> contact);
  }

  @Override
  public boolean await(boolean present, Duration atMost) {
    long looks = atMost.toMillis() / LOOK_EVERY_MS + 1;
    for (long look = 0; look < looks && !Thread.currentThread().isInterrupted(); look++) {
      if (contact().isPresent() == present) {
        return true;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MS));
    }
    return contact().isPresent() == present;
  }

  /** A slot without a card closes the connection instead of telling an ATR. */
  private Optional<SocketContact> connect() {
    Socket socket = new Socket();
    attached = false;
    try {
      socket.connect(simulator, CONNECT_MS_MAX);
      attached = true;
      socket.setSoTimeout(ANSWER_MS_MAX);
      socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
      SocketContact contact = new SocketContact(socket);
      contact.askAtr();
      return Optional.of(contact);
    } catch (IOException _) {
      close(socket);
      return Optional.empty();
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is of no use any more either way.
    }
  }

  private static final class SocketContact implements Contact {
    private final Socket socket;
    private final ReentrantLock talk = new ReentrantLock();
    private volatile byte[] atr = new byte[0];
    private volatile boolean gone;

    SocketContact(Socket socket) {
      this.socket = socket;
    }

    void askAtr() throws IOException {
      talk.lock();
      try {
        send(new byte[] {ATR_REQUEST});
        atr = receive();
      } finally {
        talk.unlock();
      }
    }

    @Override
    public byte[] atr() {
      return atr.clone();
    }

    /** Asks the card unless somebody talks to it: a card that hangs must not hold up this look. */
    @Override
    public boolean present() {
      if (!gone && talk.tryLock()) {
        try {
          askAtr();
        } catch (IOException _) {
          lose();
        } finally {
          talk.unlock();
        }
      }
      return !gone;
    }

    @Override
    public byte[] transmit(byte[] command) throws IOException {
      talk.lock();
      try {
        if (gone) {
          throw new IOException("the card has been taken out");
        }
        send(command);
        return receive();
      } catch (IOException e) {
        lose(); // an answer that comes late must never be taken for the next one's
        throw e;
      } finally {
        talk.unlock();
      }
    }

    @Override
    public void reset() throws IOException {
      talk.lock();
      try {
        send(new byte[] {RESET});
      } finally {
        talk.unlock();
      }
    }

    private void lose() {
      gone = true;
      close(socket);
    }

    private void send(byte[] body) throws IOException {
      byte[] message = new byte[body.length + 2];
      message[0] = (byte) (body.length >> 8);
      message[1] = (byte) body.length;
      System.arraycopy(body, 0, message, 2, body.length);
      socket.getOutputStream().write(message);
    }

    private byte[] receive() throws IOException {
      byte[] head = socket.getInputStream().readNBytes(2);
      int size = head.length < 2 ? -1 : (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
      byte[] body = size < 0 ? head : socket.getInputStream().readNBytes(size);
      if (size < 0 || body.length < size) {
        throw new IOException("the card has been taken out");
      }
      return body;
    }
  }
}
