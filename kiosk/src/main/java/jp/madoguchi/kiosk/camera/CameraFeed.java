package jp.madoguchi.kiosk.camera;

import java.util.Optional;

/** The camera as its newest frame. It runs only while a visit needs it. */
public interface CameraFeed extends AutoCloseable {
  /** Starts delivering frames (returns at once); calling it again does nothing. */
  void wake();

  /** Stops the camera and forgets the last frame. */
  void sleep();

  /** The newest frame while the camera is {@link State#LIVE}, else empty. */
  Optional<Frame> newest();

  /** How the camera is reached, for records: nothing personal, no address. */
  String name();

  /** What the camera is doing now. */
  State state();

  @Override
  void close();

  /** States of a camera, as a resident or a clerk must hear of them. */
  enum State {
    /** Not needed now. */
    ASLEEP,
    /** Being opened, or opened again. */
    STARTING,
    /** Frames arrive. */
    LIVE,
    /** Connected, but no new frame for too long; being opened again. */
    FROZEN,
    /** Can't be reached; being tried again. */
    ABSENT
  }
}
