package jp.madoguchi.kiosk.presence;

import java.util.OptionalDouble;

/**
 * Whether who confirms is who was photographed. One clear look is enough; else the mean of several
 * decides; if that is unclear too, a person has to look. Deterministic; for one thread.
 */
final class Witness {
  private final long since;
  private int looks;
  private double sum;
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
    if (sighting instanceof Sighting.Compared(double similarity, boolean crowd) && !crowd) {
      compared(similarity);
    }
    if (decision == Decision.LOOKING && nanos - since > PresenceLimits.WITNESS_NANOS) {
      decision = Decision.UNSURE;
    }
    return decision;
  }

  /** Mean similarity of the looks taken in. */
  OptionalDouble similarity() {
    return looks == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / looks);
  }

  private void compared(double similarity) {
    looks++;
    sum += similarity;
    others = similarity < PresenceLimits.OTHER ? others + 1 : 0;
    double mean = sum / looks;
    if (looks == 1 && similarity >= PresenceLimits.CLEAR) {
      decision = Decision.SAME;
    } else if (others >= PresenceLimits.OTHER_LOOKS) {
      decision = Decision.OTHER;
    } else if (looks >= PresenceLimits.WITNESS_LOOKS_MEAN
        && mean >= PresenceLimits.SAME
        && similarity >= PresenceLimits.SAME) {
      decision = Decision.SAME;
    } else if (looks >= PresenceLimits.WITNESS_LOOKS_MAX) {
      decision = Decision.UNSURE;
    }
  }
}
