package jp.madoguchi.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The log's way under every fault, with the kiosks' logs in memory and the office on its tables.
 */
class SimulationTest {
  private static final int SEEDS = 40;

  @BeforeAll
  static void quiet() {
    SimulationMain.quiet();
  }

  @Test
  void nothingIsLostDoubledOrMixedUpInFortyStorms() {
    assertThat(broken(LongStream.rangeClosed(1, SEEDS), false)).isEmpty();
  }

  /** What is broken, with what replays it. */
  static List<String> broken(LongStream seeds, boolean onDisks) {
    List<String> broken = new ArrayList<>();
    seeds.forEach(seed -> {
      Plan plan = Plan.of(seed, onDisks, 1);
      for (String line : Simulation.run(plan, _ -> {}).broken()) {
        broken.add(
            line + " (SimulationMain --seed=" + seed + (onDisks ? " --disks" : "") + " --trace)");
      }
    });
    return broken;
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 7, 11, 29})
  void aSeedReplaysExactly(long seed) {
    assertThat(trace(Plan.of(seed, false, 1))).isEqualTo(trace(Plan.of(seed, false, 1)));
  }

  private static List<String> trace(Plan plan) {
    List<String> lines = new ArrayList<>();
    String seal = Simulation.run(plan, lines::add).trace();
    lines.add(seal);
    return lines;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from sealed_blob where sha256 = (select min(sha256) from sealed_blob)",
        "delete from application_case where receipt = (select min(receipt) from application_case)",
        "delete from visit_fact where seq = (select min(seq) from visit_fact)",
        "update sealed_blob set content = cast(x'00' as blob)",
        "update entry set hash = '0000000000000000000000000000000000000000000000000000000000000000'"
            + " where seq = 2",
        "delete from entry where seq = 1",
        "update application_case set photo_blob = ''"
      })
  void anOfficeThatLosesOrChangesSomethingIsFoundOut(String sabotage) {
    Simulation.Outcome outcome =
        Simulation.run(
            Plan.of(11, false, 1),
            _ -> {},
            database -> database.useTransaction(h -> h.execute(sabotage)));
    assertThat(outcome.told()).isPositive();
    assertThat(outcome.broken()).isNotEmpty();
  }
}
