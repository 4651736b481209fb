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
   * @param changed whether it may have changed: this very face was followed, alone, since it was
   *     last recognised, so it has put glasses or a mask on or off, unless it is surely unlike
   */
  record Compared(double similarity, double limit, boolean crowd, boolean changed)
      implements Sighting {
    boolean same() {
      return similarity >= (changed ? Math.min(limit, PresenceLimits.SAME) : limit);
    }

    boolean other() {
      return similarity < PresenceLimits.OTHER;
    }
  }
}
