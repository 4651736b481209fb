package jp.madoguchi.kiosk.session;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.kiosk.camera.CameraFeed;
import jp.madoguchi.kiosk.camera.Frame;
import jp.madoguchi.kiosk.photo.Portrait;
import jp.madoguchi.kiosk.presence.Eyes;
import jp.madoguchi.kiosk.presence.Look;
import jp.madoguchi.kiosk.presence.Presence;
import jp.madoguchi.kiosk.visit.Answers;
import jp.madoguchi.kiosk.visit.Step;
import jp.madoguchi.kiosk.visit.Visit;
import jp.madoguchi.rules.ApplicantKind;
import jp.madoguchi.rules.ApplicantRules.Consequences;

/**
 * Presence in one visit: follows the visit's steps, keeps the camera awake as long as it is needed,
 * and says when the next frame is to be looked at. What isn't static is called under the visit's
 * lock, but for {@link #look}.
 */
final class PresenceDesk {
  /** About four looks a second: a change of persons takes longer. */
  private static final long LOOK_NANOS = 230_000_000L;

  /** Between looks the face is followed: a head moves by half its width between two looks. */
  private static final long FOLLOW_NANOS = 60_000_000L;

  /** Who wasn't followed for so long may be another one. */
  private static final long MISSED_NANOS = 500_000_000L;

  private final CameraFeed camera;
  private final Supplier<Eyes> makeEyes;
  private final Presence presence = new Presence();
  private Optional<Eyes> eyes = Optional.empty();
  private long lookedAt = Long.MIN_VALUE;
  private long lastSequence = -1;
  private long followedAt = Long.MIN_VALUE / 2;
  private long followedSequence = -1;
  private volatile boolean missed;

  PresenceDesk(CameraFeed camera, Supplier<Eyes> makeEyes) {
    this.camera = camera;
    this.makeEyes = makeEyes;
  }

  Presence presence() {
    return presence;
  }

  /** What the screen shows; the notice is a message key, empty = none. */
  PresenceView view(String notice) {
    return new PresenceView(
        presence.watching(), presence.standing(), presence.confirmation(), notice);
  }

  /** Follows the visit from one state to the next. */
  void follow(Visit from, Visit to, long nanos) {
    Answers now = to.answers();
    if (!photoWanted(to)) {
      presence.forget();
    } else if (now.picture().isPresent()) {
      if (to.step() != Step.CHECK) {
        presence.notConfirming();
      }
    } else if (to.step() == Step.FORM_CHECK) {
      if (from.step() != Step.FORM_CHECK) {
        idShown(from.step() == Step.PHOTO);
      }
    } else if (from.step() == Step.FORM_CHECK && to.step() != Step.FORM) {
      presence.idConfirmed(nanos);
    } else if (from.answers().picture().isPresent()) {
      presence.discarded(nanos);
    }
    if (photoWanted(to) && to.step() == Step.PHOTO && now.picture().isEmpty()) {
      boolean self = now.kind().filter(kind -> kind != ApplicantKind.SELF).isEmpty();
      presence.photographed(self);
    }
    if (photoWanted(to) && to.step().compareTo(Step.FORM) >= 0) {
      camera.wake();
    } else {
      camera.sleep();
    }
  }

  private void idShown(boolean again) {
    if (again) {
      presence.idAskedAgain();
    } else {
      presence.idShown();
    }
  }

  /** Until the visit is done or stopped, or it is known that the card has no picture. */
  private static boolean photoWanted(Visit visit) {
    return visit.step() != Step.DONE
        && visit.step() != Step.STOPPED
        && visit.answers().person().map(Consequences::photo).orElse(true);
  }

  /** A frame that is to be looked at now. */
  Optional<Frame> due(long nanos) {
    boolean hurry = presence.confirmation() == Presence.Confirmation.LOOKING;
    boolean early = lookedAt != Long.MIN_VALUE && nanos - lookedAt < LOOK_NANOS;
    boolean due = presence.watching() && (hurry || !early);
    return due ? now(nanos) : Optional.empty();
  }

  /** The newest frame, if it hasn't been looked at yet. */
  Optional<Frame> now(long nanos) {
    Optional<Frame> frame = camera.newest().filter(f -> f.sequence() != lastSequence);
    frame.ifPresent(f -> {
      lastSequence = f.sequence();
      lookedAt = nanos;
      reached(f, nanos);
    });
    return frame;
  }

  /** A frame to which the face is to be followed now. */
  Optional<Frame> dueToFollow(long nanos) {
    if (!presence.watching() || nanos - followedAt < FOLLOW_NANOS) {
      return Optional.empty();
    }
    Optional<Frame> frame = camera.newest().filter(f -> f.sequence() != followedSequence);
    frame.ifPresent(f -> reached(f, nanos));
    return frame;
  }

  private void reached(Frame frame, long nanos) {
    missed |= nanos - followedAt > MISSED_NANOS;
    followedAt = nanos;
    followedSequence = frame.sequence();
  }

  /** Follows the face to that frame; as long as {@link #look} it needs no lock. */
  void follow(Frame frame) {
    look(e -> {
      e.follow(frame.image());
      return new Look.Nobody();
    });
  }

  /** Looks; takes longer than a request should wait for the lock. */
  Look look(BufferedImage frame) {
    return look(e -> e.at(frame));
  }

  /** Looks at a picture that was taken. */
  Look look(Portrait taken) {
    return look(e -> e.at(taken));
  }

  /** Where the models can't be used, nobody can be compared: staff's eye must do. */
  private Look look(Function<Eyes, Look> with) {
    try {
      Eyes now = eyes();
      if (missed) {
        missed = false;
        now.lookAway();
      }
      return with.apply(now);
    } catch (CompletionException e) {
      return new Look.Unreadable(false, true);
    }
  }

  /** Made when they are needed first: the models may still be loading. */
  private synchronized Eyes eyes() {
    Eyes there = eyes.orElseGet(makeEyes);
    eyes = Optional.of(there);
    return there;
  }
}
