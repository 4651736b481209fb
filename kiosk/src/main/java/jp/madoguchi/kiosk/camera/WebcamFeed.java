package jp.madoguchi.kiosk.camera;

import java.awt.image.BufferedImage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/**
 * A camera through Webcam Capture, with every known hang of its drivers bounded: each opening of
 * the camera has threads of its own that can be left behind, a few at most; a supervising thread
 * lets {@link CameraCare} judge what arrives, and a camera that is lost is tried again with growing
 * waits.
 */
public final class WebcamFeed implements CameraFeed {
  /** Drivers that may be left behind in a call; each keeps up to two sleeping threads. */
  static final int LEFT_BEHIND_MAX = 4;

  private static final Logger LOG = System.getLogger(WebcamFeed.class.getName());
  private static final long LOOK_NANOS = 5_000_000;

  private final String name;
  private final CameraSettings.Waits waits;
  private final CameraCare care;
  private final Supplier<CameraDevice> devices;
  private final LongSupplier nanos;
  private final Thread supervisor;
  private final List<Opening> leftBehind = new ArrayList<>();
  private volatile boolean awake;
  private volatile boolean closed;
  private final AtomicInteger wakes = new AtomicInteger();
  private volatile State state = State.ASLEEP;
  private volatile Optional<State> trouble = Optional.empty();
  private volatile Optional<Frame> newest = Optional.empty();
  private long sequence;

  /**
   * A camera that sleeps.
   *
   * @param nanos a clock that never goes back, such as {@code System::nanoTime}
   */
  public WebcamFeed(CameraSettings settings, LongSupplier nanos) {
    this(settings, nanos, () -> device(settings));
  }

  WebcamFeed(CameraSettings settings, LongSupplier nanos, Supplier<CameraDevice> devices) {
    // The drivers decode with ImageIO, which would else cache each picture in a temporary file.
    ImageIO.setUseCache(false);
    this.name = settings.name();
    this.waits = settings.waits();
    this.care = new CameraCare(settings);
    this.nanos = nanos;
    this.devices = devices;
    this.supervisor = Thread.ofPlatform().name("camera").daemon().start(this::supervise);
  }

  private static CameraDevice device(CameraSettings settings) {
    return settings.stream()
        ? new StreamCamera(settings.source(), settings.waits().connectMax())
        : LocalCamera.of(settings);
  }

  @Override
  public synchronized void wake() {
    if (!awake) {
      state = State.STARTING;
      wakes.incrementAndGet();
      awake = true;
      LockSupport.unpark(supervisor);
    }
  }

  @Override
  public synchronized void sleep() {
    awake = false;
    newest = Optional.empty();
    state = State.ASLEEP;
    LockSupport.unpark(supervisor);
  }

  @Override
  public Optional<Frame> newest() {
    return state.delivers() ? newest : Optional.empty();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public Optional<State> trouble() {
    return trouble;
  }

  /** Waits a moment for the driver: a program that ends while one is in native code may crash. */
  @Override
  public void close() {
    closed = true;
    sleep();
    try {
      supervisor.join(waits.closeMax().multipliedBy(3));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void supervise() {
    Duration wait = waits.retryMin();
    while (!closed) {
      if (!awake) {
        wait = waits.retryMin();
        LockSupport.park(this);
      } else {
        int wake = wakes.get();
        boolean gaveFrames = mayOpen(wake) && watch(wake);
        wait = gaveFrames || !wanted(wake) ? waits.retryMin() : wait;
        rest(wait, wake);
        wait = gaveFrames ? wait : min(wait.multipliedBy(2), waits.retryMax());
      }
    }
  }

  private boolean mayOpen(int wake) {
    leftBehind.removeIf(Opening::gone);
    boolean room = leftBehind.size() < LEFT_BEHIND_MAX;
    if (!room) {
      become(State.HANGING, Optional.empty(), wake);
    }
    return room;
  }

  /** Opens the camera and follows it until it is lost or not needed; whether it gave a frame. */
  private boolean watch(int wake) {
    Opening opening = new Opening(devices.get());
    boolean gaveFrames = false;
    try {
      care.opening(nanos.getAsLong());
      while (wanted(wake) && opening.running()) {
        Optional<BufferedImage> image = opening.takeNew();
        long now = nanos.getAsLong();
        CameraCare.Sight sight = care.look(image.map(PictureLook::of), state, now);
        gaveFrames |= sight.frame();
        become(
            sight.state(),
            image.filter(_ -> sight.frame()).map(i -> new Frame(i, ++sequence, now)),
            wake);
        if (sight.over()) {
          return gaveFrames;
        }
        LockSupport.parkNanos(this, LOOK_NANOS);
      }
      become(State.ABSENT, Optional.empty(), wake);
      return gaveFrames;
    } finally {
      opening.abandon(waits.closeMax());
      leftBehind.add(opening);
    }
  }

  /** Whether what was begun for this wake still is; sleeping and waking again begins anew. */
  private boolean wanted(int wake) {
    return awake && !closed && wakes.get() == wake;
  }

  private synchronized void become(State next, Optional<Frame> frame, int wake) {
    if (!wanted(wake)) {
      return;
    }
    if (next.lost()) {
      if (next != state) {
        LOG.log(Level.WARNING, "the camera is " + next);
      }
      newest = Optional.empty();
      trouble = Optional.of(next);
    } else if (next.delivers()) {
      trouble = Optional.empty();
    }
    newest = frame.or(() -> newest);
    state = next;
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
}
