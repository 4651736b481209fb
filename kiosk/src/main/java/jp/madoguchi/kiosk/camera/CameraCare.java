package jp.madoguchi.kiosk.camera;

import java.util.Optional;
import java.util.OptionalLong;
import jp.madoguchi.kiosk.camera.CameraFeed.State;

/**
 * Tells from what arrives, and from what doesn't, how the camera is. Pure: times are given, nothing
 * waits. One for the life of a feed, so that a camera which gives the same picture again after it
 * was opened again isn't taken for a live one.
 */
final class CameraCare {
  // A driver that is stuck can go round its few buffers; the simulator's loop has 60 pictures.
  private static final int REMEMBERED = 16;

  private final CameraSettings settings;
  private final long[] recent = new long[REMEMBERED];
  private int seen;
  private long lastNews;
  private boolean delivered;
  private OptionalLong uselessSince = OptionalLong.empty();

  /**
   * What one look at the camera said.
   *
   * @param state of the camera
   * @param frame whether the picture is a frame to be given on
   * @param over whether this opening is to be ended and another tried
   */
  record Sight(State state, boolean frame, boolean over) {}

  CameraCare(CameraSettings settings) {
    this.settings = settings;
  }

  /** The camera is opened now. */
  void opening(long now) {
    lastNews = now;
    delivered = false;
    uselessSince = OptionalLong.empty();
  }

  /** Looks at the picture that has come since the last look, if one has. */
  Sight look(Optional<PictureLook> picture, State before, long now) {
    if (picture.isEmpty()) {
      return quiet(before, now);
    }
    PictureLook look = picture.get();
    // A covered lens can give the same black again and again: black says more than frozen.
    if (look.black()) {
      return black(before, now);
    }
    if (isRepeated(look.fingerprint())) {
      return quiet(before, now);
    }
    lastNews = now;
    if (look.shorterSide() < settings.sideMin()) {
      return new Sight(State.TOO_SMALL, false, useless(now) > settings.waits().openMax().toNanos());
    }
    uselessSince = OptionalLong.empty();
    delivered = true;
    return new Sight(
        settings.asked(look.width(), look.height()) ? State.LIVE : State.OTHER_SIZE, true, false);
  }

  private Sight quiet(State before, long now) {
    long patience =
        (delivered ? settings.waits().frozenAfter() : settings.waits().openMax()).toNanos();
    return now - lastNews > patience
        ? new Sight(State.FROZEN, false, true)
        : new Sight(before, false, false);
  }

  private Sight black(State before, long now) {
    lastNews = now;
    long dark = useless(now);
    if (dark > settings.waits().blackAfter().toNanos()) {
      return new Sight(State.BLACK, false, dark > settings.waits().openMax().toNanos());
    }
    // Until it counts as a fault it is a frame like any other: who hides behind a hand is seen to.
    return new Sight(before, before.delivers(), false);
  }

  private long useless(long now) {
    uselessSince = OptionalLong.of(uselessSince.orElse(now));
    return now - uselessSince.getAsLong();
  }

  private boolean isRepeated(long fingerprint) {
    for (int i = 0; i < Math.min(seen, REMEMBERED); i++) {
      if (recent[i] == fingerprint) {
        return true;
      }
    }
    recent[Math.floorMod(seen, REMEMBERED)] = fingerprint;
    seen++;
    return false;
  }
}
