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
  SLOW
}
