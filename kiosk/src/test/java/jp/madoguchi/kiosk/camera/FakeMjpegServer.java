package jp.madoguchi.kiosk.camera;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;

/** A tiny MJPEG camera on loopback that can be made to misbehave. */
final class FakeMjpegServer implements AutoCloseable {
  static final int WIDTH = 320;
  static final int HEIGHT = 180;
  private static final long FRAME_NANOS = 40_000_000;
  private static final int COVERED = -1;

  private final ServerSocket server;
  private final List<Socket> clients = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile Manner manner;

  /** What it does to a client. */
  enum Manner {
    /** Sends frames. */
    LIVE,
    /** Answers and then sends nothing more, the connection stays. */
    STALLED,
    /** Accepts the connection and says nothing at all. */
    SILENT,
    /** Hangs up at once. */
    HANGS_UP,
    /** Sends the last picture again and again. */
    REPEATS,
    /** Sends black pictures. */
    BLACK,
    /** Sends pictures that are too small. */
    SMALL,
    /** Sends bytes that are no picture. */
    RUBBISH
  }

  FakeMjpegServer(Manner manner) throws IOException {
    this(manner, 0);
  }

  FakeMjpegServer(Manner manner, int port) throws IOException {
    this.manner = manner;
    this.server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().name("fake-camera").daemon().start(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + port() + "/camera/stream.mjpg";
  }

  int port() {
    return server.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  void behave(Manner other) {
    manner = other;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        clients.add(client);
        connections.incrementAndGet();
        Thread.ofPlatform().daemon().start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      if (manner == Manner.HANGS_UP) {
        return;
      }
      while (manner == Manner.SILENT && !client.isClosed()) {
        LockSupport.parkNanos(FRAME_NANOS);
      }
      OutputStream out = client.getOutputStream();
      write(
          out,
          "HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=frame\r\n\r\n");
      for (int i = 0; !client.isClosed(); i++) {
        switch (manner) {
          case LIVE -> frame(out, WIDTH, HEIGHT, i);
          case REPEATS -> frame(out, WIDTH, HEIGHT, 0);
          case BLACK -> frame(out, WIDTH, HEIGHT, COVERED);
          case SMALL -> frame(out, WIDTH / 2, HEIGHT / 2, i);
          case RUBBISH -> write(out, "--frame\r\nContent-Length: 5\r\n\r\nhello\r\n");
          case HANGS_UP -> client.close();
          case STALLED, SILENT -> {}
        }
        LockSupport.parkNanos(FRAME_NANOS);
      }
    } catch (IOException e) {
      // The client went away.
      clients.remove(client);
    }
  }

  /** Left half red, right half green, and a noise that is the number's own. */
  private static void frame(OutputStream out, int width, int height, int number)
      throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random noise = new Random(number);
    for (int i = 0; i < width * height && number != COVERED; i++) {
      int grain = noise.nextInt(16);
      int left = (200 - grain) << 16 | 40 << 8 | 40;
      int right = 40 << 16 | (200 - grain) << 8 | 40;
      image.setRGB(i % width, i / width, i % width < width / 2 ? left : right);
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", jpeg);
    write(
        out, "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.size() + "\r\n\r\n");
    out.write(jpeg.toByteArray());
    write(out, "\r\n");
    out.flush();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket client : clients) {
      client.close();
    }
  }
}
