package jp.madoguchi.kiosk.camera;

import java.time.Duration;

/**
 * Which camera, and how long to wait for it.
 *
 * @param source {@code http://…} of an MJPEG stream, {@code ffmpeg:…} (see {@link FfmpegSource}),
 *     the name of a camera on this machine, or {@code default} for the first one found
 * @param width pixels asked of a camera on this machine; a stream comes as it is
 * @param height pixels asked of a camera on this machine
 * @param sideMin pixels that a picture's shorter side must have
 * @param waits how long to wait for what
 */
public record CameraSettings(String source, int width, int height, int sideMin, Waits waits) {
  /** The shortest side that the online application takes, and a card picture is cut from. */
  private static final int CARD_SIDE_MIN = 480;

  private static final int NAME_CHARS_MAX = 100;
  private static final String STREAM = "http://";

  /**
   * How long to wait.
   *
   * @param connectMax for a TCP connection to a stream's host
   * @param openMax until the first frame must be there; a camera that gives only useless pictures
   *     is also opened anew after this
   * @param frozenAfter without a new picture, the camera counts as frozen and is opened again
   * @param blackAfter of black pictures, the camera counts as covered
   * @param closeMax for a driver to let go of the camera before it is opened again
   * @param retryMin wait after a first failure; doubled each time
   * @param retryMax wait after many failures
   */
  public record Waits(
      Duration connectMax,
      Duration openMax,
      Duration frozenAfter,
      Duration blackAfter,
      Duration closeMax,
      Duration retryMin,
      Duration retryMax) {}

  /** Usual waits for a source: what goes wrong with a live camera is noticed within 2 s. */
  public static CameraSettings of(String source, int width, int height) {
    // A camera's first frame can take 5 s; finding and opening one of this machine, with its driver
    // or ffmpeg loaded for the first time, longer: 9 s were seen on a slow machine.
    Duration openMax = Duration.ofSeconds(source.startsWith(STREAM) ? 8 : 20);
    return new CameraSettings(
        source,
        width,
        height,
        CARD_SIDE_MIN,
        new Waits(
            Duration.ofSeconds(1),
            openMax,
            Duration.ofMillis(1800),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            Duration.ofSeconds(5)));
  }

  /** How the camera is reached; a stream's address may hold a password and is not told. */
  public String name() {
    String told = stream() ? "stream" : source;
    return told.length() > NAME_CHARS_MAX ? told.substring(0, NAME_CHARS_MAX) : told;
  }

  /** The same with another time for the first picture to come. */
  public CameraSettings openedWithin(Duration openMax) {
    return new CameraSettings(
        source,
        width,
        height,
        sideMin,
        new Waits(
            waits.connectMax(),
            openMax,
            waits.frozenAfter(),
            waits.blackAfter(),
            waits.closeMax(),
            waits.retryMin(),
            waits.retryMax()));
  }

  /** Whether the source is a stream and not a device. */
  boolean stream() {
    return source.startsWith(STREAM);
  }

  /** Whether a picture of this size is what was asked for. */
  boolean asked(int pictureWidth, int pictureHeight) {
    return stream() || (pictureWidth == width && pictureHeight == height);
  }
}
