package jp.madoguchi.kiosk.camera;

import java.awt.image.BufferedImage;

/**
 * One picture from the camera, not mirrored, full resolution. Lives in memory only.
 *
 * @param image RGB; not to be changed by the receiver
 * @param sequence grows with every new frame
 * @param atNanos when it arrived, on the clock of {@link System#nanoTime}
 */
public record Frame(BufferedImage image, long sequence, long atNanos) {
  @Override
  public String toString() {
    return "Frame[" + sequence + "]";
  }
}
