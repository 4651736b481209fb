package jp.madoguchi.kiosk.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.WebcamException;
import com.github.sarxos.webcam.WebcamTask;
import com.github.sarxos.webcam.ds.buildin.WebcamDefaultDriver;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A camera of this machine through one of Webcam Capture's drivers, or one of our own for it. The
 * device is used directly: the library's facade would add a lock file, a discovery thread that
 * disposes open cameras, and one worker thread that a hanging camera blocks for all.
 */
final class LocalCamera implements CameraDevice {
  private static final String FIRST = "default";

  private final Supplier<WebcamDriver> driver;
  private final String name;
  private final Dimension size;
  private volatile Optional<Opened> device = Optional.empty();

  /**
   * A camera that isn't opened yet.
   *
   * @param driver loads the driver, which may need libraries that aren't there
   * @param name a part of the camera's name, or {@code default} for the first one
   */
  LocalCamera(Supplier<WebcamDriver> driver, String name, int width, int height) {
    this.driver = driver;
    this.name = name;
    this.size = new Dimension(width, height);
  }

  /** The camera that the settings name. */
  static LocalCamera of(CameraSettings settings) {
    String source = settings.source();
    return FfmpegSource.names(source)
        ? new LocalCamera(
            () -> new FfmpegDriver(FfmpegSource.of(source), settings.waits().openMax()),
            FIRST,
            settings.width(),
            settings.height())
        : new LocalCamera(WebcamDefaultDriver::new, source, settings.width(), settings.height());
  }

  @Override
  public void open() {
    try {
      WebcamDriver loaded = driver.get();
      WebcamDevice found =
          loaded.getDevices().stream()
              .filter(one -> name.equals(FIRST) || one.getName().contains(name))
              .findFirst()
              .orElseThrow(() -> new CameraException("no camera of that name"));
      // The device may answer with another size than asked: its pictures say their own.
      found.setResolution(size);
      device = Optional.of(new Opened(loaded, found));
      found.open();
    } catch (WebcamException | UnsatisfiedLinkError e) {
      throw new CameraException("the camera can't be opened: " + e.getMessage(), e);
    }
  }

  @Override
  public Optional<BufferedImage> image() {
    return device.flatMap(opened -> {
      AtomicReference<BufferedImage> image = new AtomicReference<>();
      opened.inTurn(() -> image.set(opened.device().getImage()));
      return Optional.ofNullable(image.get());
    });
  }

  @Override
  public void close() {
    device.ifPresent(opened -> opened.inTurn(opened.device()::close));
    device = Optional.empty();
  }

  /**
   * Only where the driver says that it can take calls of several threads. The default driver frees
   * the memory that its own thread reads into, and one that is interrupted there blocks all others.
   */
  @Override
  public void cutOff(Thread caller) {
    device
        .filter(opened -> opened.driver().isThreadSafe())
        .ifPresent(opened -> opened.device().close());
  }

  /** A device and the driver that it is of. */
  private record Opened(WebcamDriver driver, WebcamDevice device) {
    /** Takes turns with the driver's own thread, if the driver needs that. */
    void inTurn(Runnable call) {
      try {
        new WebcamTask(driver, device) {
          @Override
          protected void handle() {
            call.run();
          }
        }.process();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CameraException("not needed any more", e);
      }
    }
  }
}
