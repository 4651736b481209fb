package jp.madoguchi.kiosk.presence;

/**
 * Follows from one sighting to the next whether the person who should be there still is.
 * Deterministic: the same sightings at the same times come to the same. For one thread.
 *
 * <p>A look that can't be compared says neither yes nor no. Who is away for a moment and comes back
 * was never away; who is away for long is gone; another face is believed after several looks.
 */
final class PresenceWatch {
  private final Row strange = new Row();
  private final Row other = new Row();
  private State state = State.UNKNOWN;
  private long faceAt;
  private long sameAt = Long.MIN_VALUE;

  /** What is known of the person who should be there. */
  enum State {
    /** Not seen lately, or not clearly. */
    UNKNOWN,
    /** There. */
    SAME,
    /** Whoever is there looks different; it may be the same person with other glasses. */
    STRANGE,
    /** Someone else is there. */
    OTHER,
    /** Nobody has been there for too long. */
    GONE
  }

  /** Begins at that time, with someone there. */
  PresenceWatch(long nanos) {
    faceAt = nanos;
  }

  /** Takes a sighting in; times must not go back. */
  State see(Sighting sighting, long nanos) {
    if (state == State.SAME && nanos - sameAt > PresenceLimits.MEMORY_NANOS) {
      state = State.UNKNOWN;
    }
    switch (sighting) {
      case Sighting.Nobody _ -> nobody(nanos);
      case Sighting.Unreadable _ -> faceAt = nanos;
      case Sighting.Compared seen -> {
        faceAt = nanos;
        compared(seen, nanos);
      }
    }
    return state;
  }

  /** What the sightings have come to. */
  State state() {
    return state;
  }

  private void nobody(long nanos) {
    strange.end();
    other.end();
    if (nanos - faceAt > PresenceLimits.GONE_NANOS) {
      state = State.GONE;
    } else if (state == State.STRANGE || state == State.OTHER) {
      state = State.UNKNOWN;
    }
  }

  private void compared(Sighting.Compared seen, long nanos) {
    if (seen.same()) {
      state = State.SAME;
      sameAt = nanos;
      strange.end();
      other.end();
      return;
    }
    strange.goOn(nanos, seen.crowd());
    if (seen.other()) {
      other.goOn(nanos, seen.crowd());
    } else {
      other.end();
    }
    if (other.believed(nanos)) {
      state = State.OTHER;
    } else if (strange.believed(nanos)) {
      state = State.STRANGE;
    }
  }

  /** Looks in a row that say the same. */
  private static final class Row {
    private int looks;
    private long since;
    private boolean crowd;

    void goOn(long nanos, boolean crowded) {
      since = looks == 0 ? nanos : since;
      looks++;
      crowd |= crowded;
    }

    void end() {
      looks = 0;
      crowd = false;
    }

    boolean believed(long nanos) {
      long patience = crowd ? PresenceLimits.OTHER_IN_CROWD_NANOS : PresenceLimits.OTHER_NANOS;
      return looks >= PresenceLimits.OTHER_LOOKS && nanos - since >= patience;
    }
  }
}
