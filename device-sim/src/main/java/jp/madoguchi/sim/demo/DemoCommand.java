package jp.madoguchi.sim.demo;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.web.process.ParentWatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: starts the three programs, says when they are ready, ends them when it ends. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Starts back office, kiosk and simulator on loopback and ends them with itself.")
public final class DemoCommand implements Callable<Integer> {
  private static final long LOOK_EVERY_NANOS = Duration.ofMillis(500).toNanos();

  private final InstantSource clock;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description =
          "Port of the back office; kiosk and simulator get the two after it (${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--data",
      defaultValue = "demo-data",
      description = "Folder for all data and logs (${DEFAULT-VALUE}).")
  private Path data;

  @Option(
      names = "--walk",
      defaultValue = "0",
      description =
          "Let this many simulated residents apply, compare with the databases and end; 0 = stay open.")
  private int walk;

  @Spec private CommandSpec spec;

  /** The command; the clock is for waiting only. */
  public DemoCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    ParentWatch.exitWithParent();
    PrintWriter out = spec.commandLine().getOut();
    DemoWorld world = new DemoWorld(port, data, Map.of(), clock);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(world::close));
    try {
      if (walk > 0) {
        return new Walk(
                    world,
                    clock,
                    out,
                    Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false))
                .run(walk)
            ? 0
            : 1;
      }
      world.start();
      out.println(readyLine(world));
      out.flush();
      while (true) {
        Optional<String> ended = world.ended();
        if (ended.isPresent()) {
          throw new DemoFailedException(ended.get());
        }
        LockSupport.parkNanos(LOOK_EVERY_NANOS);
      }
    } catch (DemoFailedException e) {
      spec.commandLine().getErr().println("demo: " + e.getMessage());
      return 1;
    }
  }

  static String readyLine(DemoWorld world) {
    return String.format(
        "READY backoffice=%s kiosk=%s simulator=%s",
        world.backoffice(), world.kiosk(), world.simulator());
  }
}
