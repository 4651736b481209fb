package jp.madoguchi.kiosk.presence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.madoguchi.kiosk.photo.face.TfliteFaceAnalyser;
import jp.madoguchi.kiosk.photo.face.TfliteFaceMatcher;

/**
 * The swap trials in full: {@code swaps honest seed [file]}; prints the tables, and puts them
 * between the marks of docs/presence.md. Swaps and honest visits take turns, and the tables are
 * written now and then, so that a run that was broken off is a smaller run.
 */
public final class SwapTrialsMain {
  private static final String BEGIN = "<!-- made by SwapTrialsMain -->";
  private static final String END = "<!-- end -->";
  private static final int THREADS = 2;
  private static final int WRITTEN_EVERY = 10;

  private final TrialPeople people;
  private final long seed;
  private final Optional<Path> into;
  private final String similarities;
  private final List<SwapTables.Swap> swaps = new ArrayList<>();
  private final List<SwapTables.Honest> visits = new ArrayList<>();

  private SwapTrialsMain(TrialPeople people, long seed, Optional<Path> into) {
    this.people = people;
    this.seed = seed;
    this.into = into;
    similarities = SwapTables.similarities(people, seed);
  }

  /** Runs them on two threads, each with its own models. */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    Optional<Path> into = args.length > 3 ? Optional.of(Path.of(args[3])) : Optional.empty();
    TrialPeople people = new TrialPeople(models());
    new SwapTrialsMain(people, Long.parseLong(args[2]), into)
        .run(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
  }

  static TrialVisit.Models models() {
    return new TrialVisit.Models(new TfliteFaceAnalyser(), new TfliteFaceMatcher());
  }

  private void run(int swapCount, int honestCount)
      throws IOException, InterruptedException, ExecutionException {
    System.out.println("seed " + seed);
    ThreadLocal<TrialVisit.Models> own = ThreadLocal.withInitial(SwapTrialsMain::models);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<SwapTables.Swap>> swapping = new ArrayList<>();
      List<Future<SwapTables.Honest>> visiting = new ArrayList<>();
      int most = Math.max(swapCount, honestCount);
      for (int i = 0; i < most; i++) {
        int index = i;
        if (i < swapCount) {
          swapping.add(threads.submit(() -> swap(own.get(), index)));
        }
        if (i < honestCount) {
          visiting.add(threads.submit(() -> visit(own.get(), index)));
        }
      }
      for (int i = 0; i < most; i++) {
        if (i < swapCount) {
          swaps.add(swapping.get(i).get());
        }
        if (i < honestCount) {
          visits.add(visiting.get(i).get());
        }
        if ((i + 1) % WRITTEN_EVERY == 0 && i + 1 < most) {
          write();
        }
      }
    }
    System.out.println(write());
  }

  private SwapTables.Swap swap(TrialVisit.Models models, int index) {
    SwapTrial.Moment[] moments = SwapTrial.Moment.values();
    SwapTrial.Event[] events = SwapTrial.Event.values();
    SwapTrial.Moment moment = moments[index % moments.length];
    SwapTrial.Event event = events[index / moments.length % events.length];
    long number = number(index);
    SwapTrial.Result result = SwapTrial.run(models, people, number, moment, event);
    if (result.outcome() == SwapTrial.Outcome.MISSED) {
      System.out.println("missed: trial " + number + " " + event + " " + moment + " " + result);
    }
    return new SwapTables.Swap(number, event, moment, result);
  }

  private SwapTables.Honest visit(TrialVisit.Models models, int index) {
    HonestVisit.Result result = HonestVisit.run(models, number(index));
    if (!result.done() || result.askedAgain() > 0) {
      System.out.println("visit " + number(index) + " " + result);
    }
    return new SwapTables.Honest(number(index), result);
  }

  private long number(int index) {
    return seed * 1_000_000 + index;
  }

  private String write() throws IOException {
    String tables =
        "Seed "
            + seed
            + ". "
            + SwapTables.swaps(swaps)
            + SwapTables.honest(visits)
            + "\n"
            + similarities;
    if (into.isPresent()) {
      put(into.get(), tables);
    }
    return tables;
  }

  private static void put(Path file, String text) throws IOException {
    String old = Files.readString(file, StandardCharsets.UTF_8);
    int from = old.indexOf(BEGIN);
    int to = old.indexOf(END, Math.max(0, from));
    if (from < 0 || to < 0) {
      throw new IOException(file + " has no marks for the tables");
    }
    String made = old.substring(0, from) + BEGIN + "\n" + text + old.substring(to);
    Files.writeString(file, made, StandardCharsets.UTF_8);
  }
}
