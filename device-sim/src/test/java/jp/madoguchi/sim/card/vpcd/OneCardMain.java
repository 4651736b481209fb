package jp.madoguchi.sim.card.vpcd;

import java.time.Clock;
import picocli.CommandLine;

/** Runs {@link CardCommand} alone, as a child process of the tests. */
public final class OneCardMain {
  private OneCardMain() {}

  /** Takes the command's own arguments. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new CardCommand(Clock.systemUTC(), System::nanoTime)).execute(args));
  }
}
