package jp.madoguchi.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import jp.madoguchi.simulation.disk.DiskFaults;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same storms with the kiosks' logs in real Derby databases on simulated disks. */
class SimulationOnDisksTest {
  @BeforeAll
  static void quiet() {
    SimulationMain.quiet();
  }

  @Test
  void nothingIsLostDoubledOrMixedUpOnRealDatabases() {
    assertThat(SimulationTest.broken(LongStream.rangeClosed(1, 5), true)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = DiskFaults.Fate.class,
      names = {"IO_ERROR", "POWER_CUT"})
  void aVisitSurvivesAFailureOfEachOperationOfTheDisk(DiskFaults.Fate fate) {
    EachOperation.Outcome outcome =
        EachOperation.run(EachOperation.Scenario.VISIT, fate, 0, 6, DiskMedium.PIECE);
    assertThat(outcome.broken()).isEmpty();
    assertThat(outcome.operations()).isGreaterThan(7);
  }

  /** All of them: SimulationMain --each-operation. */
  @ParameterizedTest
  @EnumSource(
      value = DiskFaults.Fate.class,
      names = {"IO_ERROR", "POWER_CUT"})
  void aFirstStartSurvivesAFailureOfTheDisk(DiskFaults.Fate fate) {
    EachOperation.Outcome outcome =
        EachOperation.run(EachOperation.Scenario.FIRST_START, fate, 60, 290, DiskMedium.PIECE);
    assertThat(outcome.broken()).isEmpty();
    assertThat(outcome.operations()).isGreaterThan(2);
  }

  @Test
  void aSeedReplaysExactly() {
    Plan plan = Plan.of(5, true, 1);
    assertThat(Simulation.run(plan, _ -> {}).trace())
        .isEqualTo(Simulation.run(plan, _ -> {}).trace());
  }
}
