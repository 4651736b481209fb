package jp.madoguchi.kiosk.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import com.github.sarxos.webcam.ds.buildin.WebcamDefaultDriver;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/**
 * A camera of this machine through Webcam Capture's own driver. The device is used directly: the
 * library's facade would add a lock file, a discovery thread that disposes open cameras, and one
 * worker thread that a hanging camera blocks for all.
 */
final class LocalCamera implements CameraDevice {
  private static final String FIRST = "default";

  private final String name;
  private final Dimension size;
  private volatile Optional<WebcamDevice> device = Optional.empty();

  LocalCamera(String name, int width, int height) {
    this.name = name;
    this.size = new Dimension(width, height);
  }

  @Override
  public void open() {
    try {
      List<WebcamDevice> devices = new WebcamDefaultDriver().getDevices();
      WebcamDevice found =
          devices.stream()
              .filter(one -> name.equals(FIRST) || one.getName().contains(name))
              .findFirst()
              .orElseThrow(() -> new CameraException("no camera of that name"));
      // The device may answer with another size than asked: frames say their own.
      found.setResolution(size);
      found.open();
      device = Optional.of(found);
    } catch (WebcamException | UnsatisfiedLinkError e) {
      throw new CameraException("the camera can't be opened", e);
    }
  }

  @Override
  public Optional<BufferedImage> image() {
    return device.map(WebcamDevice::getImage);
  }

  @Override
  public void close() {
    device.ifPresent(WebcamDevice::close);
    device = Optional.empty();
  }
}
