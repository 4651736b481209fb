package jp.madoguchi.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.simulation.disk.DiskFaults;

/**
 * Runs any number of seeds with progress, or one with its trace: {@code [--from=1] [--seeds=200]
 * [--disks=10] [--size=1]} or {@code --seed=N [--disks] [--trace]} or {@code --each-operation
 * [--every=1]}. Of every hundred seeds {@code --disks} run on simulated disks.
 */
public final class SimulationMain {
  private SimulationMain() {}

  public static void main(String[] args) {
    quiet();
    int size = (int) number(args, "size").orElse(1L).longValue();
    Optional<Long> one = number(args, "seed");
    if (one.isPresent()) {
      boolean trace = Arrays.asList(args).contains("--trace");
      boolean disks = Arrays.asList(args).contains("--disks");
      Simulation.Outcome outcome =
          Simulation.run(
              Plan.of(one.orElseThrow(), disks, size),
              line -> {
                if (trace) {
                  System.out.println(line);
                }
              });
      System.out.println(outcome.plan().words());
      System.out.println("trace " + outcome.trace());
      outcome.broken().forEach(System.out::println);
      System.out.println(outcome.broken().isEmpty() ? "clean" : "BROKEN");
      System.exit(outcome.broken().isEmpty() ? 0 : 1);
    }
    boolean clean =
        Arrays.asList(args).contains("--each-operation") ? eachOperation(args) : many(args, size);
    System.exit(clean ? 0 : 1);
  }

  private static boolean eachOperation(String[] args) {
    int every = (int) number(args, "every").orElse(1L).longValue();
    int piece = (int) number(args, "piece").orElse((long) DiskMedium.PIECE).longValue();
    int first = (int) number(args, "first").orElse(0L).longValue();
    boolean clean = true;
    for (EachOperation.Scenario scenario : EachOperation.Scenario.values()) {
      if (Arrays.asList(args).contains("--not=" + scenario)) {
        continue;
      }
      for (DiskFaults.Fate fate : List.of(DiskFaults.Fate.IO_ERROR, DiskFaults.Fate.POWER_CUT)) {
        EachOperation.Outcome outcome = EachOperation.run(scenario, fate, first, every, piece);
        outcome.broken().forEach(System.out::println);
        System.out.println(
            scenario
                + ", "
                + fate
                + ": "
                + outcome.operations()
                + " operations failed in turn, "
                + outcome.broken().size()
                + " broken");
        clean &= outcome.broken().isEmpty();
      }
    }
    return clean;
  }

  private static boolean many(String[] args, int size) {
    long from = number(args, "from").orElse(1L);
    long seeds = number(args, "seeds").orElse(200L);
    long disks = number(args, "disks").orElse(10L);
    List<Simulation.Outcome> failed = new ArrayList<>();
    Figures figures = new Figures();
    long started = System.nanoTime();
    for (long seed = from; seed < from + seeds; seed++) {
      boolean onDisks = seed % 100 < disks;
      Simulation.Outcome outcome = Simulation.run(Plan.of(seed, onDisks, size), _ -> {});
      figures.add(outcome);
      if (!outcome.broken().isEmpty()) {
        failed.add(outcome);
        System.out.println("BROKEN: " + outcome.plan().words());
        outcome.broken().forEach(line -> System.out.println("  " + line));
        System.out.println(
            "  again: --seed="
                + seed
                + (onDisks ? " --disks" : "")
                + " --size="
                + size
                + " --trace");
      }
      if ((seed - from + 1) % 50 == 0) {
        long s = (System.nanoTime() - started) / 1_000_000_000;
        System.out.println(
            (seed - from + 1)
                + " of "
                + seeds
                + " seeds, "
                + s
                + " s, "
                + failed.size()
                + " broken");
      }
    }
    System.out.println(figures.words());
    System.out.println(failed.isEmpty() ? "clean" : failed.size() + " seeds BROKEN");
    return failed.isEmpty();
  }

  /** What many runs come to. */
  private static final class Figures {
    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private long runs;
    private double hours;
    private long residents;
    private long told;
    private long entries;

    void add(Simulation.Outcome outcome) {
      runs++;
      hours += outcome.virtual().toMillis() / 3_600_000.0;
      residents += outcome.residents();
      told += outcome.told();
      entries += outcome.entries();
      outcome.faults().forEach((fault, times) -> faults.merge(fault, times, Long::sum));
    }

    String words() {
      return String.format(
          "%d seeds, %.0f virtual hours, %d residents, %d saw their application confirmed,"
              + " %d entries in the office%nfaults: %s",
          runs, hours, residents, told, entries, faults);
    }
  }

  private static Optional<Long> number(String[] args, String name) {
    return Arrays.stream(args)
        .filter(arg -> arg.startsWith("--" + name + "="))
        .map(arg -> Long.parseLong(arg.substring(name.length() + 3)))
        .findFirst();
  }

  /** Every simulated fault is logged as what it would be: an error. */
  static void quiet() {
    java.util.logging.LogManager.getLogManager().reset();
    System.setProperty("derby.stream.error.method", SimulationMain.class.getName() + ".nowhere");
  }

  /** Where Derby's own log goes. */
  public static java.io.OutputStream nowhere() {
    return java.io.OutputStream.nullOutputStream();
  }
}
