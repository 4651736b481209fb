package jp.madoguchi.kiosk.presence;

/**
 * Whether who confirms is who was photographed. One clear look is enough; else the mean of several
 * decides; if that stays unclear, a person has to look. Deterministic; for one thread.
 */
final class Witness {
  private final long since;
  private int row;
  private double over;
  private int others;
  private Decision decision = Decision.LOOKING;

  /** What the witness says. */
  enum Decision {
    LOOKING,
    SAME,
    OTHER,
    /** A person has to look. */
    UNSURE
  }

  /** Begins at that time. */
  Witness(long nanos) {
    since = nanos;
  }

  /** Takes a sighting in; a decision stays. */
  Decision see(Sighting sighting, long nanos) {
    if (decision != Decision.LOOKING) {
      return decision;
    }
    // With two people side by side nobody can say which of them confirms.
    if (sighting instanceof Sighting.Compared seen && !seen.crowd()) {
      compared(seen);
    }
    if (decision == Decision.LOOKING && nanos - since > PresenceLimits.WITNESS_NANOS) {
      decision = Decision.UNSURE;
    }
    return decision;
  }

  Decision decision() {
    return decision;
  }

  private void compared(Sighting.Compared seen) {
    others = seen.other() ? others + 1 : 0;
    row = seen.same() ? row + 1 : 0;
    over = seen.same() ? over + seen.similarity() - seen.limit() : 0;
    if (others >= PresenceLimits.OTHER_LOOKS) {
      decision = Decision.OTHER;
    } else if ((row == 1 && over >= PresenceLimits.CLEARLY)
        || row >= PresenceLimits.WITNESS_LOOKS_MEAN) {
      decision = Decision.SAME;
    }
  }
}
