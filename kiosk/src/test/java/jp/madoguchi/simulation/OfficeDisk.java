package jp.madoguchi.simulation;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.DatabaseSettings;
import jp.madoguchi.simulation.disk.SimDisk;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Signer;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.jdbi.v3.core.Handle;

/** The office's database on a simulated disk. */
final class OfficeDisk {
  private static final DatabaseSettings SETTINGS =
      new DatabaseSettings(Optional.empty(), "", "", Path.of("nowhere"), "272035", 2);

  /** Making keys takes longer than a run: the same kiosk has the same key in every run. */
  private static final Map<String, Signer> DEVICES =
      IntStream.rangeClosed(1, 20)
          .boxed()
          .collect(Collectors.toMap(OfficeDisk::kiosk, _ -> Signer.generate()));

  private OfficeDisk() {}

  /** The name of the n-th kiosk that is enrolled here. */
  static String kiosk(int number) {
    return String.format("k%02d", number);
  }

  static Signer device(String kiosk) {
    return DEVICES.get(kiosk);
  }

  /** Enrolment itself has its own tests: here it has taken place. */
  private static void enrol(Handle handle, String kiosk, Signer device) {
    handle.execute(
        "insert into kiosk (id, state, state_reason, first_contact_ms, last_contact_ms,"
            + " clock_skew_ms) values (?, 'ENROLLED', '', 0, 0, 0)",
        kiosk);
    handle.execute(
        "insert into kiosk_log (kiosk, epoch, head, head_hash, device_key) values (?, 1, 0, ?, ?)",
        kiosk,
        Sha256.NONE,
        device.verifier().publicJwk());
  }

  private static final class Template {
    static final SimDisk DISK = new SimDisk(2);

    static {
      DISK.piece(64);
      EmbeddedDataSource source = source(DISK);
      source.setCreateDatabase("create");
      Database database = Database.onDerby(source, SETTINGS, () -> shutDown(DISK));
      DEVICES.forEach((kiosk, device) -> database.useTransaction(h -> enrol(h, kiosk, device)));
      database.close();
    }
  }

  /** A disk with the empty tables of an office. */
  static SimDisk fresh(long seed) {
    return Template.DISK.image(seed);
  }

  static Database open(SimDisk disk) {
    String mount = disk.mount();
    return Database.onDerby(source(disk), SETTINGS, () -> shutDown(mount));
  }

  private static EmbeddedDataSource source(SimDisk disk) {
    EmbeddedDataSource source = new EmbeddedDataSource();
    source.setDatabaseName(name(disk.mount()));
    return source;
  }

  private static String name(String mount) {
    return "sim:" + mount + "/office";
  }

  private static void shutDown(SimDisk disk) {
    shutDown(disk.mount());
  }

  /** Derby answers a shutdown with an exception; without power with another one. */
  private static void shutDown(String mount) {
    EmbeddedDataSource source = new EmbeddedDataSource();
    source.setDatabaseName(name(mount));
    source.setShutdownDatabase("shutdown");
    try {
      source.getConnection().close();
    } catch (SQLException e) {
      System.getLogger(OfficeDisk.class.getName()).log(System.Logger.Level.DEBUG, "shut down", e);
    }
  }
}
