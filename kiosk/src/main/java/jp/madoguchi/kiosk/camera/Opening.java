package jp.madoguchi.kiosk.camera;

import java.awt.image.BufferedImage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * One opening of a camera on a thread that dares to call the driver, and that can be left behind
 * when the driver never returns; so can the one that closes it.
 */
final class Opening {
  private static final Logger LOG = System.getLogger(WebcamFeed.class.getName());
  private static final long LOOK_NANOS = 5_000_000;
  private static final ThreadGroup DRIVER = new DriverThreads();

  private final CameraDevice device;
  private final Thread reader;
  private final Thread closer;
  private volatile boolean abandoned;
  private Optional<BufferedImage> fresh = Optional.empty();
  private Optional<BufferedImage> last = Optional.empty();

  /** Begins to open it; returns at once. */
  Opening(CameraDevice device) {
    this.device = device;
    reader = Thread.ofPlatform().group(DRIVER).name("camera-reader").daemon().unstarted(this::read);
    closer =
        Thread.ofPlatform().group(DRIVER).name("camera-closer").daemon().unstarted(this::cutOff);
    reader.start();
  }

  /** Whether the driver still opens or reads. */
  boolean running() {
    return reader.isAlive();
  }

  /** The newest picture since the last call. */
  synchronized Optional<BufferedImage> takeNew() {
    Optional<BufferedImage> taken = fresh;
    fresh = Optional.empty();
    return taken;
  }

  /**
   * Closes the camera and keeps no picture. A driver that has not let go after the wait is left
   * behind.
   */
  void abandon(Duration wait) {
    abandoned = true;
    forget();
    closer.start();
    try {
      if (closer.join(wait)) {
        reader.join(wait);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether an abandoned opening has come to its end. */
  boolean gone() {
    return !reader.isAlive() && !closer.isAlive();
  }

  private void read() {
    try {
      device.open();
      while (!abandoned) {
        device.image().ifPresent(this::offer);
        LockSupport.parkNanos(LOOK_NANOS);
      }
    } catch (RuntimeException e) {
      // Ends this opening; the feed sees it and tries again. A driver that is closed while it opens
      // fails too: nobody needs the camera then, and nothing is lost.
      LOG.log(abandoned ? Level.DEBUG : Level.WARNING, "the camera was lost: " + e.getMessage());
    } finally {
      // Here and not from outside: some drivers crash when they are closed while they read.
      device.close();
    }
  }

  private void cutOff() {
    device.cutOff(reader);
  }

  private synchronized void offer(BufferedImage image) {
    if (!abandoned && (last.isEmpty() || image != last.get())) {
      last = Optional.of(image);
      fresh = last;
    }
  }

  private synchronized void forget() {
    fresh = Optional.empty();
    last = Optional.empty();
  }

  /**
   * Where the drivers' own threads live: when a camera goes away they die of exceptions that nobody
   * catches, which is nothing to alarm anyone with.
   */
  private static final class DriverThreads extends ThreadGroup {
    DriverThreads() {
      super("camera-driver");
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
      LOG.log(Level.DEBUG, "a thread of the camera's driver ended", thrown);
    }
  }
}
