package jp.madoguchi.backoffice;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jp.madoguchi.backoffice.statistics.ImportWords;
import jp.madoguchi.backoffice.statistics.RateImport;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.SqlFigureStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports published tables into the configured database. */
@Command(
    name = "import-rates",
    mixinStandardHelpOptions = true,
    description = {
      "Imports the ministry's published tables (CSV, UTF-8; columns in docs/rates.md).",
      "Good lines are stored, bad lines are told with file, line and reason; a file that is no",
      "known table is refused whole. Importing a file again changes nothing.",
      "Derby: only while no server runs."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every line of every file was taken",
      "1:something was left out: bad lines, or a whole file",
      "2:wrong command line or configuration"
    })
final class ImportRatesMain implements Callable<Integer> {
  private static final int PROGRESS_ROWS = 5_000;

  @Mixin private ConfigOptions options;
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV files, in this order")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    boolean complete = true;
    try (Database database = Database.open(options.database())) {
      RateImport rates = new RateImport(new SqlFigureStore(database), Clock.systemUTC());
      for (Path file : files) {
        complete &= run(rates, file, out);
      }
    }
    out.flush();
    return complete ? 0 : 1;
  }

  private boolean run(RateImport rates, Path file, PrintWriter out) {
    PrintWriter progress = spec.commandLine().getErr();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      RateImport.Report report =
          rates.run(
              in,
              rows -> {
                if (rows % PROGRESS_ROWS == 0) {
                  progress.println(file + ": " + rows + " 行を読みました");
                  progress.flush();
                }
              });
      ImportWords.lines(file.toString(), report).forEach(out::println);
      return report.complete();
    } catch (IOException e) {
      out.println(file + ": 読めません: " + e.getMessage());
      return false;
    }
  }
}
