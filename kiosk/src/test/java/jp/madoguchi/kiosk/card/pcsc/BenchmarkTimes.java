package jp.madoguchi.kiosk.card.pcsc;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import jp.madoguchi.kiosk.card.CardLink;
import jp.madoguchi.kiosk.card.CardReader;
import jp.madoguchi.kiosk.card.CardSession;
import jp.madoguchi.kiosk.card.chip.Application;
import jp.madoguchi.kiosk.card.chip.Chip;
import jp.madoguchi.kiosk.card.chip.ChipRefusal;
import jp.madoguchi.kiosk.card.chip.FileReader;
import jp.madoguchi.kiosk.card.link.NeverTheNumber;

/** Times one reading of the certificate, by three routes to the same pcscd, vpcd and card. */
final class BenchmarkTimes {
  private static final int WARM_UP = 500;
  private static final int TIMED = 1000;
  private static final String C = "C, libpcsclite";
  private static final String OURS = "kiosk, java.lang.foreign";
  private static final String SUN = "kiosk, the JDK's provider";

  private final PrintWriter out;
  private final LongSupplier nanos;
  private final Path folder;

  BenchmarkTimes(PrintWriter out, LongSupplier nanos, Path folder) {
    this.out = out;
    this.nanos = nanos;
    this.folder = folder;
  }

  /** One round of one route: nanoseconds of each reading. */
  private interface Route {
    long[] round() throws IOException, InterruptedException, ChipRefusal;
  }

  /** A card must lie in the first reader. */
  void print(int rounds) throws IOException, InterruptedException, ChipRefusal {
    Map<String, Route> routes = new LinkedHashMap<>();
    Optional<Path> program = compiled();
    program.ifPresent(path -> routes.put(C, () -> inC(path)));
    routes.put(OURS, () -> inJava(MadoguchiPcscProvider.TYPE));
    routes.put(SUN, () -> inJava(BenchmarkStack.JDK));
    Map<String, List<double[]>> results = new LinkedHashMap<>();
    List<String> order = new ArrayList<>(routes.keySet());
    for (int round = 0; round < rounds; round++) {
      for (String name : order) {
        long[] times = routes.get(name).round();
        Arrays.sort(times);
        results
            .computeIfAbsent(name, _ -> new ArrayList<>())
            .add(new double[] {at(times, 0.5), at(times, 0.99)});
      }
      order.addLast(order.removeFirst()); // nobody is always first
    }
    table(routes.keySet().stream().toList(), results);
  }

  private void table(List<String> names, Map<String, List<double[]>> results) {
    out.println(
        "| certificate through pcscd and vpcd, µs | p50 of each round | p99 of each round | p50 | p99 | ÷ C |");
    out.println("|---|---|---|---|---|---|");
    for (String name : names) {
      List<double[]> rounds = results.get(name);
      double p50 = median(rounds.stream().mapToDouble(round -> round[0]).toArray());
      double p99 = median(rounds.stream().mapToDouble(round -> round[1]).toArray());
      String ratio =
          results.containsKey(C)
              ? "%.2f"
                  .formatted(p50 / median(results.get(C).stream().mapToDouble(c -> c[0]).toArray()))
              : "no C compiler or headers here";
      out.println(
          "| %s | %s | %s | %.0f | %.0f | %s |"
              .formatted(name, each(rounds, 0), each(rounds, 1), p50, p99, ratio));
    }
    out.println();
  }

  private static String each(List<double[]> rounds, int which) {
    return rounds.stream()
        .map(round -> "%.0f".formatted(round[which]))
        .collect(Collectors.joining(" "));
  }

  private long[] inJava(String type) throws CardLink.Lost, ChipRefusal {
    CardReader reader = BenchmarkStack.reader(type, BenchmarkStack.FIRST);
    if (!(reader.open() instanceof CardReader.Opening.Connected(CardSession session))) {
      throw new IllegalStateException("no card for " + type);
    }
    try (reader;
        session) {
      Chip chip = new Chip(new NeverTheNumber(session));
      chip.select(Application.JPKI);
      FileReader files = new FileReader(chip);
      files.beginning("token", 0x06, 32); // tells that the card takes extended lengths
      for (int round = 0; round < WARM_UP; round++) {
        certificate(files);
      }
      long[] times = new long[TIMED];
      for (int round = 0; round < TIMED; round++) {
        long before = nanos.getAsLong();
        certificate(files);
        times[round] = nanos.getAsLong() - before;
      }
      return times;
    }
  }

  private static void certificate(FileReader files) throws CardLink.Lost, ChipRefusal {
    if (files.object("certificate", 0x0A, 4).isEmpty()) {
      throw new IllegalStateException("no certificate");
    }
  }

  private static long[] inC(Path program) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                BenchmarkStack.FIRST,
                String.valueOf(WARM_UP),
                String.valueOf(TIMED))
            .redirectErrorStream(true)
            .start();
    String printed;
    try (InputStream in = process.getInputStream()) {
      printed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the C program failed: " + printed);
    }
    return printed.lines().mapToLong(Long::parseLong).toArray();
  }

  /** The C program, if gcc and libpcsclite's headers are here. */
  private Optional<Path> compiled() throws IOException, InterruptedException {
    Path source = folder.resolve("card-benchmark.c");
    try (InputStream in = BenchmarkTimes.class.getResourceAsStream("/card-benchmark.c")) {
      Files.write(source, in.readAllBytes());
    }
    Path program = folder.resolve("card-benchmark");
    try {
      Process gcc =
          new ProcessBuilder(
                  "gcc",
                  "-O2",
                  "-I/usr/include/PCSC",
                  source.toString(),
                  "-o",
                  program.toString(),
                  "-lpcsclite")
              .inheritIO()
              .start();
      return gcc.waitFor() == 0 ? Optional.of(program) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty(); // no gcc
    }
  }

  static double at(long[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))] / 1000.0;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
