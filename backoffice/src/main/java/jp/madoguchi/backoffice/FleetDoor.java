package jp.madoguchi.backoffice;

import io.helidon.webserver.WebServer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import jp.madoguchi.backoffice.api.DeviceRoutes;
import jp.madoguchi.backoffice.enrolment.CallerCheck;
import jp.madoguchi.backoffice.enrolment.Enroller;
import jp.madoguchi.backoffice.intake.Intake;
import jp.madoguchi.backoffice.intake.IntakeStore;
import jp.madoguchi.backoffice.keys.OfficeKeys;
import jp.madoguchi.backoffice.keys.SecretFiles;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.SyncApi;
import jp.madoguchi.sync.tls.FleetTls;
import jp.madoguchi.web.server.HttpServers;
import jp.madoguchi.web.server.ServerSettings;

/** The door for kiosks: a port of its own, TLS 1.3 of the fleet's own authority. */
final class FleetDoor implements AutoCloseable {
  private static final int BODY_BYTES_MAX = SyncApi.BLOB_BYTES_MAX + 64 * 1024;

  /** Under these names every office is reached from its own machine. */
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost");

  private final WebServer server;

  private FleetDoor(WebServer server) {
    this.server = server;
  }

  /** Opens the door with a key that lives as long as the program. */
  static FleetDoor open(
      OfficeConfig.DevicesPart config,
      OfficeKeys keys,
      IntakeStore store,
      Enroller enroller,
      Runnable afterBatch,
      InstantSource clock) {
    Set<String> hosts = new LinkedHashSet<>(LOOPBACK);
    hosts.addAll(config.hosts());
    Signer key = Signer.generate();
    SSLContext tls =
        FleetTls.context(
            new FleetTls.Identity(
                key, keys.fleet().forDoor(List.copyOf(hosts), key.verifier(), clock.instant())),
            keys.fleet().certificate());
    Intake intake = new Intake(store, keys.ack(), clock);
    return new FleetDoor(
        HttpServers.start(
            new ServerSettings(config.host(), config.port(), BODY_BYTES_MAX, hosts).withTls(tls),
            routing ->
                new DeviceRoutes(intake, enroller, new CallerCheck(store), afterBatch)
                    .register(routing)));
  }

  /**
   * Writes a token for each of these kiosks that is not known yet to {@code enrolment/NAME.token}
   * of the data folder, readable by its owner only: for set-ups by script.
   */
  static void writeTokens(Path data, List<String> kiosks, IntakeStore store, Enroller enroller) {
    for (String kiosk : kiosks) {
      if (store.kiosk(kiosk).isEmpty()) {
        enroller
            .token(kiosk, "start")
            .ifPresent(token ->
                SecretFiles.write(
                    SecretFiles.folder(data.resolve("enrolment")).resolve(kiosk + ".token"),
                    token.text() + "\n"));
      }
    }
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }
}
