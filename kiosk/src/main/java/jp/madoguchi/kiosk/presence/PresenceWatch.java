package jp.madoguchi.kiosk.presence;

/**
 * Follows from one sighting to the next whether the person who should be there still is.
 * Deterministic: the same sightings at the same times come to the same. For one thread.
 *
 * <p>A look that can't be compared says neither yes nor no. Who is away for a moment and comes back
 * was never away; who is away for long is gone; another face is believed after several looks.
 */
final class PresenceWatch {
  private State state = State.UNKNOWN;
  private long faceAt;
  private long sameAt;
  private int otherLooks;
  private long otherSince;
  private boolean crowd;

  /** What is known of the person who should be there. */
  enum State {
    /** Not seen yet, or not clearly. */
    UNKNOWN,
    /** There. */
    SAME,
    /** Someone else is there; stays so. */
    OTHER,
    /** Nobody has been there for too long; stays so. */
    GONE
  }

  /** Begins at that time, with the person there. */
  PresenceWatch(long nanos) {
    faceAt = nanos;
    sameAt = nanos;
  }

  /** Takes a sighting in; times must not go back. */
  State see(Sighting sighting, long nanos) {
    if (state == State.OTHER || state == State.GONE) {
      return state;
    }
    switch (sighting) {
      case Sighting.Nobody _ -> nobody(nanos);
      case Sighting.Unreadable _ -> someone(nanos);
      case Sighting.Compared(double similarity, boolean crowded) -> {
        someone(nanos);
        compared(similarity, crowded, nanos);
      }
    }
    return state;
  }

  /** What the sightings have come to. */
  State state() {
    return state;
  }

  private void nobody(long nanos) {
    otherLooks = 0;
    if (nanos - faceAt > PresenceLimits.GONE_NANOS) {
      state = State.GONE;
    } else {
      fade(nanos);
    }
  }

  private void someone(long nanos) {
    faceAt = nanos;
    fade(nanos);
  }

  /** What was seen a while ago says nothing about now. */
  private void fade(long nanos) {
    if (nanos - sameAt > PresenceLimits.MEMORY_NANOS) {
      state = State.UNKNOWN;
    }
  }

  private void compared(double similarity, boolean crowded, long nanos) {
    if (similarity >= PresenceLimits.SAME) {
      state = State.SAME;
      sameAt = nanos;
      otherLooks = 0;
      crowd = false;
    } else if (similarity < PresenceLimits.OTHER) {
      if (otherLooks == 0) {
        otherSince = nanos;
        crowd = false;
      }
      crowd |= crowded;
      otherLooks++;
      long patience =
          crowd ? PresenceLimits.OTHER_IN_CROWD_NANOS : PresenceLimits.OTHER_NANOS;
      if (otherLooks >= PresenceLimits.OTHER_LOOKS && nanos - otherSince >= patience) {
        state = State.OTHER;
      }
    }
  }
}
