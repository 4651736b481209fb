package jp.madoguchi.backoffice;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.madoguchi.backoffice.intake.Intake;
import jp.madoguchi.backoffice.intake.IntakeStore;
import jp.madoguchi.backoffice.keys.OfficeKeys;
import jp.madoguchi.backoffice.keys.OfficeRandomness;
import jp.madoguchi.backoffice.stick.StickFolder;
import jp.madoguchi.backoffice.stick.StickIntake;
import jp.madoguchi.backoffice.stick.StickWords;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.SqlIntakeStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in a stick's folder without a browser. */
@Command(
    name = "import-log",
    mixinStandardHelpOptions = true,
    description = {
      "Takes in the sealed records that a kiosk wrote onto a USB stick, through the same checks as",
      "over the line. Doing it again changes nothing. Derby: only while no server runs; the page",
      "キオスク of the running office does the same."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything is in the office now",
      "1:something was left out, and said",
      "2:wrong command line or configuration, or no kiosk's folder there"
    })
final class ImportLogMain implements Callable<Integer> {
  @Mixin private ConfigOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "the stick, or a kiosk's folder on it")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new CommandLine.ParameterException(spec.commandLine(), "there is no folder " + folder);
    }
    OfficeConfig config = options.load(Map.of());
    PrintWriter out = spec.commandLine().getOut();
    try (Database database = Database.open(ConfigOptions.database(config))) {
      OfficeKeys keys =
          OfficeKeys.open(
              Path.of(config.data()), OfficeRandomness.ofSystem(), Clock.systemUTC().instant());
      IntakeStore store = new SqlIntakeStore(database);
      Intake intake = new Intake(store, keys.ack(), Clock.systemUTC());
      StickFolder.Report report =
          new StickFolder(new StickIntake(intake, store), out::println).importFrom(folder);
      out.println(StickWords.sum(report));
      out.flush();
      return report.kiosks() == 0 ? 2 : report.refused() == 0 ? 0 : 1;
    } catch (IOException e) {
      out.println(folder + ": 読めません: " + e.getClass().getSimpleName());
      return 1;
    }
  }
}
