package jp.madoguchi.kiosk.presence;

import java.util.Optional;
import jp.madoguchi.kiosk.photo.face.FaceVector;

/**
 * Who confirms the ID: learned from whoever stands there while the ID is on the screen, and
 * recognised from then on until the picture. Personal data; {@link #wipe} when the visit needs it
 * no more. For one thread.
 */
final class Confirmer {
  private final Gallery gallery = new Gallery(true);
  private PresenceWatch watch = new PresenceWatch(0);
  private long seenAt;
  private long confirmedAt;
  private boolean lost;
  private int readableWithoutReference;

  /** Whoever stands there now may confirm the ID; whoever comes after them is another one. */
  void seeBefore(Look look, long nanos) {
    lost |= !look.followed();
    look.comparable()
        .ifPresent(vector -> {
          if (lost || gallery.similarity(vector) < PresenceLimits.SAME) {
            gallery.wipe();
          }
          lost = false;
          learn(vector, look.crowd(), nanos);
          seenAt = nanos;
        });
  }

  private void learn(FaceVector vector, boolean crowd, long nanos) {
    if (gallery.isEmpty()) {
      gallery.add(vector);
    } else {
      gallery.see(vector, crowd, nanos);
    }
  }

  /** The ID was confirmed at that time. */
  void confirmed(long nanos) {
    if (nanos - seenAt > PresenceLimits.REFERENCE_BEFORE_NANOS) {
      gallery.wipe();
    } else if (lost) {
      gallery.doubt();
    }
    confirmedAt = nanos;
    lost = false;
    readableWithoutReference = 0;
    watch = new PresenceWatch(nanos);
  }

  /** The ID was confirmed while nobody watched: nobody is known to have done it. */
  void nobody() {
    readableWithoutReference = PresenceLimits.OTHER_LOOKS;
  }

  /** Takes a look in, after the ID was confirmed. */
  void seeAfter(Look look, long nanos) {
    if (!gallery.isEmpty()) {
      watch.see(gallery.sighting(look, nanos), nanos);
      return;
    }
    // Whoever was lost from sight since the "yes" may be another one by now.
    lost |= !look.followed();
    boolean inTime = !lost && nanos - confirmedAt <= PresenceLimits.REFERENCE_AFTER_NANOS;
    look.comparable()
        .ifPresent(vector -> {
          if (inTime) {
            gallery.add(vector);
          } else {
            readableWithoutReference++;
            vector.wipe();
          }
        });
  }

  /** Begins to watch anew; who it is stays known, but must be recognised. */
  void watchAnew(long nanos) {
    gallery.doubt();
    watch = new PresenceWatch(nanos);
  }

  /** Whether the ID has to be confirmed again by whoever stands there. */
  boolean askAgain(boolean crowd) {
    boolean notTheOne =
        watch.state() == PresenceWatch.State.STRANGE || watch.state() == PresenceWatch.State.OTHER;
    return readableWithoutReference >= PresenceLimits.OTHER_LOOKS || (notTheOne && !crowd);
  }

  /** Whether this is a look of who confirmed the ID; false when nobody is known. */
  boolean is(Look look) {
    Optional<FaceVector> vector = look.comparable();
    return vector.isPresent() && gallery.similarity(vector.get()) >= gallery.limit();
  }

  /** The picture is of this person, and so are the looks that follow. */
  void pictured(Gallery picture) {
    picture.asUsualIn(gallery);
  }

  /** Overwrites the faces. */
  void wipe() {
    gallery.wipe();
    seenAt = Long.MIN_VALUE / 2;
    lost = false;
  }

  @Override
  public String toString() {
    return "Confirmer[personal]";
  }
}
