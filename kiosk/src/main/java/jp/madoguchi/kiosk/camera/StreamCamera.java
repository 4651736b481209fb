package jp.madoguchi.kiosk.camera;

import com.github.sarxos.webcam.WebcamException;
import com.github.sarxos.webcam.ds.ipcam.IpCamDevice;
import com.github.sarxos.webcam.ds.ipcam.IpCamMode;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A camera on the network (or the simulator's) through Webcam Capture's ipcam driver.
 *
 * <p>The driver has no timeouts: with nobody at the other end its open() spins for ever, and its
 * reader thread waits for ever on a silent one. So the host is probed first, and closing also
 * closes the driver's HTTP client, which is what ends its reader.
 */
final class StreamCamera implements CameraDevice {
  private static final Logger LOG = System.getLogger(StreamCamera.class.getName());
  private static final int HTTP_PORT = 80;
  // The driver reports each closing of a connection as an error with its stack; the feed says what
  // matters in one line. Held here, because a level set on a logger that nobody holds is forgotten.
  private static final java.util.logging.Logger DRIVER_LOG =
      java.util.logging.Logger.getLogger("com.github.sarxos.webcam.ds.ipcam");

  private final URI address;
  private final Duration connectMax;
  private final IpCamDevice device;

  StreamCamera(String url, Duration connectMax) {
    DRIVER_LOG.setLevel(java.util.logging.Level.OFF);
    this.address = URI.create(url);
    this.connectMax = connectMax;
    try {
      this.device = new IpCamDevice("stream", url, IpCamMode.PUSH);
    } catch (MalformedURLException e) {
      throw new CameraException("not an address of a camera: " + url, e);
    }
  }

  @Override
  public void open() {
    int port = address.getPort() < 0 ? HTTP_PORT : address.getPort();
    try (Socket probe = new Socket()) {
      probe.connect(
          new InetSocketAddress(address.getHost(), port), Math.toIntExact(connectMax.toMillis()));
    } catch (IOException e) {
      throw new CameraException("nobody answers at the camera's address", e);
    }
    try {
      device.open();
    } catch (WebcamException e) {
      throw new CameraException("the stream can't be opened", e);
    }
  }

  @Override
  public Optional<BufferedImage> image() {
    return Optional.ofNullable(device.getImage());
  }

  @Override
  public void close() {
    device.close();
    if (device.getClient() instanceof Closeable client) {
      try {
        client.close();
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "closing the camera's connection", e);
      }
    }
  }

  /** The driver's open() waits for a first picture that may never come, and minds interrupts. */
  @Override
  public void cutOff(Thread caller) {
    close();
    caller.interrupt();
  }
}
