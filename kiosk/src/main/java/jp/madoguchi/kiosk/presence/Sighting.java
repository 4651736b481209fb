package jp.madoguchi.kiosk.presence;

/** A look, compared with the person who should be there; nothing personal is left in it. */
sealed interface Sighting {
  /** Nobody is there. */
  record Nobody() implements Sighting {}

  /** Someone is there who can't be compared now. */
  record Unreadable() implements Sighting {}

  /**
   * Someone compared with who should be there.
   *
   * @param similarity -1 to 1
   * @param limit from which on it is the same person, in this visit
   * @param crowd whether a second face of comparable size is there
   */
  record Compared(double similarity, double limit, boolean crowd) implements Sighting {
    boolean same() {
      return similarity >= limit;
    }

    boolean other() {
      return similarity < PresenceLimits.OTHER;
    }
  }
}
