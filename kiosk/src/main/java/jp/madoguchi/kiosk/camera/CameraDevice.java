package jp.madoguchi.kiosk.camera;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * One opening of a camera, used by one thread alone. Any of these calls may hang: callers bound
 * them.
 */
interface CameraDevice {
  /**
   * Opens it; returns when the first frame is there.
   *
   * @throws CameraException when it can't be opened
   */
  void open();

  /** The newest picture; the same object again while there is no newer one. */
  Optional<BufferedImage> image();

  /** Lets go of it, on the thread that opened it. */
  void close();

  /**
   * Ends the calls of another thread, as far as the driver can take that; called from outside when
   * the camera is not needed any more.
   *
   * @param caller the thread that may hang in one of the other calls
   */
  void cutOff(Thread caller);
}
