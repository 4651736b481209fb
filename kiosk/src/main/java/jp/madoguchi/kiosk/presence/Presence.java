package jp.madoguchi.kiosk.presence;

import java.util.Optional;

/**
 * Presence in one visit, from the ID's confirmation to the confirmation of the picture. Told of
 * what happens in the visit and of each look; tells what has to follow. Keeps faces as vectors for
 * the visit only. For one thread at a time.
 */
public final class Presence {
  private final Confirmer confirmer = new Confirmer();
  private final Pictured pictured = new Pictured();
  private PresenceMode mode = PresenceMode.OFF;
  private PresenceMode before = PresenceMode.CONFIRMED;
  private Standing standing = Standing.OFF;
  private int askedAgain;
  private int voids;

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
    return mode != PresenceMode.OFF;
  }

  /** What the screen may say. */
  public Standing standing() {
    return mode == PresenceMode.STAFF ? Standing.STAFF : standing;
  }

  /** The ID is shown, and will be confirmed by whoever stands there. */
  public void idShown() {
    forget();
    mode = PresenceMode.READY;
    standing = Standing.THERE;
  }

  /** The ID was confirmed at that time. */
  public void idConfirmed(long nanos) {
    mode = PresenceMode.CONFIRMED;
    confirmer.confirmed(nanos);
  }

  /**
   * The photo step begins.
   *
   * @param confirmer whether the one to be photographed is the one who confirmed the ID; else
   *     presence begins with the picture
   */
  public void photographed(boolean confirmer) {
    if (!confirmer && mode != PresenceMode.ANYONE) {
      this.confirmer.wipe();
      mode = PresenceMode.ANYONE;
    } else if (confirmer && mode != PresenceMode.CONFIRMED) {
      mode = PresenceMode.CONFIRMED;
      this.confirmer.nobody();
    }
  }

  /** Takes a look in; its vector belongs to this from now on. Times must not go back. */
  public void see(Look look, long nanos) {
    standing = Standing.of(look);
    switch (mode) {
      case OFF, ANYONE, STAFF -> look.wipe();
      case READY -> confirmer.seeBefore(look, nanos);
      case CONFIRMED -> confirmer.seeAfter(look, nanos);
      case TAKEN -> standing = Standing.of(pictured.see(look, nanos), standing);
    }
  }

  /** Whether the ID has to be confirmed again before a picture may be taken. */
  public boolean idNeeded() {
    return mode == PresenceMode.CONFIRMED
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
    if (mode == PresenceMode.CONFIRMED && comparable) {
      match = confirmer.is(picture);
      if (!match && askedAgain < PresenceLimits.ASKED_AGAIN_MAX) {
        picture.wipe();
        return false;
      }
    }
    boolean owner = match && mode == PresenceMode.CONFIRMED;
    pictured.taken(picture, Optional.of(confirmer).filter(_ -> owner), match, nanos);
    before = mode == PresenceMode.ANYONE ? PresenceMode.ANYONE : PresenceMode.CONFIRMED;
    mode = comparable ? PresenceMode.TAKEN : PresenceMode.STAFF;
    return true;
  }

  /** Why the picture has to be thrown away; empty = it may stay. */
  public Optional<Break> broken() {
    return mode == PresenceMode.TAKEN ? pictured.broken() : Optional.empty();
  }

  /** The picture was thrown away because of a {@link Break}. */
  public void voided(long nanos) {
    voids++;
    discarded(nanos);
  }

  /** The picture was thrown away; the next one is to be taken. */
  public void discarded(long nanos) {
    if (mode == PresenceMode.TAKEN || mode == PresenceMode.STAFF) {
      pictured.wipe();
      mode = before;
      confirmer.watchAnew(nanos);
    }
  }

  /** The picture's owner confirms at that time: from now on the looks are the witness's. */
  public void confirming(long nanos) {
    pictured.confirming(nanos);
  }

  /** Nobody confirms any more. */
  public void notConfirming() {
    pictured.notConfirming();
  }

  /** What the witness has come to. */
  public Confirmation confirmation() {
    Confirmation known = pictured.confirmation();
    return mode == PresenceMode.STAFF && known != Confirmation.NOT_ASKED
        ? Confirmation.STAFF
        : known;
  }

  /** What goes into the record, when the application is confirmed now. */
  public Verdict verdict() {
    return pictured.verdict(confirmation() == Confirmation.SAME, voids);
  }

  /** Overwrites every face and watches no more. Counts stay. */
  public void forget() {
    mode = PresenceMode.OFF;
    standing = Standing.OFF;
    confirmer.wipe();
    pictured.wipe();
  }

  @Override
  public String toString() {
    return "Presence[" + mode + "]";
  }
}
