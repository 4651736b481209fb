package jp.madoguchi.kiosk.camera;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** One opening of a camera. Any of these calls may hang: callers bound them. */
interface CameraDevice {
  /**
   * Opens it; returns when the first frame is there.
   *
   * @throws CameraException when it can't be opened
   */
  void open();

  /** The newest picture; the same object again while there is no newer one. */
  Optional<BufferedImage> image();

  /** Lets go of it, also while another thread hangs in a call. */
  void close();
}
