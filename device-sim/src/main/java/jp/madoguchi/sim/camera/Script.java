package jp.madoguchi.sim.camera;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What is before the camera, frame by frame: a scene, and what happens from it on. The scene of a
 * frame follows from the script alone, so frames may be asked for in any order and again.
 *
 * @param start the scene before anything happens
 * @param steps what happens, in the order of their frames
 */
public record Script(Scene start, List<Step> steps) {
  /** Checks the order. */
  public Script {
    steps = List.copyOf(steps);
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).frame() < steps.get(i - 1).frame()) {
        throw new IllegalArgumentException("steps must stand in the order of their frames");
      }
    }
  }

  /**
   * One thing that happens.
   *
   * @param frame when it begins, from 0
   * @param what happens
   * @param who comes, or is on the picture held up
   * @param lasts how many frames it takes, 1 to 100,000
   */
  public record Step(long frame, Happening what, Optional<Looks> who, int lasts) {
    /** Refuses what can't happen. */
    public Step {
      Ranges.check("frame", (double) frame, 0, Integer.MAX_VALUE);
      Ranges.check("lasts", lasts, 1, 100_000);
      if (what.needsSomebody() && who.isEmpty()) {
        throw new IllegalArgumentException(what + " needs somebody");
      }
    }
  }

  /** A script in which nothing happens yet. */
  public static Script of(Scene start) {
    return new Script(start, List.of());
  }

  /** Then that happens, without anybody else. */
  public Script then(long frame, Happening what, int lasts) {
    return plus(new Step(frame, what, Optional.empty(), lasts));
  }

  /** Then that happens with somebody else. */
  public Script then(long frame, Happening what, Looks who, int lasts) {
    return plus(new Step(frame, what, Optional.of(who), lasts));
  }

  private Script plus(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new Script(start, more);
  }

  /** What is before the camera in that frame. */
  public Scene scene(long frame) {
    Scene scene = start;
    for (Step step : steps) {
      if (step.frame() <= frame) {
        double share = Math.min(1, (frame - step.frame() + 1.0) / step.lasts());
        scene = Stage.after(scene, step, share);
      }
    }
    return scene;
  }

  /** The scenes from frame 0 on, without end. */
  public Iterator<Scene> scenes() {
    return LongStream.iterate(0, frame -> frame + 1).mapToObj(this::scene).iterator();
  }

  /** Whether the scene changes no more from that frame on. */
  public boolean over(long frame) {
    return steps.stream().allMatch(step -> step.frame() + step.lasts() <= frame);
  }
}
