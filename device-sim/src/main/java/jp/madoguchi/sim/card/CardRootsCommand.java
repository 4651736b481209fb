package jp.madoguchi.sim.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code device-sim.jar card-roots}: what a kiosk pins to believe simulated cards. */
@Command(
    name = "card-roots",
    mixinStandardHelpOptions = true,
    description = "Writes the simulated authorities' certificates (DER), two generations of each.")
public final class CardRootsCommand implements Callable<Integer> {
  private static final List<String> NAMES =
      List.of("authentication-1", "authentication-2", "signing-1", "signing-2");

  @Spec private CommandSpec spec;

  @Option(names = "--out", required = true, description = "folder to write into")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(folder);
    List<byte[]> roots = CardWallet.roots();
    for (int i = 0; i < roots.size(); i++) {
      Path file = folder.resolve("simulated-" + NAMES.get(i) + ".cer");
      Files.write(file, roots.get(i));
      spec.commandLine().getOut().println("SIMULATED " + file);
    }
    return 0;
  }
}
