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
  STAFF;

  /** What a look alone shows. */
  static Standing of(Look look) {
    return switch (look) {
      case Look.Nobody _ -> NOBODY;
      case Look seen when seen.crowd() -> CROWD;
      case Look.Unreadable _ -> UNREADABLE;
      case Look.Clear _ -> THERE;
    };
  }

  /** What a comparison shows; when there was none, what the look alone did. */
  static Standing of(Sighting sighting, Standing alone) {
    return switch (sighting) {
      case Sighting.Compared seen when !seen.crowd() -> seen.same() ? SAME : STRANGE;
      default -> alone;
    };
  }
}
