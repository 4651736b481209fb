package jp.madoguchi.kiosk.camera;

import java.util.Optional;

/** The camera as its newest frame. It runs only while a visit needs it. */
public interface CameraFeed extends AutoCloseable {
  /** Starts delivering frames (returns at once); calling it again does nothing. */
  void wake();

  /** Stops the camera and forgets the last frame. */
  void sleep();

  /** The newest frame while the camera {@link State#delivers}, else empty. */
  Optional<Frame> newest();

  /** How the camera is reached, for records: nothing personal, no address. */
  String name();

  /** What the camera is doing now. */
  State state();

  /**
   * How the camera was lost, from then until it delivers again; also while it sleeps, because staff
   * looks after the resident has gone.
   */
  default Optional<State> trouble() {
    return Optional.of(state()).filter(State::lost);
  }

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
    /** Frames arrive, large enough, but in another size than was asked for. */
    OTHER_SIZE,
    /** Connected, but no new picture for too long, or the same one again; being opened again. */
    FROZEN,
    /** Pictures arrive and are black: a covered lens, or a camera that has lost its way. */
    BLACK,
    /** Pictures arrive that are too small to make a card picture of. */
    TOO_SMALL,
    /** Can't be reached; being tried again. */
    ABSENT,
    /** The driver has not come back too often; it isn't called again until a call returns. */
    HANGING;

    /** Whether frames can be had now. */
    public boolean delivers() {
      return switch (this) {
        case LIVE, OTHER_SIZE -> true;
        case ASLEEP, STARTING, FROZEN, BLACK, TOO_SMALL, ABSENT, HANGING -> false;
      };
    }

    /** Whether the camera is wanted and can't be used. */
    public boolean lost() {
      return switch (this) {
        case FROZEN, BLACK, TOO_SMALL, ABSENT, HANGING -> true;
        case ASLEEP, STARTING, LIVE, OTHER_SIZE -> false;
      };
    }
  }
}
