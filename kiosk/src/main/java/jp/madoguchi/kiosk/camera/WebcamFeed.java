package jp.madoguchi.kiosk.camera;

import java.awt.image.BufferedImage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/**
 * A camera through Webcam Capture, with every known hang of its drivers bounded: opening has a
 * deadline, a picture that does not change is noticed by identity and time, and a camera that is
 * lost is tried again with growing waits. One supervising thread; each opening of the camera has a
 * thread of its own that can be left behind when a driver never returns.
 */
public final class WebcamFeed implements CameraFeed {
  private static final Logger LOG = System.getLogger(WebcamFeed.class.getName());
  private static final long LOOK_NANOS = 5_000_000;
  private static final ThreadGroup DRIVER = new DriverThreads();

  private final CameraSettings settings;
  private final Supplier<CameraDevice> devices;
  private final LongSupplier nanos;
  private final Thread supervisor;
  private volatile boolean awake;
  private volatile boolean closed;
  private final AtomicInteger wakes = new AtomicInteger();
  private volatile State state = State.ASLEEP;
  private volatile Optional<Frame> newest = Optional.empty();
  private long sequence;

  /**
   * A camera that sleeps.
   *
   * @param nanos a clock that never goes back, such as {@code System::nanoTime}
   */
  public WebcamFeed(CameraSettings settings, LongSupplier nanos) {
    this(
        settings,
        nanos,
        () ->
            settings.stream()
                ? new StreamCamera(settings.source(), settings.connectMax())
                : new LocalCamera(settings.source(), settings.width(), settings.height()));
  }

  WebcamFeed(CameraSettings settings, LongSupplier nanos, Supplier<CameraDevice> devices) {
    // The drivers decode with ImageIO, which would else cache each picture in a temporary file.
    ImageIO.setUseCache(false);
    this.settings = settings;
    this.nanos = nanos;
    this.devices = devices;
    this.supervisor = Thread.ofPlatform().name("camera").daemon().start(this::supervise);
  }

  @Override
  public void wake() {
    if (!awake) {
      state = State.STARTING;
      wakes.incrementAndGet();
      awake = true;
      LockSupport.unpark(supervisor);
    }
  }

  @Override
  public void sleep() {
    awake = false;
    newest = Optional.empty();
    state = State.ASLEEP;
    LockSupport.unpark(supervisor);
  }

  @Override
  public Optional<Frame> newest() {
    return state == State.LIVE ? newest : Optional.empty();
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public void close() {
    closed = true;
    sleep();
  }

  private void supervise() {
    Duration wait = settings.retryMin();
    while (!closed) {
      if (!awake) {
        wait = settings.retryMin();
        LockSupport.park(this);
      } else {
        int wake = wakes.get();
        boolean gaveFrames = watch(wake);
        wait = gaveFrames || !wanted(wake) ? settings.retryMin() : wait;
        rest(wait, wake);
        wait = gaveFrames ? wait : min(wait.multipliedBy(2), settings.retryMax());
      }
    }
  }

  /** Opens the camera and follows it until it is lost or not needed; whether it gave a frame. */
  private boolean watch(int wake) {
    Opening opening = new Opening(devices.get());
    Thread reader = Thread.ofPlatform().group(DRIVER).name("camera-reader").daemon().start(opening);
    boolean seen = false;
    try {
      long lastNews = nanos.getAsLong();
      while (wanted(wake) && reader.isAlive()) {
        Optional<BufferedImage> image = opening.takeNew();
        long now = nanos.getAsLong();
        if (image.isPresent()) {
          seen = true;
          lastNews = now;
          accept(image.get(), now);
        } else if (now - lastNews
            > (seen ? settings.frozenAfter() : settings.openMax()).toNanos()) {
          LOG.log(Level.WARNING, seen ? "the camera is frozen" : "the camera gives no picture");
          lose(State.FROZEN);
          return seen;
        }
        LockSupport.parkNanos(this, LOOK_NANOS);
      }
      if (wanted(wake)) {
        lose(State.ABSENT);
      }
      return seen;
    } finally {
      opening.abandoned = true;
      opening.device.close();
      reader.interrupt();
    }
  }

  /** Whether what was begun for this wake still is; sleeping and waking again begins anew. */
  private boolean wanted(int wake) {
    return awake && !closed && wakes.get() == wake;
  }

  private void accept(BufferedImage image, long now) {
    newest = Optional.of(new Frame(image, ++sequence, now));
    state = State.LIVE;
    if (!awake) {
      // Put to sleep between the two lines above.
      sleep();
    }
  }

  private void lose(State how) {
    newest = Optional.empty();
    state = how;
    if (!awake) {
      state = State.ASLEEP;
    }
  }

  private void rest(Duration wait, int wake) {
    long until = nanos.getAsLong() + wait.toNanos();
    for (long left = wait.toNanos(); wanted(wake) && left > 0; left = until - nanos.getAsLong()) {
      LockSupport.parkNanos(this, left);
    }
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
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

  /** The thread that dares to call the driver. */
  private static final class Opening implements Runnable {
    private final CameraDevice device;
    private volatile boolean abandoned;
    private Optional<BufferedImage> fresh = Optional.empty();
    private Optional<BufferedImage> last = Optional.empty();

    Opening(CameraDevice device) {
      this.device = device;
    }

    @Override
    public void run() {
      try {
        device.open();
        while (!abandoned && !Thread.currentThread().isInterrupted()) {
          Optional<BufferedImage> image = device.image();
          if (image.isPresent() && (last.isEmpty() || image.get() != last.get())) {
            last = image;
            offer(image);
          }
          LockSupport.parkNanos(LOOK_NANOS);
        }
      } catch (RuntimeException e) {
        // Ends this opening; the supervisor sees it and tries again. A driver that is closed while
        // it opens fails too: nobody needs the camera then, and nothing is lost.
        LOG.log(abandoned ? Level.DEBUG : Level.WARNING, "the camera was lost: " + e.getMessage());
      } finally {
        if (abandoned) {
          device.close(); // the supervisor's closing may have come before the opening was through
        }
      }
    }

    private synchronized void offer(Optional<BufferedImage> image) {
      fresh = image;
    }

    synchronized Optional<BufferedImage> takeNew() {
      Optional<BufferedImage> taken = fresh;
      fresh = Optional.empty();
      return taken;
    }
  }
}
