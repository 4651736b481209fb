package jp.madoguchi.backoffice;

import java.util.concurrent.Callable;
import jp.madoguchi.backoffice.storage.Counts;
import jp.madoguchi.backoffice.storage.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Counts straight from the tables, for checks from outside. */
@Command(
    name = "counts",
    mixinStandardHelpOptions = true,
    description =
        "Prints one line of JSON: what the database holds. Derby: only while no server runs.")
final class CountsMain implements Callable<Integer> {
  @Mixin private ConfigOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (Database database = Database.open(options.database())) {
      spec.commandLine().getOut().println(Counts.json(database));
    }
    return 0;
  }
}
