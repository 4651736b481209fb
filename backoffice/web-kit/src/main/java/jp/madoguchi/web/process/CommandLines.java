package jp.madoguchi.web.process;

import jp.madoguchi.web.config.ConfigException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Runs a picocli command with the same manners everywhere. */
public final class CommandLines {
  private CommandLines() {}

  /**
   * Runs the command.
   *
   * @return exit code: 0 done, 1 failed or the answer is no, 2 called wrongly or wrong
   *     configuration
   */
  public static int run(Object command, String... args) {
    CommandLine line = new CommandLine(command);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO));
    line.setExecutionExceptionHandler((e, cmd, _) -> {
      if (e instanceof ConfigException) {
        cmd.getErr().println(e.getMessage());
        return CommandLine.ExitCode.USAGE;
      }
      throw e;
    });
    return line.execute(args);
  }
}
