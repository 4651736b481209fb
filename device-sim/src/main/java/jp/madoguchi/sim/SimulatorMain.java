package jp.madoguchi.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import jp.madoguchi.sim.camera.FaceArtist;
import jp.madoguchi.sim.camera.JpegEncoder;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Roster;
import jp.madoguchi.sim.card.CardRootsCommand;
import jp.madoguchi.sim.card.vpcd.CardCommand;
import jp.madoguchi.sim.control.SimulatorConfig;
import jp.madoguchi.sim.demo.DemoCommand;
import jp.madoguchi.web.config.ConfigFile;
import jp.madoguchi.web.process.CommandLines;
import jp.madoguchi.web.process.ParentWatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Wires the simulator together and nothing else. */
@Command(
    name = "device-sim",
    mixinStandardHelpOptions = true,
    description = "SIMULATED camera, card, card centre and network for Madoguchi.")
public final class SimulatorMain implements Runnable {
  private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));

  @Spec private CommandSpec spec;

  private SimulatorMain() {}

  /** Starts the program named by the arguments. */
  public static void main(String[] args) {
    CommandSpec commands = CommandSpec.forAnnotatedObject(new SimulatorMain());
    commands.addSubcommand("serve", new CommandLine(new Serve()));
    commands.addSubcommand("face", new CommandLine(new Face()));
    commands.addSubcommand("card", new CommandLine(new CardCommand(CLOCK, System::nanoTime)));
    commands.addSubcommand("card-roots", new CommandLine(new CardRootsCommand()));
    commands.addSubcommand("demo", new CommandLine(new DemoCommand(CLOCK)));
    System.exit(CommandLines.run(commands, args));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  @Command(
      name = "serve",
      mixinStandardHelpOptions = true,
      description = "Runs all simulated devices with their control panel.")
  private static final class Serve implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--config", description = "YAML with the values that differ from the defaults")
    private Optional<Path> config;

    @Option(names = "--set", description = "a single value: --set network.officePort=8080")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Option(names = "--with-parent", description = "end when the process that started this ends")
    private boolean withParent;

    @Override
    public Integer call() throws InterruptedException {
      if (withParent) {
        ParentWatch.exitWithParent();
      }
      SimulatorConfig values =
          ConfigFile.load(SimulatorConfig.class, "device-sim.yaml", config, overrides);
      CountDownLatch ended = new CountDownLatch(1);
      try (RunningSimulator running = RunningSimulator.start(values, CLOCK, System::nanoTime)) {
        Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown));
        var out = spec.commandLine().getOut();
        out.printf(
            "READY simulator=http://%s:%d network=%d reader=%d%n",
            values.host(), running.port(), running.networkPort(), running.readerPort());
        out.flush();
        ended.await();
      }
      return 0;
    }
  }

  @Command(
      name = "face",
      mixinStandardHelpOptions = true,
      description = "Draws one resident into a JPEG file.")
  private static final class Face implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--resident", defaultValue = "r01", description = "r01, r02, … (default r01)")
    private String id;

    @Option(names = "--frame", defaultValue = "0", description = "number of the frame (default 0)")
    private long frame;

    @Option(names = "--out", required = true, description = "file to write")
    private Path out;

    @Override
    public Integer call() throws IOException {
      Resident resident =
          Roster.on(LocalDate.now(CLOCK))
              .find(id)
              .orElseThrow(
                  () -> new ParameterException(spec.commandLine(), "There is no resident " + id));
      Files.write(
          out, new JpegEncoder(0.92).encode(new FaceArtist().draw(resident.scene(), frame)));
      spec.commandLine().getOut().println("SIMULATED " + resident.id() + " " + resident.name());
      return 0;
    }
  }
}
