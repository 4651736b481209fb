package jp.madoguchi.kiosk.card.pcsc;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.sim.SimulatorMain;

/**
 * Proof 4 of the card: prints every figure as Markdown (docs/card-benchmark.md has the command).
 * Makes itself mount and network namespaces of its own, so it needs root, pcscd, vsmartcard-vpcd
 * and OpenSC; gcc and libpcsclite's headers for the comparison with C.
 */
public final class CardBenchmarkMain {
  private static final int ROUNDS = 7;
  private static final String INSIDE = "--inside";

  private CardBenchmarkMain() {}

  /** {@code --rounds=N} takes another number of rounds than 7. */
  public static void main(String[] args) throws Exception {
    List<String> given = List.of(args);
    if (given.contains(INSIDE)) {
      measure(
          given.stream()
              .filter(argument -> argument.startsWith("--rounds="))
              .mapToInt(argument -> Integer.parseInt(argument.substring(9)))
              .findFirst()
              .orElse(ROUNDS));
      System.exit(0); // whatever still waits somewhere
    }
    List<String> command = new ArrayList<>(List.of("unshare", "-mn", "sh", "-c", PcscdIT.WORLD));
    command.add("sh");
    command.addAll(java());
    command.addAll(List.of(CardBenchmarkMain.class.getName(), INSIDE));
    command.addAll(given);
    System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
  }

  private static List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"));
  }

  private static void measure(int rounds) throws Exception {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Path folder = Files.createTempDirectory("card-benchmark");
    Pcscd pcscd = new Pcscd();
    pcscd.start();
    Process card = null;
    try {
      BenchmarkStack.awaitNoCard(BenchmarkStack.FIRST);
      new BenchmarkCounts(out).print();
      card = simulator(folder);
      BenchmarkStack.awaitCard(BenchmarkStack.FIRST);
      new BenchmarkTimes(out, System::nanoTime, folder).print(rounds);
      new BenchmarkWaits(out, System::nanoTime).print();
    } finally {
      if (card != null) {
        card.destroy();
      }
      pcscd.stop();
      delete(folder);
    }
  }

  /** The card in a process of its own, as a real one is nobody's thread. */
  private static Process simulator(Path folder) throws IOException {
    List<String> command = new ArrayList<>(java());
    command.addAll(List.of(SimulatorMain.class.getName(), "card", "--persona", "adult"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("card.log").toFile())
        .start();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      files.map(Path::toFile).forEach(File::delete);
    }
    Files.delete(folder);
  }
}
