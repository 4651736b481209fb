package jp.madoguchi.sim.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.madoguchi.sim.card.provider.MadoguchiSimProvider;

/**
 * The three programs running as child processes on loopback, with everything a person or a test may
 * want to do to them from outside.
 */
public final class DemoWorld implements AutoCloseable {
  private final Installation installation = Installation.ofThisProgram();
  private final Ports ports;
  private final Path data;
  private final Map<String, String> kioskSettings;
  private final Readiness readiness;
  private Optional<Child> backoffice = Optional.empty();
  private Optional<Child> kiosk = Optional.empty();
  private Optional<Child> simulator = Optional.empty();

  /**
   * A world that is not running yet.
   *
   * @param firstPort of the back office; kiosk, simulator and the office's door for kiosks have the
   *     three after it
   * @param data folder for all data and logs
   * @param kioskSettings further settings of the kiosk ({@code key=value} of its YAML)
   */
  public DemoWorld(
      int firstPort, Path data, Map<String, String> kioskSettings, InstantSource clock) {
    this.ports = new Ports(firstPort);
    this.data = data.toAbsolutePath();
    this.kioskSettings = Map.copyOf(kioskSettings);
    this.readiness = new Readiness(clock);
  }

  /**
   * Starts all three and returns when each has answered. The kiosk comes last: it learns the line's
   * port from the simulator, and finds the office there to enrol.
   */
  public void start() {
    Child sim = launchSimulator();
    Child office = launchBackoffice();
    readiness.await(sim, ports.simulator());
    readiness.await(office, ports.backoffice());
    readiness.await(launchKiosk(), ports.kiosk());
  }

  /** Address of the back office. */
  public URI backoffice() {
    return ports.backoffice();
  }

  /** Address of the kiosk. */
  public URI kiosk() {
    return ports.kiosk();
  }

  /** Address of the simulator. */
  public URI simulator() {
    return ports.simulator();
  }

  /** Where the kiosk keeps its data. */
  public Path kioskData() {
    return data.resolve("kiosk");
  }

  /** Where the back office keeps its data. */
  public Path backofficeData() {
    return data.resolve("backoffice");
  }

  /** Ends the back office in order. */
  public void stopBackoffice() {
    backoffice.ifPresent(Child::close);
    backoffice = Optional.empty();
  }

  /** Starts the back office again on the same data. */
  public void startBackoffice() {
    readiness.await(launchBackoffice(), ports.backoffice());
  }

  /** Ends the kiosk as a power cut would (SIGKILL). */
  public void killKiosk() {
    kiosk.ifPresent(Child::kill);
    kiosk = Optional.empty();
  }

  /** Ends the kiosk in order. */
  public void stopKiosk() {
    kiosk.ifPresent(Child::close);
    kiosk = Optional.empty();
  }

  /** Starts the kiosk again on the same data. */
  public void startKiosk() {
    readiness.await(launchKiosk(), ports.kiosk());
  }

  /**
   * What the back office's database holds, as its own {@code counts} command reads it; it must be
   * down.
   */
  public String counts() {
    if (!Files.isDirectory(backofficeData())) {
      return "{}";
    }
    return Child.outputOf(
        "backoffice-counts",
        installation.backoffice(),
        List.of("counts", "--data", backofficeData().toString()),
        logs());
  }

  /** Writes the kiosk's unsent records onto a stick; the kiosk must be down. */
  public String exportLog(Path stick) {
    return Child.outputOf(
        "kiosk-export-log",
        installation.kiosk(),
        List.of("export-log", "--data", kioskData().toString(), "--to", stick.toString()),
        logs());
  }

  /** Takes a stick in at the office; the back office must be down. */
  public String importLog(Path stick) {
    return Child.outputOf(
        "backoffice-import-log",
        installation.backoffice(),
        List.of("import-log", "--data", backofficeData().toString(), stick.toString()),
        logs());
  }

  /** Whether one of the programs has ended although nobody asked it to. */
  public Optional<String> ended() {
    return java.util.stream.Stream.of(backoffice, kiosk, simulator)
        .flatMap(Optional::stream)
        .filter(child -> !child.isAlive())
        .map(child -> child.name() + " has ended. It said:\n" + child.lastLines())
        .findFirst();
  }

  @Override
  public void close() {
    stopKiosk();
    stopBackoffice();
    simulator.ifPresent(Child::close);
    simulator = Optional.empty();
  }

  private Child launchSimulator() {
    Child child =
        Child.start(
            "simulator",
            installation.simulator(),
            List.of("-Xmx384m", "-Djava.awt.headless=true"),
            List.of(
                "serve",
                "--with-parent",
                "--set",
                "port=" + ports.simulator().getPort(),
                "--set",
                "data=" + data.resolve("simulator"),
                "--set",
                "network.officePort=" + ports.devices()),
            logs());
    simulator = Optional.of(child);
    return child;
  }

  private Child launchBackoffice() {
    Child child =
        Child.start(
            "backoffice",
            installation.backoffice(),
            List.of("-Xmx512m", "-Djava.awt.headless=true"),
            List.of(
                "serve",
                "--with-parent",
                "--port",
                port(ports.backoffice()),
                "--data",
                backofficeData().toString(),
                "--set",
                "demo=true",
                "--set",
                "cardCentre.url=" + ports.simulator(),
                "--set",
                "cardCentre.adapter=simulated",
                "--set",
                "devices.port=" + ports.devices(),
                "--set",
                "devices.enrolAtStart=[k01]",
                "--set",
                "cardCentre.pollSeconds=2"),
            logs());
    backoffice = Optional.of(child);
    return child;
  }

  private Child launchKiosk() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "serve",
                "--with-parent",
                "--port",
                port(ports.kiosk()),
                "--data",
                kioskData().toString()));
    settingsOfKiosk()
        .forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
    Child child =
        Child.startBeside(
            "kiosk",
            installation.kiosk(),
            installation.simulator(), // for the card reader's provider
            List.of(
                "-Xmx768m",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary(),
                "--enable-native-access=ALL-UNNAMED"),
            arguments,
            logs());
    kiosk = Optional.of(child);
    return child;
  }

  private Map<String, String> settingsOfKiosk() {
    SimulatorRemote remote = new SimulatorRemote(new Browser(ports.simulator()));
    Map<String, String> settings = new TreeMap<>();
    settings.put("office.url", "https://127.0.0.1:" + remote.linePort());
    settings.put(
        "office.tokenFile", backofficeData().resolve("enrolment").resolve("k01.token").toString());
    settings.put("camera.url", ports.simulator() + "/camera/stream.mjpg");
    settings.put("receipt.page", ports.backoffice() + "/r");
    settings.put("simulated", "true");
    settings.put("card.type", MadoguchiSimProvider.TYPE);
    settings.put("card.provider", MadoguchiSimProvider.class.getName());
    settings.put("card.providerArgument", "127.0.0.1:" + remote.readerPort());
    settings.putAll(kioskSettings);
    return settings;
  }

  /**
   * The kiosk's folder for temporary files, inside its data: so that a search finds what it left.
   */
  private Path temporary() {
    try {
      return Files.createDirectories(kioskData().resolve("tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path logs() {
    return data.resolve("logs");
  }

  private static String port(URI address) {
    return Integer.toString(address.getPort());
  }
}
