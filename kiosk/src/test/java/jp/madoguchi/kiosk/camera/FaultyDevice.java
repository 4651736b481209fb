package jp.madoguchi.kiosk.camera;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A device whose camera can be made to fail in every way we know of; shared by all openings. */
final class FaultyDevice implements CameraDevice {
  static final int WIDTH = 64;
  static final int HEIGHT = 48;
  private static final AtomicLong SEQUENCE = new AtomicLong(20261124);
  private static final List<BufferedImage> RING =
      Stream.generate(FaultyDevice::noise).limit(4).toList();

  private final Camera camera;

  /** What the camera does. */
  enum Fault {
    NONE,
    STANDS_STILL,
    REPEATS_ITS_CONTENT,
    GOES_ROUND_ITS_BUFFERS,
    BLACK,
    TOO_SMALL,
    OTHER_SIZE,
    NO_PICTURE,
    UNPLUGGED,
    HANGS_IN_READING,
    HANGS_IN_OPENING,
    HANGS_IN_ALL
  }

  /** The camera behind the openings. */
  static final class Camera {
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger hanging = new AtomicInteger();
    private final AtomicInteger openings = new AtomicInteger();
    private volatile Fault fault;

    Camera(Fault fault) {
      this.fault = fault;
    }

    void become(Fault other) {
      fault = other;
    }

    /** Lets go of all calls that hang. */
    void release() {
      released.countDown();
    }

    int openings() {
      return openings.get();
    }

    int hanging() {
      return hanging.get();
    }

    private void hang() {
      hanging.incrementAndGet();
      boolean waiting = true;
      while (waiting) {
        try {
          released.await();
          waiting = false;
        } catch (InterruptedException e) {
          // This driver does not listen.
          waiting = true;
        }
      }
      hanging.decrementAndGet();
    }
  }

  FaultyDevice(Camera camera) {
    this.camera = camera;
  }

  @Override
  public void open() {
    camera.openings.incrementAndGet();
    switch (camera.fault) {
      case HANGS_IN_OPENING, HANGS_IN_ALL -> camera.hang();
      case UNPLUGGED -> throw new CameraException("no such device");
      default -> {}
    }
  }

  @Override
  public Optional<BufferedImage> image() {
    return switch (camera.fault) {
      case NONE, HANGS_IN_OPENING -> Optional.of(noise());
      case STANDS_STILL -> Optional.of(RING.getFirst());
      case REPEATS_ITS_CONTENT -> Optional.of(copy(RING.getFirst()));
      case GOES_ROUND_ITS_BUFFERS ->
          Optional.of(copy(RING.get((int) (SEQUENCE.incrementAndGet() % RING.size()))));
      case BLACK -> Optional.of(noise(WIDTH, HEIGHT, 12));
      case TOO_SMALL -> Optional.of(noise(WIDTH / 2, HEIGHT / 2, 256));
      case OTHER_SIZE -> Optional.of(noise(WIDTH * 2, HEIGHT * 2, 256));
      case NO_PICTURE -> Optional.empty();
      case UNPLUGGED -> throw new IllegalStateException("unplugged");
      case HANGS_IN_READING, HANGS_IN_ALL -> {
        camera.hang();
        yield Optional.empty();
      }
    };
  }

  @Override
  public void close() {}

  @Override
  public void cutOff(Thread caller) {
    if (camera.fault == Fault.HANGS_IN_ALL) {
      camera.hang();
    }
  }

  /** A picture as a sensor gives it: never the same twice. */
  static BufferedImage noise() {
    return noise(WIDTH, HEIGHT, 256);
  }

  private static BufferedImage noise(int width, int height, int levels) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    long x = SEQUENCE.incrementAndGet() * 0x9E3779B97F4A7C15L | 1;
    for (int i = 0; i < width * height; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
      int grey = (int) Math.floorMod(x >>> 20, (long) levels);
      image.setRGB(i % width, i / width, grey << 16 | grey << 8 | grey);
    }
    return image;
  }

  private static BufferedImage copy(BufferedImage image) {
    BufferedImage copy =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    copy.setData(image.getRaster());
    return copy;
  }
}
