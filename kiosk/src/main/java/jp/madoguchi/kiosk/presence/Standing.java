package jp.madoguchi.kiosk.presence;

/** What the screen may say of the person before the camera; texts as {@code presence.say.NAME}. */
public enum Standing {
  /** The camera watches nobody. */
  OFF,
  /** Someone is there; nothing more is asked. */
  THERE,
  /** Nobody is there. */
  NOBODY,
  /** Someone is there, turned away or covered. */
  UNREADABLE,
  /** A second face beside. */
  CROWD,
  /** The person who should be there. */
  SAME,
  /** Whoever is there looks different from who should be there. */
  STRANGE,
  /** The camera can't tell; staff looks. */
  STAFF
}
