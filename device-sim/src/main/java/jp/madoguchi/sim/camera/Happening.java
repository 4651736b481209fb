package jp.madoguchi.sim.camera;

/** What can happen before the camera while it runs. */
public enum Happening {
  /** A second person comes in from the side and stays beside the first. */
  SECOND_IN,
  /** The second person goes out again. */
  SECOND_OUT,
  /** The first goes out; who was beside stays where they are. */
  FIRST_OUT,
  /** Who is in view moves to the right place. */
  TO_MIDDLE,
  /** The first goes out on one side while another comes in from the other. */
  CHANGE,
  /** Another person from one frame to the next. */
  CUT,
  MASK_ON,
  MASK_OFF,
  /** A printed face is lifted before the own. */
  PRINT_UP,
  PHONE_UP,
  TABLET_UP,
  /** What was held is taken down. */
  HELD_DOWN,
  EYES_SHUT,
  EYES_OPEN,
  /** The lamp at the left loses its light, and doesn't get it back. */
  LEFT_LIGHT_FADES;

  /** Whether it needs another person. */
  public boolean needsSomebody() {
    return switch (this) {
      case SECOND_IN, CHANGE, CUT, PRINT_UP, PHONE_UP, TABLET_UP -> true;
      case SECOND_OUT,
          FIRST_OUT,
          TO_MIDDLE,
          MASK_ON,
          MASK_OFF,
          HELD_DOWN,
          EYES_SHUT,
          EYES_OPEN,
          LEFT_LIGHT_FADES ->
          false;
    };
  }
}
