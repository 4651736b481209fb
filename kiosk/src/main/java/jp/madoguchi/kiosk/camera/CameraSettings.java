package jp.madoguchi.kiosk.camera;

import java.time.Duration;

/**
 * Which camera, and how long to wait for it.
 *
 * @param source {@code http://…} of an MJPEG stream, the name of a camera on this machine, or
 *     {@code default} for the first one found
 * @param width pixels asked of a camera on this machine; a stream comes as it is
 * @param height pixels asked of a camera on this machine
 * @param connectMax for a TCP connection to a stream's host
 * @param openMax until the first frame must be there
 * @param frozenAfter without a new frame, the camera counts as frozen and is opened again
 * @param retryMin wait after a first failure; doubled each time
 * @param retryMax wait after many failures
 */
public record CameraSettings(
    String source,
    int width,
    int height,
    Duration connectMax,
    Duration openMax,
    Duration frozenAfter,
    Duration retryMin,
    Duration retryMax) {
  private static final int NAME_CHARS_MAX = 100;

  /** Usual waits for a source. */
  public static CameraSettings of(String source) {
    return new CameraSettings(
        source,
        1280,
        720,
        Duration.ofSeconds(1),
        Duration.ofSeconds(8),
        Duration.ofSeconds(2),
        Duration.ofMillis(500),
        Duration.ofSeconds(5));
  }

  /** How the camera is reached; a stream's address may hold a password and is not told. */
  public String name() {
    String told = stream() ? "stream" : source;
    return told.length() > NAME_CHARS_MAX ? told.substring(0, NAME_CHARS_MAX) : told;
  }

  /** Whether the source is a stream and not a device. */
  boolean stream() {
    return source.startsWith("http://");
  }
}
