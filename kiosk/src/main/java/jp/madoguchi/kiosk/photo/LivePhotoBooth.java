package jp.madoguchi.kiosk.photo;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import jp.madoguchi.kiosk.camera.CameraFeed;
import jp.madoguchi.kiosk.camera.Frame;
import jp.madoguchi.kiosk.photo.face.Face;
import jp.madoguchi.kiosk.photo.face.FaceAnalyser;
import jp.madoguchi.kiosk.photo.face.FaceFindings;
import jp.madoguchi.kiosk.photo.face.FaceTrack;
import jp.madoguchi.kiosk.photo.face.Landmarks;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoJudgement;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.rules.photo.Steadiness;

/**
 * The booth on a real camera: a thread of its own looks at the newest frame, never at a queue of
 * old ones. Wakes the camera; it is the visit that knows when the camera may sleep.
 */
public final class LivePhotoBooth implements PhotoBooth {
  private static final Logger LOG = System.getLogger(LivePhotoBooth.class.getName());
  private static final long POLL_NANOS = 5_000_000;
  private static final long BLIND_POLL_NANOS = 50_000_000;
  private static final long FRAME_NANOS_MIN = 50_000_000;
  private static final Guidance BEGINNING =
      new Guidance(Guidance.Instruction.CAMERA_STARTING, 0, Map.of());

  private final CameraFeed camera;
  private final FaceAnalyser analyser;
  private final PortraitCropper cropper;
  private final List<GuideLimit> limits;
  private final LongSupplier nanos;
  private final Pace pace;
  private final Preview preview = new Preview();
  private final Map<String, Integer> liveRefusals = new TreeMap<>();
  private Optional<Watch> watch = Optional.empty();
  private Optional<Portrait> portrait = Optional.empty();
  private volatile Guidance guidance = BEGINNING;
  private volatile Set<PhotoReason> excused = Set.of();
  private volatile LiveGuide.Settings patience = LiveGuide.Settings.USUAL;
  private int pictures;
  private int refused;
  private boolean closed;

  /**
   * A booth for one visit.
   *
   * @param camera woken by the booth, neither put to sleep nor closed
   * @param analyser shared by all visits, not closed
   * @param profile what a picture must keep
   * @param nanos a clock that never goes back, such as {@code System::nanoTime}
   */
  public LivePhotoBooth(
      CameraFeed camera, FaceAnalyser analyser, PhotoProfile profile, LongSupplier nanos) {
    this(camera, analyser, profile, nanos, LivePhotoBooth::onOwnThread);
  }

  /** As above, with another pace than a thread's. */
  public LivePhotoBooth(
      CameraFeed camera,
      FaceAnalyser analyser,
      PhotoProfile profile,
      LongSupplier nanos,
      Pace pace) {
    this.pace = pace;
    this.camera = camera;
    this.analyser = analyser;
    this.cropper = new PortraitCropper(analyser, profile);
    this.limits = GuideLimit.live(profile);
    this.nanos = nanos;
  }

  /** Who calls the booth's steps. */
  public interface Pace {
    /**
     * Begins to call the step again and again, after as many nanoseconds as it answers, until it
     * answers with less than 0; returns at once.
     */
    void begin(LongSupplier step);
  }

  private static void onOwnThread(LongSupplier step) {
    Thread.ofPlatform()
        .name("photo-booth")
        .daemon()
        .start(() -> {
          for (long pause = step.getAsLong(); pause >= 0; pause = step.getAsLong()) {
            LockSupport.parkNanos(pause);
          }
        });
  }

  @Override
  public synchronized void start() {
    if (closed) {
      throw new IllegalStateException("the booth is closed");
    }
    stopWatching();
    forgetPortrait();
    guidance = BEGINNING;
    camera.wake();
    Watch next = new Watch();
    watch = Optional.of(next);
    pace.begin(next::step);
  }

  @Override
  public void excuse(Set<PhotoReason> reasons) {
    excused = Set.copyOf(reasons);
  }

  @Override
  public void steadiness(Optional<Steadiness> asked) {
    patience = asked.map(LiveGuide.Settings::of).orElse(LiveGuide.Settings.USUAL);
  }

  @Override
  public Guidance guidance() {
    return guidance;
  }

  @Override
  public Optional<byte[]> preview() {
    return camera.newest().map(preview::jpeg);
  }

  @Override
  public synchronized Optional<Portrait> taken() {
    return portrait;
  }

  @Override
  public Optional<Portrait> takeNow() {
    Optional<Frame> frame = camera.newest();
    if (frame.isEmpty()) {
      return Optional.empty();
    }
    RgbImage image = RgbImage.of(frame.get().image());
    try {
      Optional<Portrait> taken = cropper.crop(image, excused);
      taken.ifPresent(this::deliver);
      return taken;
    } finally {
      image.wipe();
    }
  }

  @Override
  public synchronized Tally tally() {
    return new Tally(pictures, refused, liveRefusals);
  }

  @Override
  public synchronized void close() {
    closed = true;
    stopWatching();
    forgetPortrait();
    preview.forget();
    guidance = BEGINNING;
  }

  private synchronized void deliver(Portrait taken) {
    if (closed) {
      Arrays.fill(taken.jpeg(), (byte) 0);
      return;
    }
    stopWatching();
    forgetPortrait();
    pictures++;
    if (taken.report().verdict() == PhotoJudgement.Verdict.RETAKE) {
      refused++;
    }
    portrait = Optional.of(taken);
  }

  private synchronized void count(Optional<PhotoReason> reason) {
    reason.ifPresent(why -> liveRefusals.merge(why.name(), 1, Integer::sum));
  }

  private synchronized void stopWatching() {
    watch.ifPresent(running -> running.over = true);
    watch = Optional.empty();
  }

  private void forgetPortrait() {
    // The bytes may have been handed on to the visit by reference: they are its own to wipe then.
    portrait = Optional.empty();
  }

  /** One watch, from start to picture. */
  private final class Watch {
    private final LiveGuide guide = new LiveGuide(LiveGuide.Settings.USUAL, limits);
    private final Burst burst = new Burst();
    private final FaceTrack track = analyser.newTrack();
    private Optional<PhotoReason> counted = Optional.empty();
    private long seen = -1;
    private long last = nanos.getAsLong() - FRAME_NANOS_MIN;
    private volatile boolean over;

    /** One step; answers with how long to pause after it, less than 0 when it is over. */
    long step() {
      if (over) {
        burst.forget();
        return -1;
      }
      try {
        return watch();
      } catch (RuntimeException e) {
        // A resident stands before this: say that something is wrong rather than stand still.
        LOG.log(Level.ERROR, "the photo check failed", e);
        show(new LiveGuide.Sight.NoFrame(true));
        burst.forget();
        return -1;
      }
    }

    private long watch() {
      Optional<Frame> frame = camera.newest();
      if (frame.isEmpty()) {
        blind();
        return BLIND_POLL_NANOS;
      }
      long now = nanos.getAsLong();
      if (frame.get().sequence() != seen && now - last >= FRAME_NANOS_MIN) {
        seen = frame.get().sequence();
        last = now;
        look(frame.get());
      }
      return POLL_NANOS;
    }

    private void blind() {
      show(new LiveGuide.Sight.NoFrame(camera.state().lost()));
      burst.forget();
    }

    private void look(Frame frame) {
      RgbImage image = RgbImage.of(frame.image());
      FaceFindings findings = track.next(image);
      Map<Measure, Double> measures = PhotoCheck.ofFrame(image, findings);
      show(new LiveGuide.Sight.Frame(measures, nose(findings)));
      if (guide.good()) {
        burst.offer(image, measures);
      } else {
        burst.forget();
        image.wipe();
      }
      if (guide.shutter()) {
        burst.best().flatMap(best -> cropper.crop(best, excused)).ifPresent(this::finish);
      }
    }

    private void finish(Portrait taken) {
      if (!over) {
        deliver(taken);
      }
    }

    private void show(LiveGuide.Sight sight) {
      guide.excuse(excused);
      guide.steadiness(patience);
      Guidance next = guide.see(sight, nanos.getAsLong());
      if (!over) {
        guidance = next;
      }
      if (!guide.reason().equals(counted)) {
        counted = guide.reason();
        count(counted);
      }
    }

    private static Optional<LiveGuide.Nose> nose(FaceFindings findings) {
      return switch (findings) {
        case FaceFindings.None _ -> Optional.empty();
        case FaceFindings.One one -> Optional.of(nose(one.face()));
        case FaceFindings.Many many -> Optional.of(nose(many.largest()));
      };
    }

    private static LiveGuide.Nose nose(Face face) {
      Landmarks points = face.landmarks();
      return new LiveGuide.Nose(
          points.x(Landmarks.NOSE_TIP), points.y(Landmarks.NOSE_TIP), points.eyeDistance());
    }
  }
}
