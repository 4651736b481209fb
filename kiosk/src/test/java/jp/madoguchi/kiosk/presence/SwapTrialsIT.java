package jp.madoguchi.kiosk.presence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A seeded part of the swap trials; docs/presence.md tells how to run them in full. */
class SwapTrialsIT {
  private static final long SEED = 31;
  private static final int ROUNDS = 2;
  private static final int HONEST = 30;

  private final TrialVisit.Models models = SwapTrialsMain.models();

  @Test
  void noSwapGoesOutAsIfAllWereWell() {
    TrialPeople people = new TrialPeople(models);
    long trial = SEED * 1_000;
    int apart = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (SwapTrial.Event event : SwapTrial.Event.values()) {
        for (SwapTrial.Moment moment : SwapTrial.Moment.values()) {
          trial++;
          SwapTrial.Result result = SwapTrial.run(models, people, trial, moment, event);
          apart += result.tellable() ? 1 : 0;
          assertThat(!result.tellable() || result.outcome() != SwapTrial.Outcome.MISSED)
              .as("trial %d, %s %s: %s", trial, event, moment, result)
              .isTrue();
        }
      }
    }
    assertThat(apart)
        .as("the model tells nearly all of these %d pairs apart", trial - SEED * 1_000)
        .isGreaterThanOrEqualTo((int) (trial - SEED * 1_000) * 9 / 10);
  }

  @Test
  void whoStaysTheSameLosesNoPicture() {
    int pictures = 0;
    int done = 0;
    for (int i = 0; i < HONEST; i++) {
      long number = SEED * 1_000 + i;
      HonestVisit.Result result = HonestVisit.run(models, number);
      assertThat(result.voided()).as("visit %d", number).isZero();
      pictures += result.picture() ? 1 : 0;
      done += result.done() ? 1 : 0;
    }
    assertThat(pictures)
        .as("the booth takes nearly everybody")
        .isGreaterThanOrEqualTo(HONEST * 9 / 10);
    assertThat(done)
        .as("and whoever has a picture goes through, but for a few whom staff looks at")
        .isGreaterThanOrEqualTo(pictures * 9 / 10);
  }
}
