package jp.madoguchi.sim.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import jp.madoguchi.sim.camera.CameraFault;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void theSameSeedGivesTheSamePlan() {
    assertThat(FaultPlan.make(7, HOUR, 50, Duration.ofMinutes(2)))
        .isEqualTo(FaultPlan.make(7, HOUR, 50, Duration.ofMinutes(2)));
    assertThat(FaultPlan.make(8, HOUR, 50, Duration.ofMinutes(2)).steps())
        .isNotEqualTo(FaultPlan.make(7, HOUR, 50, Duration.ofMinutes(2)).steps());
  }

  @Test
  void everyFaultBeginsWithinThePlanInOrderAndEnds() {
    for (long seed = 0; seed < 20; seed++) {
      FaultPlan plan = FaultPlan.make(seed, HOUR, 30, Duration.ofMinutes(2));
      assertThat(plan.steps()).as("seed %s", seed).hasSize(30);
      assertThat(plan.steps()).extracting(FaultPlan.Step::at).as("seed %s", seed).isSorted();
      assertThat(plan.steps())
          .as("seed %s", seed)
          .allMatch(step -> step.at().compareTo(HOUR) <= 0 && step.lasts().toMillis() >= 1);
    }
  }

  @Test
  void everyKindOfFaultComesUp() {
    Set<Class<?>> kinds =
        FaultPlan.make(1, HOUR, 200, Duration.ofMinutes(1)).steps().stream()
            .map(step -> step.fault().getClass())
            .collect(Collectors.toSet());
    assertThat(kinds).hasSize(4);
    assertThat(FaultPlan.make(1, HOUR, 500, Duration.ofMinutes(1)).steps())
        .noneMatch(step -> step.fault().equals(new Fault.CameraFails(CameraFault.NONE)));
  }

  @Test
  void senselessPlansAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultPlan.make(1, HOUR, -1, Duration.ofSeconds(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultPlan.make(1, HOUR, 1, Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultPlan.make(1, Duration.ofSeconds(-1), 1, Duration.ofSeconds(1)));
  }

  @Test
  void aDrillBeginsAndEndsEveryFault() {
    List<String> done = new CopyOnWriteArrayList<>();
    FaultTarget recorder =
        new FaultTarget() {
          @Override
          public void begin(Fault fault) {
            done.add("begin " + fault);
          }

          @Override
          public void end(Fault fault) {
            done.add("end " + fault);
          }
        };
    try (FaultDrill drill = new FaultDrill(recorder)) {
      drill.start(FaultPlan.make(3, Duration.ofMillis(50), 4, Duration.ofMillis(30)));
      await().atMost(Duration.ofSeconds(20)).until(() -> done.size() == 8);
    }
    assertThat(done).filteredOn(line -> line.startsWith("begin")).hasSize(4);
  }
}
