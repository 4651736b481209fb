package jp.madoguchi.kiosk.presence;

import java.util.Optional;

/**
 * Who is in the picture, from the shutter to the confirmation: whether this person stays, and the
 * witness at the end. Personal data; {@link #wipe} when the visit needs it no more. For one thread.
 */
final class Pictured {
  // Who confirms a picture looks as in the picture.
  private final Gallery gallery = new Gallery(false);
  private PresenceWatch watch = new PresenceWatch(0);
  private boolean unbroken;
  private Optional<Witness> witness = Optional.empty();
  private Optional<Double> similarity = Optional.empty();

  /**
   * A picture was taken.
   *
   * @param owner who confirmed the ID, if it is known to be the same person; what is usual for them
   *     is usual for the looks that follow
   * @param match whether nothing speaks against it being the right person
   */
  void taken(Look picture, Optional<Confirmer> owner, boolean match, long nanos) {
    wipe();
    unbroken = match && picture.comparable().isPresent();
    picture.comparable().ifPresent(gallery::add);
    owner.ifPresent(confirmer -> confirmer.pictured(gallery));
    watch = new PresenceWatch(nanos);
    similarity = Optional.empty();
  }

  /** Takes a look in; its vector belongs to this from now on. */
  Sighting see(Look look, long nanos) {
    Optional<Double> toPicture = look.comparable().map(gallery::similarityToFirst);
    Sighting sighting = gallery.sighting(look, nanos);
    if (watch.see(sighting, nanos) == PresenceWatch.State.STRANGE) {
      unbroken = false;
    }
    witness.ifPresent(w -> {
      similarity = toPicture.or(() -> similarity);
      w.see(sighting, nanos);
    });
    return sighting;
  }

  /** Why the picture has to be thrown away; empty = it may stay. */
  Optional<Presence.Break> broken() {
    if (confirmation() == Presence.Confirmation.OTHER) {
      return Optional.of(Presence.Break.OTHER);
    }
    return switch (watch.state()) {
      case OTHER -> Optional.of(Presence.Break.OTHER);
      case GONE -> Optional.of(Presence.Break.GONE);
      case UNKNOWN, SAME, STRANGE -> Optional.empty();
    };
  }

  /** From that time on the looks are the witness's. */
  void confirming(long nanos) {
    if (witness.isEmpty()) {
      witness = Optional.of(new Witness(nanos));
    }
  }

  /** Nobody confirms any more. */
  void notConfirming() {
    witness = Optional.empty();
  }

  /** What the witness has come to. */
  Presence.Confirmation confirmation() {
    return witness
        .map(w ->
            switch (w.decision()) {
              case LOOKING -> Presence.Confirmation.LOOKING;
              case SAME -> Presence.Confirmation.SAME;
              case OTHER -> Presence.Confirmation.OTHER;
              case UNSURE -> Presence.Confirmation.STAFF;
            })
        .orElse(Presence.Confirmation.NOT_ASKED);
  }

  /** What goes into the record, when it is confirmed now. */
  Verdict verdict(boolean same, int voids) {
    Optional<Double> rounded = similarity.map(s -> Math.round(s * 100) / 100.0);
    return new Verdict(same, rounded, same && unbroken, !same, voids);
  }

  /** Overwrites the faces. */
  void wipe() {
    gallery.wipe();
    witness = Optional.empty();
  }

  @Override
  public String toString() {
    return "Pictured[personal]";
  }
}
