package jp.madoguchi.backoffice;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.madoguchi.web.process.CommandLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program: chooses the command. */
@Command(
    name = "backoffice",
    mixinStandardHelpOptions = true,
    version = "Madoguchi back office 0.1.0",
    description = "Takes in the kiosks' applications, runs the desk, tracks rates and venues.",
    subcommands = {
      ServeMain.class,
      CountsMain.class,
      ImportRatesMain.class,
      ImportLogMain.class,
      HelpCommand.class
    })
public final class BackofficeMain {
  private BackofficeMain() {}

  /** Kept here: a logger that nobody holds forgets its level. */
  private static final List<Logger> CHATTY =
      List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("com.zaxxer.hikari"));

  /** Runs the command that the arguments name. */
  public static void main(String[] args) {
    CHATTY.forEach(logger -> logger.setLevel(Level.SEVERE));
    System.exit(CommandLines.run(new BackofficeMain(), args));
  }
}
