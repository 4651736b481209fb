package jp.madoguchi.kiosk.photo;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.kiosk.photo.Guidance.Check;
import jp.madoguchi.kiosk.photo.Guidance.Instruction;
import jp.madoguchi.kiosk.photo.Guidance.State;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.Steadiness;

/**
 * What the resident is told from one frame to the next, and when the shutter opens. Deterministic:
 * the same sights at the same times give the same guidance. For one thread.
 *
 * <p>Three things keep it calm: a limit once broken must be clearly kept before it counts as kept
 * (hysteresis), an instruction stays for a while before another takes its place (dwell), and of all
 * that is wrong only the most important is said.
 */
final class LiveGuide {
  private Settings settings;
  private final List<GuideLimit> limits;
  private final Set<GuideLimit> broken = new HashSet<>();
  private Set<PhotoReason> excused = Set.of();
  private Instruction shown = Instruction.CAMERA_STARTING;
  private Optional<PhotoReason> reason = Optional.empty();
  private long shownSince = Long.MIN_VALUE;
  private Optional<Nose> lastNose = Optional.empty();
  private Optional<Nose> streakNose = Optional.empty();
  private int goodFrames;
  private long goodSince;
  private boolean shutter;

  /**
   * How patient the guide is.
   *
   * @param goodFrames good frames in a row before the shutter opens
   * @param goodNanos and for at least so long
   * @param dwellNanos how long an instruction stays at least
   * @param motionMax how far the nose may move from frame to frame, eye distances
   * @param driftMax how far it may move in all, eye distances
   */
  record Settings(
      int goodFrames, long goodNanos, long dwellNanos, double motionMax, double driftMax) {
    static final Settings USUAL = new Settings(8, 1_200_000_000L, 700_000_000L, 0.03, 0.12);

    /** As usual, but only so still. */
    static Settings of(Steadiness s) {
      return new Settings(
          s.goodFrames(),
          s.goodMillis() * 1_000_000L,
          USUAL.dwellNanos(),
          s.motionMax(),
          s.driftMax());
    }
  }

  /** What is seen at one time. */
  sealed interface Sight {
    /** No frame: the camera is starting, or lost. */
    record NoFrame(boolean lost) implements Sight {}

    /** A frame's measures; the nose when there is a face. */
    record Frame(Map<Measure, Double> measures, Optional<Nose> nose) implements Sight {}
  }

  /** The tip of the nose, pixels, and the distance of the eyes to measure its motion by. */
  record Nose(double x, double y, double eyeDistance) {
    double motion(Nose other) {
      return Math.hypot(x - other.x, y - other.y) / Math.max(1, eyeDistance);
    }
  }

  LiveGuide(Settings settings, List<GuideLimit> limits) {
    this.settings = settings;
    this.limits = limits;
  }

  /** From the next sight on these reasons count as kept. */
  void excuse(Set<PhotoReason> reasons) {
    excused = Set.copyOf(reasons);
  }

  /** From the next sight on this counts as still. */
  void steadiness(Settings asked) {
    settings = asked;
  }

  /** Takes a sight in; times must not go back. */
  Guidance see(Sight sight, long nanos) {
    return switch (sight) {
      case Sight.NoFrame none -> blind(none.lost(), nanos);
      case Sight.Frame frame -> look(frame, nanos);
    };
  }

  /** Whether the last sight was the one to open the shutter on. */
  boolean shutter() {
    return shutter;
  }

  /** Whether the last sight belongs to a run of good ones. */
  boolean good() {
    return goodFrames > 0;
  }

  /** Why the instruction shown is shown, when something is wrong with the picture. */
  Optional<PhotoReason> reason() {
    return reason;
  }

  private Guidance blind(boolean lost, long nanos) {
    broken.clear();
    lastNose = Optional.empty();
    endStreak();
    show(lost ? Instruction.CAMERA_LOST : Instruction.CAMERA_STARTING, Optional.empty(), nanos);
    return new Guidance(shown, 0, checks(Map.of(), false));
  }

  private Guidance look(Sight.Frame frame, long nanos) {
    for (GuideLimit limit : limits) {
      Double measured = frame.measures().get(limit.measure());
      if (measured == null || excused.contains(limit.limit().reason())) {
        broken.remove(limit);
      } else if (broken.contains(limit)
          ? limit.limit().stillBrokenBy(measured)
          : limit.limit().brokenBy(measured)) {
        broken.add(limit);
      } else {
        broken.remove(limit);
      }
    }
    Optional<GuideLimit> worst = limits.stream().filter(broken::contains).findFirst();
    boolean steady = steady(frame.nose());
    Instruction wanted =
        worst.map(GuideLimit::say).orElse(steady ? Instruction.GOOD_STAY : Instruction.HOLD_STILL);
    show(wanted, worst.map(w -> w.limit().reason()), nanos);
    if (worst.isPresent() || !steady) {
      endStreak();
    } else {
      goOn(frame.nose(), nanos);
    }
    return new Guidance(shown, progress(nanos), checks(frame.measures(), steady));
  }

  private boolean steady(Optional<Nose> nose) {
    boolean steady =
        nose.isPresent()
            && lastNose.isPresent()
            && nose.get().motion(lastNose.get()) <= settings.motionMax
            && (streakNose.isEmpty() || nose.get().motion(streakNose.get()) <= settings.driftMax);
    lastNose = nose;
    return steady;
  }

  private void goOn(Optional<Nose> nose, long nanos) {
    if (goodFrames == 0) {
      goodSince = nanos;
      streakNose = nose;
    }
    goodFrames++;
    shutter =
        shown == Instruction.GOOD_STAY
            && goodFrames >= settings.goodFrames
            && nanos - goodSince >= settings.goodNanos;
  }

  private void endStreak() {
    goodFrames = 0;
    streakNose = Optional.empty();
    shutter = false;
  }

  /** Changes the instruction unless the one shown has not stood long enough to be read. */
  private void show(Instruction wanted, Optional<PhotoReason> why, long nanos) {
    boolean first = shownSince == Long.MIN_VALUE;
    if (wanted != shown && (first || nanos - shownSince >= settings.dwellNanos)) {
      shown = wanted;
      reason = why;
      shownSince = nanos;
    } else if (first) {
      shownSince = nanos;
    }
  }

  private double progress(long nanos) {
    if (goodFrames == 0 || shown != Instruction.GOOD_STAY) {
      return 0;
    }
    double byFrames = (double) goodFrames / settings.goodFrames;
    double byTime = (double) (nanos - goodSince) / settings.goodNanos;
    return shutter ? 1 : Math.min(0.99, Math.min(byFrames, byTime));
  }

  private Map<Check, State> checks(Map<Measure, Double> measures, boolean steady) {
    Map<Check, State> checks = new EnumMap<>(Check.class);
    for (GuideLimit limit : limits) {
      State state =
          !measures.containsKey(limit.measure())
              ? State.UNKNOWN
              : broken.contains(limit) ? State.NOT_YET : State.OK;
      checks.merge(limit.check(), state, LiveGuide::worse);
    }
    boolean face = measures.containsKey(Measure.YAW);
    checks.put(Check.STEADY, !face ? State.UNKNOWN : steady ? State.OK : State.NOT_YET);
    return checks;
  }

  private static State worse(State a, State b) {
    if (a == State.NOT_YET || b == State.NOT_YET) {
      return State.NOT_YET;
    }
    return a == State.UNKNOWN ? a : b;
  }
}
