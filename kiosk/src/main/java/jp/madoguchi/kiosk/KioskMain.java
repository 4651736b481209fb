package jp.madoguchi.kiosk;

import jp.madoguchi.kiosk.cli.PhotoCheckCommand;
import jp.madoguchi.kiosk.cli.VerifyReceiptCommand;
import jp.madoguchi.web.process.CommandLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program: chooses the command. */
@Command(
    name = "kiosk",
    mixinStandardHelpOptions = true,
    version = "Madoguchi kiosk 0.1.0",
    description = "Drives camera and card reader and shows the residents' screens.",
    subcommands = {
      ServeMain.class,
      EnrolCommand.class,
      CardInfoMain.class,
      CameraCheckMain.class,
      PhotoCheckCommand.class,
      VerifyReceiptCommand.class,
      HelpCommand.class
    })
public final class KioskMain {
  private KioskMain() {}

  /** Runs the command that the arguments name. */
  public static void main(String[] args) {
    System.exit(CommandLines.run(new KioskMain(), args));
  }
}
