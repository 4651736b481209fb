package jp.madoguchi.backoffice.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office's part of the swap trials; in full by {@link SwapTrialsOfficeMain}. */
class SwapTrialsOfficeTest {
  private static final long SEED = 20261124;

  @TempDir Path folder;

  @Test
  void noAttemptOnDerbyBringsAPictureToAnotherAndNoHonestCaseRaisesAnAlarm() {
    try (Database database = TestDatabases.derby(folder)) {
      check(new SwapTrials(database, SEED, 24), 300);
    }
  }

  @Test
  void noAttemptOnPostgresDoes() {
    try (Database database = TestDatabases.postgres()) {
      check(new SwapTrials(database, SEED + 1, 12), 60);
    }
  }

  private static void check(SwapTrials trials, int attempts) {
    trials.run(attempts);
    String table = trials.table(SEED, "in CI");
    assertThat(trials.trials()).isEqualTo(attempts);
    assertThat(trials.missed()).as(table).isZero();
    assertThat(trials.falseAlarms()).as(table).isZero();
    assertThat(trials.honestLooks()).isGreaterThan(attempts);
    assertThat(trials.tallies().keySet()).as(table).containsExactly(SwapAttack.values());
    trials
        .tallies()
        .forEach((attack, tally) ->
            assertThat(tally.caught).as("%s is caught%n%s", attack, table).isEqualTo(tally.trials));
  }
}
