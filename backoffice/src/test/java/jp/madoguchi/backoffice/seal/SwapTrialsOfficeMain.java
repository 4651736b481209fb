package jp.madoguchi.backoffice.seal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.TestDatabases;

/** The office's swap trials in full: {@code SwapTrialsOfficeMain [attempts] [seed]}. */
public final class SwapTrialsOfficeMain {
  private SwapTrialsOfficeMain() {}

  /** Prints the table; exit 1 when anything was missed or an honest case raised an alarm. */
  public static void main(String[] args) throws IOException {
    int attempts = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    Path folder = Files.createTempDirectory("swap-trials");
    SwapTrials trials;
    try (Database database = TestDatabases.derby(folder)) {
      trials = new SwapTrials(database, seed, 60);
      trials.run(attempts);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(trials.table(seed, "Derby"));
    System.exit(trials.missed() == 0 && trials.falseAlarms() == 0 ? 0 : 1);
  }
}
