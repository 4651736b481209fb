package jp.madoguchi.backoffice;

import jp.madoguchi.web.process.CommandLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program: chooses the command. */
@Command(
    name = "backoffice",
    mixinStandardHelpOptions = true,
    version = "Madoguchi back office 0.1.0",
    description = "Takes in the kiosks' applications, runs the desk, tracks rates and venues.",
    subcommands = {ServeMain.class, CountsMain.class, ImportRatesMain.class, HelpCommand.class})
public final class BackofficeMain {
  private BackofficeMain() {}

  /** Runs the command that the arguments name. */
  public static void main(String[] args) {
    System.exit(CommandLines.run(new BackofficeMain(), args));
  }
}
