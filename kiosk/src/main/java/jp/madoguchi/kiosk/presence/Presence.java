package jp.madoguchi.kiosk.presence;

import java.util.Optional;

/**
 * Presence in one visit, from the ID's confirmation to the confirmation of the picture. Told of
 * what happens in the visit and of each look; tells what has to follow. Keeps faces as vectors for
 * the visit only. For one thread at a time.
 */
public final class Presence {
  private final Confirmer confirmer = new Confirmer();
  private final Gallery pictured = new Gallery();
  private Mode mode = Mode.OFF;
  private Mode before = Mode.CONFIRMED;
  private Standing standing = Standing.OFF;
  private PresenceWatch watch = new PresenceWatch(0);
  private int askedAgain;
  private boolean unbroken;
  private int voids;
  private Optional<Witness> witness = Optional.empty();
  private Optional<Double> similarity = Optional.empty();

  /** What the visit waits for. */
  private enum Mode {
    OFF,
    /** The ID is on the screen; whoever stands there may confirm it. */
    READY,
    /** Who confirmed the ID is to be photographed. */
    CONFIRMED,
    /** Someone else than who confirmed the ID is to be photographed. */
    ANYONE,
    /** There is a picture; who is in it is to stay. */
    TAKEN,
    /** There is a picture that can't be compared; staff looks. */
    STAFF
  }

  /** Why a picture is thrown away; texts as {@code presence.void.NAME}. */
  public enum Break {
    /** Someone else stands there. */
    OTHER,
    /** Nobody has been there for too long. */
    GONE
  }

  /** What the witness has come to. */
  public enum Confirmation {
    NOT_ASKED,
    LOOKING,
    SAME,
    OTHER,
    /** Staff has to look. */
    STAFF
  }

  /** Whether looks are needed at all. */
  public boolean watching() {
    return mode != Mode.OFF;
  }

  /** What the screen may say. */
  public Standing standing() {
    return mode == Mode.STAFF ? Standing.STAFF : standing;
  }

  /** The ID is shown, and will be confirmed by whoever stands there. */
  public void idShown() {
    forget();
    mode = Mode.READY;
    standing = Standing.THERE;
  }

  /** The ID was confirmed at that time. */
  public void idConfirmed(long nanos) {
    mode = Mode.CONFIRMED;
    confirmer.confirmed(nanos);
  }

  /**
   * The photo step begins.
   *
   * @param confirmer whether the one to be photographed is the one who confirmed the ID; else
   *     presence begins with the picture
   */
  public void photographed(boolean confirmer) {
    if (!confirmer && mode != Mode.ANYONE) {
      this.confirmer.wipe();
      mode = Mode.ANYONE;
    } else if (confirmer && mode != Mode.CONFIRMED) {
      mode = Mode.CONFIRMED;
      this.confirmer.nobody();
    }
  }

  /** Takes a look in; its vector belongs to this from now on. Times must not go back. */
  public void see(Look look, long nanos) {
    standing = standing(look);
    switch (mode) {
      case OFF, ANYONE, STAFF -> look.wipe();
      case READY -> confirmer.seeBefore(look, nanos);
      case CONFIRMED -> confirmer.seeAfter(look, nanos);
      case TAKEN -> seePictured(look, nanos);
    }
  }

  private void seePictured(Look look, long nanos) {
    Optional<Double> toPicture = look.comparable().map(pictured::similarityToFirst);
    Sighting sighting = pictured.sighting(look, nanos);
    PresenceWatch.State state = watch.see(sighting, nanos);
    if (state == PresenceWatch.State.STRANGE) {
      unbroken = false;
    }
    witness.ifPresent(w -> {
      similarity = toPicture.or(() -> similarity);
      w.see(sighting, nanos);
    });
    standing =
        switch (sighting) {
          case Sighting.Compared seen when !seen.crowd() ->
              seen.same() ? Standing.SAME : Standing.STRANGE;
          default -> standing;
        };
  }

  /** Whether the ID has to be confirmed again before a picture may be taken. */
  public boolean idNeeded() {
    return mode == Mode.CONFIRMED
        && askedAgain < PresenceLimits.ASKED_AGAIN_MAX
        && confirmer.askAgain(standing == Standing.CROWD);
  }

  /** The ID is being asked again. */
  public void idAskedAgain() {
    askedAgain++;
    idShown();
  }

  /**
   * A picture was taken; its look shows whom. From now on this person is to stay.
   *
   * @return false: it is not the person who confirmed the ID, so the picture must not be used and
   *     the ID be asked again
   */
  public boolean pictureTaken(Look picture, long nanos) {
    boolean match = true;
    boolean comparable = picture.comparable().isPresent();
    if (mode == Mode.CONFIRMED && comparable) {
      match = confirmer.is(picture);
      if (!match && askedAgain < PresenceLimits.ASKED_AGAIN_MAX) {
        picture.wipe();
        return false;
      }
    }
    unbroken = match && comparable;
    pictured.wipe();
    picture.comparable().ifPresent(pictured::add);
    if (unbroken && mode == Mode.CONFIRMED) {
      confirmer.pictured(pictured);
    }
    before = mode == Mode.ANYONE ? Mode.ANYONE : Mode.CONFIRMED;
    mode = comparable ? Mode.TAKEN : Mode.STAFF;
    watch = new PresenceWatch(nanos);
    witness = Optional.empty();
    similarity = Optional.empty();
    return true;
  }

  /** Why the picture has to be thrown away; empty = it may stay. */
  public Optional<Break> broken() {
    if (mode != Mode.TAKEN) {
      return Optional.empty();
    }
    if (confirmation() == Confirmation.OTHER) {
      return Optional.of(Break.OTHER);
    }
    return switch (watch.state()) {
      case OTHER -> Optional.of(Break.OTHER);
      case GONE -> Optional.of(Break.GONE);
      case UNKNOWN, SAME, STRANGE -> Optional.empty();
    };
  }

  /** The picture was thrown away because of a {@link Break}. */
  public void voided(long nanos) {
    voids++;
    discarded(nanos);
  }

  /** The picture was thrown away; the next one is to be taken. */
  public void discarded(long nanos) {
    if (mode == Mode.TAKEN || mode == Mode.STAFF) {
      pictured.wipe();
      mode = before;
      confirmer.watchAnew(nanos);
      witness = Optional.empty();
    }
  }

  /** The picture's owner confirms at that time: from now on the looks are the witness's. */
  public void confirming(long nanos) {
    if (witness.isEmpty()) {
      witness = Optional.of(new Witness(nanos));
    }
  }

  /** Nobody confirms any more. */
  public void notConfirming() {
    witness = Optional.empty();
  }

  /** What the witness has come to. */
  public Confirmation confirmation() {
    if (witness.isEmpty()) {
      return Confirmation.NOT_ASKED;
    }
    if (mode == Mode.STAFF) {
      return Confirmation.STAFF;
    }
    return switch (witness.get().decision()) {
      case LOOKING -> Confirmation.LOOKING;
      case SAME -> Confirmation.SAME;
      case OTHER -> Confirmation.OTHER;
      case UNSURE -> Confirmation.STAFF;
    };
  }

  /** What goes into the record, when the application is confirmed now. */
  public Verdict verdict() {
    boolean same = confirmation() == Confirmation.SAME;
    Optional<Double> rounded = similarity.map(s -> Math.round(s * 100) / 100.0);
    return new Verdict(same, rounded, same && unbroken, !same, voids);
  }

  /** Overwrites every face and watches no more. Counts stay. */
  public void forget() {
    mode = Mode.OFF;
    standing = Standing.OFF;
    confirmer.wipe();
    pictured.wipe();
    witness = Optional.empty();
  }

  private static Standing standing(Look look) {
    return switch (look) {
      case Look.Nobody _ -> Standing.NOBODY;
      case Look seen when seen.crowd() -> Standing.CROWD;
      case Look.Unreadable _ -> Standing.UNREADABLE;
      case Look.Clear _ -> Standing.THERE;
    };
  }

  @Override
  public String toString() {
    return "Presence[" + mode + "]";
  }
}
