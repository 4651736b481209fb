package jp.madoguchi.sim.camera;

/** Ways in which a camera fails. */
public enum CameraFault {
  /** Works. */
  NONE,
  /** The connection stands, but no new picture comes. */
  FROZEN,
  /** Pictures come, all black: the lens is covered. */
  BLACK,
  /** Running streams end and new ones are refused: the cable is out. */
  DISCONNECTED,
  /** Every third picture breaks off in the middle. */
  TORN,
  /** One picture in two seconds. */
  SLOW,
  /** The same bytes are sent again and again, at the usual rate. */
  REPEATED,
  /** Pictures come in {@value PictureLoop#SMALL_WIDTH} by {@value PictureLoop#SMALL_HEIGHT}. */
  WRONG_SIZE,
  /** New connections get their first picture after five seconds. */
  LATE,
  /** Connections are taken, and nothing at all is sent. */
  HANG,
  /** Parts come at the usual rate, but what is in them is no picture. */
  GARBAGE
}
