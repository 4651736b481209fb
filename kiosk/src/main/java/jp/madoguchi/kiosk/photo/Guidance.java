package jp.madoguchi.kiosk.photo;

import java.util.Map;

/**
 * What the live photo screen shows now.
 *
 * @param instruction the one sentence for the resident
 * @param progress 0..1, how full the ring is; the shutter opens at 1
 * @param checks the row of checks under the picture
 */
public record Guidance(Instruction instruction, double progress, Map<Check, State> checks) {
  /** Copies the checks. */
  public Guidance {
    checks = Map.copyOf(checks);
  }

  /** One instruction at a time, by priority; texts in message files as {@code photo.say.NAME}. */
  public enum Instruction {
    CAMERA_STARTING,
    CAMERA_LOST,
    /** The log could not take the picture: there is none, the booth tries again by itself. */
    NOT_RECORDED,
    NO_FACE,
    ONE_PERSON_ONLY,
    COME_CLOSER,
    STEP_BACK,
    MOVE_LEFT,
    MOVE_RIGHT,
    MOVE_UP,
    MOVE_DOWN,
    LOOK_STRAIGHT,
    CHIN_UP,
    CHIN_DOWN,
    HEAD_UPRIGHT,
    TAKE_OFF_MASK,
    TAKE_OFF_SUNGLASSES,
    TAKE_OFF_HAT,
    HAIR_OFF_EYES,
    GLASSES_GLARE_TILT,
    HAND_AWAY,
    OPEN_EYES,
    CLOSE_MOUTH,
    MORE_LIGHT,
    LESS_LIGHT,
    EVEN_LIGHT,
    PLAIN_BACKGROUND,
    HOLD_STILL,
    GOOD_STAY
  }

  /** The checks that the screen names. */
  public enum Check {
    ONE_PERSON,
    FACING,
    EYES,
    BACKGROUND,
    LIGHT,
    SIZE,
    SHARP,
    STEADY
  }

  /** State of one check. */
  public enum State {
    OK,
    NOT_YET,
    UNKNOWN
  }
}
