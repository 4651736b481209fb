package jp.madoguchi.sim;

import io.helidon.webserver.WebServer;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.LongSupplier;
import jp.madoguchi.sim.camera.CameraRoutes;
import jp.madoguchi.sim.camera.FaceArtist;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Roster;
import jp.madoguchi.sim.camera.SimulatedCamera;
import jp.madoguchi.sim.card.CardSlot;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.vpcd.ReaderPort;
import jp.madoguchi.sim.card.vpcd.VpcdClient;
import jp.madoguchi.sim.cardcentre.CardCentre;
import jp.madoguchi.sim.cardcentre.CardCentreRoutes;
import jp.madoguchi.sim.control.ApiRoutes;
import jp.madoguchi.sim.control.PanelRoutes;
import jp.madoguchi.sim.control.SimClock;
import jp.madoguchi.sim.control.Simulator;
import jp.madoguchi.sim.control.SimulatorConfig;
import jp.madoguchi.sim.fault.FaultDrill;
import jp.madoguchi.sim.fault.NetworkLink;
import jp.madoguchi.web.config.ConfigException;
import jp.madoguchi.web.server.HttpServers;
import jp.madoguchi.web.server.ServerSettings;

/** A simulator that runs: everything wired, and ended in the right order. Tests start it too. */
public final class RunningSimulator implements AutoCloseable {
  /** Filings carry a photo of up to 7 MB in Base64. */
  private static final long BODY_BYTES_MAX = 10L * 1024 * 1024;

  private final Deque<Runnable> closing = new ArrayDeque<>();
  private final Simulator simulator;
  private final WebServer server;
  private final NetworkLink link;
  private final ReaderPort reader;
  private final SimulatedCamera camera;

  private RunningSimulator(SimulatorConfig config, Clock realClock, LongSupplier nanos) {
    SimClock clock = new SimClock(realClock);
    Resident first = first(config.camera().resident(), clock);
    camera = camera(config.camera(), first, nanos);
    closing.push(camera::close);
    link =
        NetworkLink.start(
            config.network().port(),
            new InetSocketAddress(config.network().officeHost(), config.network().officePort()));
    closing.push(link::close);
    CardSlot slot = new CardSlot(wallet(config, clock));
    reader = ReaderPort.start(slot, config.card().readerPort());
    closing.push(reader::close);
    if (config.card().vpcd()) {
      VpcdClient vpcd =
          VpcdClient.start(slot, config.card().vpcdHost(), config.card().vpcdPort(), nanos);
      closing.push(vpcd::close);
    }
    CardCentre centre = centre(config, clock);
    simulator = new Simulator(clock, camera, slot, reader.port(), centre, link, first);
    FaultDrill drill = new FaultDrill(simulator);
    closing.push(drill::close);
    server =
        HttpServers.start(
            new ServerSettings(config.host(), config.port(), BODY_BYTES_MAX, Set.of()),
            routing -> {
              HttpServers.assets(routing, "/app", "sim");
              PanelRoutes.register(routing, simulator);
              ApiRoutes.register(routing, simulator, drill);
              CameraRoutes.register(routing, camera);
              CardCentreRoutes.register(routing, centre);
            });
    closing.push(server::stop);
  }

  /**
   * Starts a simulator.
   *
   * @param realClock what its clock shows at first
   * @param nanos a monotonic clock such as {@code System::nanoTime}
   */
  public static RunningSimulator start(
      SimulatorConfig config, Clock realClock, LongSupplier nanos) {
    return new RunningSimulator(config, realClock, nanos);
  }

  private static Resident first(String id, SimClock clock) {
    return Roster.on(LocalDate.now(clock))
        .find(id)
        .orElseThrow(() ->
            new ConfigException(
                "configuration: camera.resident: there is no resident '"
                    + id
                    + "'; the named ones are r01 to r"
                    + Roster.NAMED));
  }

  private static SimulatedCamera camera(
      SimulatorConfig.Camera config, Resident first, LongSupplier nanos) {
    try {
      return new SimulatedCamera(
              new FaceArtist(), first.scene(), config.framesPerSecond(), config.quality(), nanos)
          .start();
    } catch (IllegalArgumentException e) {
      throw new ConfigException("configuration: camera." + e.getMessage());
    }
  }

  private static CardWallet wallet(SimulatorConfig config, SimClock clock) {
    CardWallet wallet =
        config
            .dataFolder()
            .map(folder -> CardWallet.keptIn(folder.resolve("cards"), clock))
            .orElseGet(() -> CardWallet.inMemory(clock));
    return config.card().experiments() ? wallet.withExperiments() : wallet;
  }

  private static CardCentre centre(SimulatorConfig config, SimClock clock) {
    double share = config.cardCentre().defectShare();
    return config
        .dataFolder()
        .map(folder -> CardCentre.keptIn(folder.resolve("card-centre.json"), clock, share))
        .orElseGet(() -> CardCentre.inMemory(clock, share));
  }

  /** Port of panel, REST interface, camera and card centre. */
  public int port() {
    return server.port();
  }

  /** Port of the link that leads to the office. */
  public int networkPort() {
    return link.port();
  }

  /** Port of the simulated reader for a kiosk without pcscd. */
  public int readerPort() {
    return reader.port();
  }

  /** The camera, for tests in the same process. */
  public SimulatedCamera camera() {
    return camera;
  }

  @Override
  public void close() {
    closing.forEach(Runnable::run);
    closing.clear();
  }
}
