package jp.madoguchi.simulation;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.DatabaseSettings;
import jp.madoguchi.simulation.disk.SimDisk;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** The office's database on a simulated disk. */
final class OfficeDisk {
  private static final DatabaseSettings SETTINGS =
      new DatabaseSettings(Optional.empty(), "", "", Path.of("nowhere"), "272035", 2);

  private OfficeDisk() {}

  private static final class Template {
    static final SimDisk DISK = new SimDisk(2);

    static {
      DISK.piece(64);
      EmbeddedDataSource source = source(DISK);
      source.setCreateDatabase("create");
      Database.onDerby(source, SETTINGS, () -> shutDown(DISK)).close();
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
