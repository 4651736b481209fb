package jp.madoguchi.kiosk.presence;

import java.util.Optional;
import jp.madoguchi.kiosk.photo.face.FaceVector;

/**
 * Presence in one visit, from the ID's confirmation to the confirmation of the picture. Told of
 * what happens in the visit and of each look; tells what has to follow. Keeps faces as vectors for
 * the visit only. For one thread at a time.
 */
public final class Presence {
  private final Gallery confirmer = new Gallery();
  private final Gallery pictured = new Gallery();
  private Mode mode = Mode.OFF;
  private Mode before = Mode.CONFIRMED;
  private Standing standing = Standing.OFF;
  private PresenceWatch watch = new PresenceWatch(0);
  private Optional<FaceVector> candidate = Optional.empty();
  private long candidateAt;
  private long confirmedAt;
  private boolean lost;
  private int readableWithoutReference;
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
    confirmedAt = nanos;
    readableWithoutReference = 0;
    lost = false;
    confirmer.wipe();
    candidate
        .filter(_ -> nanos - candidateAt <= PresenceLimits.REFERENCE_BEFORE_NANOS)
        .ifPresentOrElse(confirmer::add, this::noCandidate);
    candidate = Optional.empty();
    watch = new PresenceWatch(nanos);
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
      noCandidate();
      mode = Mode.ANYONE;
    } else if (confirmer && mode != Mode.CONFIRMED) {
      // The ID was confirmed while nobody watched: nobody is known to have done it.
      mode = Mode.CONFIRMED;
      readableWithoutReference = PresenceLimits.OTHER_LOOKS;
    }
  }

  /** Takes a look in; its vector belongs to this from now on. Times must not go back. */
  public void see(Look look, long nanos) {
    standing = standing(look);
    switch (mode) {
      case OFF, ANYONE, STAFF -> look.wipe();
      case READY -> look.comparable().ifPresent(v -> candidate(v, nanos));
      case CONFIRMED -> seeConfirmer(look, nanos);
      case TAKEN -> seePictured(look, nanos);
    }
  }

  private void seeConfirmer(Look look, long nanos) {
    if (!confirmer.isEmpty()) {
      watch.see(sighting(confirmer, look, nanos), nanos);
      return;
    }
    // Whoever was lost from sight since the "yes" may be another one by now.
    lost |= !look.followed();
    boolean inTime = !lost && nanos - confirmedAt <= PresenceLimits.REFERENCE_AFTER_NANOS;
    look.comparable()
        .ifPresent(vector -> {
          if (inTime) {
            confirmer.add(vector);
          } else {
            readableWithoutReference++;
            vector.wipe();
          }
        });
  }

  private void seePictured(Look look, long nanos) {
    Optional<Double> toPicture = look.comparable().map(pictured::similarityToFirst);
    Sighting sighting = sighting(pictured, look, nanos);
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
    if (mode != Mode.CONFIRMED || askedAgain >= PresenceLimits.ASKED_AGAIN_MAX) {
      return false;
    }
    boolean notTheOne =
        watch.state() == PresenceWatch.State.STRANGE || watch.state() == PresenceWatch.State.OTHER;
    boolean nobodyKnown = readableWithoutReference >= PresenceLimits.OTHER_LOOKS;
    return nobodyKnown || (notTheOne && standing != Standing.CROWD);
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
      match =
          picture
              .comparable()
              .filter(v -> confirmer.similarity(v) >= confirmer.limit())
              .isPresent();
      if (!match && askedAgain < PresenceLimits.ASKED_AGAIN_MAX) {
        picture.wipe();
        return false;
      }
    }
    unbroken = match && comparable;
    pictured.wipe();
    picture.comparable().ifPresent(pictured::add);
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
      watch = new PresenceWatch(nanos);
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
    noCandidate();
    witness = Optional.empty();
  }

  private static Sighting sighting(Gallery gallery, Look look, long nanos) {
    if (!look.followed()) {
      gallery.doubt();
    }
    return switch (look) {
      case Look.Nobody _ -> new Sighting.Nobody();
      case Look.Unreadable _ -> new Sighting.Unreadable();
      case Look.Clear(FaceVector vector, boolean crowd, _) -> gallery.see(vector, crowd, nanos);
    };
  }

  private static Standing standing(Look look) {
    return switch (look) {
      case Look.Nobody _ -> Standing.NOBODY;
      case Look seen when seen.crowd() -> Standing.CROWD;
      case Look.Unreadable _ -> Standing.UNREADABLE;
      case Look.Clear _ -> Standing.THERE;
    };
  }

  private void candidate(FaceVector vector, long nanos) {
    noCandidate();
    candidate = Optional.of(vector);
    candidateAt = nanos;
  }

  private void noCandidate() {
    candidate.ifPresent(FaceVector::wipe);
    candidate = Optional.empty();
  }

  @Override
  public String toString() {
    return "Presence[" + mode + "]";
  }
}
