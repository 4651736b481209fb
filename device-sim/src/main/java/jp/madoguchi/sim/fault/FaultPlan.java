package jp.madoguchi.sim.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import jp.madoguchi.sim.camera.CameraFault;

/**
 * Faults at their times. The same seed gives the same plan.
 *
 * @param seed that made it
 * @param steps in the order of their times
 */
public record FaultPlan(long seed, List<Step> steps) {
  private static final int STEPS_MAX = 10_000;

  /** Copies the steps. */
  public FaultPlan {
    steps = List.copyOf(steps);
  }

  /**
   * One fault of a plan.
   *
   * @param at from the start of the plan
   * @param lasts how long until it comes right again
   * @param fault what goes wrong
   */
  public record Step(Duration at, Duration lasts, Fault fault) {}

  /**
   * Makes a plan.
   *
   * @param length all faults begin within it
   * @param count how many faults
   * @param longest no fault lasts longer
   */
  public static FaultPlan make(long seed, Duration length, int count, Duration longest) {
    if (count < 0 || count > STEPS_MAX || length.isNegative() || longest.toMillis() < 1) {
      throw new IllegalArgumentException(
          "a plan has 0 to " + STEPS_MAX + " faults, and both times are positive");
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<Step> steps = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      steps.add(
          new Step(
              Duration.ofMillis(random.nextLong(length.toMillis() + 1)),
              Duration.ofMillis(1 + random.nextLong(longest.toMillis())),
              draw(random)));
    }
    steps.sort(Comparator.comparing(Step::at));
    return new FaultPlan(seed, steps);
  }

  private static Fault draw(SplittableRandom random) {
    CameraFault[] camera = CameraFault.values();
    return switch (random.nextInt(6)) {
      case 0, 1 -> new Fault.NetworkFails(LinkState.OFF);
      case 2 -> new Fault.NetworkFails(LinkState.CAPTIVE);
      case 3 -> new Fault.CameraFails(camera[1 + random.nextInt(camera.length - 1)]);
      case 4 -> new Fault.CardPulled();
      default -> new Fault.CentreCloses();
    };
  }
}
