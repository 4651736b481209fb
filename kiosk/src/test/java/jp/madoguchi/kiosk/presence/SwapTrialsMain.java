package jp.madoguchi.kiosk.presence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.madoguchi.kiosk.photo.face.TfliteFaceAnalyser;
import jp.madoguchi.kiosk.photo.face.TfliteFaceMatcher;
import jp.madoguchi.sim.camera.Looks;
import jp.madoguchi.sim.camera.Population;
import jp.madoguchi.sim.camera.Scene;

/** The swap trials in full: {@code swaps honest seed}; prints the tables of docs/presence.md. */
public final class SwapTrialsMain {
  private static final int PEOPLE_MEASURED = 60;

  private SwapTrialsMain() {}

  /** Runs them on two threads, each with its own models. */
  public static void main(String[] args) throws InterruptedException, ExecutionException {
    int swaps = Integer.parseInt(args[0]);
    int honest = Integer.parseInt(args[1]);
    long seed = Long.parseLong(args[2]);
    System.out.println("seed " + seed);
    TrialVisit.Models first = models();
    TrialPeople people = new TrialPeople(first);
    similarities(people, seed);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      ThreadLocal<TrialVisit.Models> own = ThreadLocal.withInitial(SwapTrialsMain::models);
      printSwaps(people, swaps, seed, threads, own);
      printHonest(honest, seed, threads, own);
    }
  }

  static TrialVisit.Models models() {
    return new TrialVisit.Models(new TfliteFaceAnalyser(), new TfliteFaceMatcher());
  }

  private static void similarities(TrialPeople people, long seed) {
    List<Double> same = new ArrayList<>();
    List<Double> different = new ArrayList<>();
    List<Double> siblings = new ArrayList<>();
    List<jp.madoguchi.kiosk.photo.face.FaceVector> faces = new ArrayList<>();
    for (int i = 0; i < PEOPLE_MEASURED; i++) {
      Looks looks = Population.resident(seed, 50_000 + i);
      Scene scene = Scene.good(looks).withSeed(seed + i);
      var face = people.vector(scene, 0);
      same.add(face.similarity(people.vector(scene.withPose(8, -6, 3), 30)));
      siblings.add(face.similarity(people.vector(Scene.good(looks.sibling(i)), 30)));
      faces.forEach(other -> different.add(face.similarity(other)));
      faces.add(face);
    }
    System.out.println("similarity            n   min    p1    median p99    max");
    print("same person, turned", same);
    print("siblings", siblings);
    print("different people", different);
  }

  private static void print(String name, List<Double> values) {
    double[] sorted = values.stream().mapToDouble(d -> d).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-19s %5d %6.3f %6.3f %6.3f %6.3f %6.3f%n",
        name,
        sorted.length,
        sorted[0],
        sorted[sorted.length / 100],
        sorted[sorted.length / 2],
        sorted[sorted.length * 99 / 100],
        sorted[sorted.length - 1]);
  }

  private static void printSwaps(
      TrialPeople people,
      int swaps,
      long seed,
      ExecutorService threads,
      ThreadLocal<TrialVisit.Models> own)
      throws InterruptedException, ExecutionException {
    SwapTrial.Moment[] moments = SwapTrial.Moment.values();
    SwapTrial.Event[] events = SwapTrial.Event.values();
    List<Future<SwapTrial.Result>> running = new ArrayList<>();
    for (int i = 0; i < swaps; i++) {
      long trial = seed * 1_000_000 + i;
      SwapTrial.Moment moment = moments[i % moments.length];
      SwapTrial.Event event = events[i / moments.length % events.length];
      running.add(threads.submit(() -> SwapTrial.run(own.get(), people, trial, moment, event)));
    }
    Map<SwapTrial.Event, Map<SwapTrial.Moment, Map<SwapTrial.Outcome, Integer>>> table =
        new EnumMap<>(SwapTrial.Event.class);
    List<SwapTrial.Result> results = new ArrayList<>();
    for (int i = 0; i < swaps; i++) {
      SwapTrial.Moment moment = moments[i % moments.length];
      SwapTrial.Event event = events[i / moments.length % events.length];
      SwapTrial.Result result = running.get(i).get();
      SwapTrial.Outcome outcome = result.outcome();
      results.add(result);
      table
          .computeIfAbsent(event, _ -> new EnumMap<>(SwapTrial.Moment.class))
          .computeIfAbsent(moment, _ -> new EnumMap<>(SwapTrial.Outcome.class))
          .merge(outcome, 1, Integer::sum);
      if (outcome == SwapTrial.Outcome.MISSED) {
        System.out.printf(
            Locale.ROOT,
            "MISSED: trial %d %s %s, similarity %.3f%n",
            seed * 1_000_000 + i,
            moment,
            event,
            result.similarity());
      }
    }
    System.out.println("swaps " + swaps);
    printMissed("pairs that the model tells apart", results, true);
    printMissed("pairs that the model cannot tell apart", results, false);
    table.forEach((event, row) ->
        row.forEach(
            (moment, counts) -> System.out.printf("%-9s %-21s %s%n", event, moment, counts)));
  }

  private static void printMissed(String name, List<SwapTrial.Result> results, boolean tellable) {
    List<SwapTrial.Result> these =
        results.stream().filter(result -> result.tellable() == tellable).toList();
    long missed = these.stream().filter(r -> r.outcome() == SwapTrial.Outcome.MISSED).count();
    System.out.println(name + ": " + these.size() + " of " + results.size() + ", missed " + missed);
  }

  private static void printHonest(
      int visits, long seed, ExecutorService threads, ThreadLocal<TrialVisit.Models> own)
      throws InterruptedException, ExecutionException {
    List<Future<HonestVisit.Result>> running = new ArrayList<>();
    for (int i = 0; i < visits; i++) {
      long number = seed * 1_000_000 + i;
      running.add(threads.submit(() -> HonestVisit.run(own.get(), number)));
    }
    int pictures = 0;
    int done = 0;
    int voided = 0;
    int asked = 0;
    int staff = 0;
    for (int i = 0; i < visits; i++) {
      HonestVisit.Result result = running.get(i).get();
      pictures += result.picture() ? 1 : 0;
      done += result.done() ? 1 : 0;
      voided += result.voided();
      asked += result.askedAgain() > 0 ? 1 : 0;
      staff += result.staff() ? 1 : 0;
      if (!result.done() || result.askedAgain() > 0) {
        System.out.println("visit " + (seed * 1_000_000 + i) + " " + result);
      }
    }
    System.out.printf(
        "honest visits %d: picture taken %d, done %d, false voids %d, ID asked again in %d, staff"
            + " looked in %d%n",
        visits, pictures, done, voided, asked, staff);
  }
}
