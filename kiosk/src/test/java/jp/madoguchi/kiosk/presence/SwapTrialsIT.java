package jp.madoguchi.kiosk.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A seeded part of the swap trials; docs/presence.md tells how to run them in full. */
class SwapTrialsIT {
  private static final long SEED = 31;
  private static final int ROUNDS = 1;
  private static final int HONEST = 16;

  private final ThreadLocal<TrialVisit.Models> own =
      ThreadLocal.withInitial(SwapTrialsMain::models);

  @Test
  void noSwapThatTheModelCanTellGoesOutAsIfAllWereWell() throws Exception {
    TrialPeople people = new TrialPeople(own.get());
    List<Callable<SwapTrial.Result>> trials = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (SwapTrial.Event event : SwapTrial.Event.values()) {
        for (SwapTrial.Moment moment : SwapTrial.Moment.values()) {
          long trial = SEED * 1_000 + trials.size();
          trials.add(() -> SwapTrial.run(own.get(), people, trial, moment, event));
          names.add("trial " + trial + " " + event + " " + moment);
        }
      }
    }
    List<SwapTrial.Result> results = run(trials);
    for (int i = 0; i < results.size(); i++) {
      SwapTrial.Result result = results.get(i);
      assertThat(result.tellable() && result.outcome() == SwapTrial.Outcome.MISSED)
          .as("%s: %s", names.get(i), result)
          .isFalse();
    }
    assertThat(results.stream().filter(SwapTrial.Result::tellable).count())
        .as("the model tells nearly all of these %d pairs apart", results.size())
        .isGreaterThanOrEqualTo(results.size() * 9 / 10);
  }

  @Test
  void whoStaysTheSameLosesNoPicture() throws Exception {
    List<Callable<HonestVisit.Result>> visits = new ArrayList<>();
    for (int i = 0; i < HONEST; i++) {
      long number = SEED * 1_000 + i;
      visits.add(() -> HonestVisit.run(own.get(), number));
    }
    List<HonestVisit.Result> results = run(visits);
    assertThat(results).as("seed %d", SEED).allMatch(result -> result.voided() == 0);
    long pictures = results.stream().filter(HonestVisit.Result::picture).count();
    assertThat(pictures)
        .as("the booth takes nearly everybody: %s", results)
        .isGreaterThanOrEqualTo(HONEST * 9 / 10);
    assertThat(results.stream().filter(HonestVisit.Result::done).count())
        .as("and whoever has a picture goes through, but for a few whom staff looks at")
        .isGreaterThanOrEqualTo(pictures * 9 / 10);
  }

  private static <T> List<T> run(List<Callable<T>> all)
      throws InterruptedException, ExecutionException {
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<T> each : threads.invokeAll(all)) {
        results.add(each.get());
      }
    }
    return results;
  }
}
