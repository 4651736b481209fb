package jp.madoguchi.kiosk.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.kiosk.outbox.LogStore.StoreFailedException;

/** Creates, boots and shuts down the embedded database in a folder. */
final class DerbyDatabase {
  private static final String SHUT_DOWN_STATE = "08006"; // success, in Derby's words
  private static final String NOT_BOOTED_STATE = "XJ004";

  private static final List<String> SCHEMA =
      List.of(
          "CREATE TABLE log_head (id INTEGER NOT NULL PRIMARY KEY, schema_version INTEGER NOT NULL,"
              + " head_seq BIGINT NOT NULL, head_hash CHAR(64) NOT NULL,"
              + " acked_seq BIGINT NOT NULL, ack_statement VARCHAR(4096) NOT NULL)",
          "CREATE TABLE log_entry (seq BIGINT NOT NULL PRIMARY KEY, entry_hash CHAR(64) NOT NULL,"
              + " written_ms BIGINT NOT NULL, bytes BLOB(65536))",
          "CREATE TABLE log_blob (blob_hash CHAR(64) NOT NULL PRIMARY KEY, seq BIGINT NOT NULL,"
              + " bytes BLOB(9437184) NOT NULL)",
          "CREATE INDEX log_blob_by_seq ON log_blob (seq)",
          "INSERT INTO log_head VALUES (1, 1, 0, '" + "0".repeat(64) + "', 0, '')");

  private final Path folder;

  DerbyDatabase(Path dataDir) {
    this.folder = dataDir.resolve("db");
  }

  /**
   * A connection to the database, which is created if it isn't there. Killed while it creates one,
   * Derby leaves a folder that neither boots nor can be created again: so it is created under
   * another name and renamed when it is whole.
   */
  Connection open() {
    try {
      Path dataDir = folder.toAbsolutePath().getParent();
      Files.createDirectories(dataDir);
      tune(dataDir);
      if (!Files.exists(folder)) {
        create(dataDir);
      }
      return DriverManager.getConnection("jdbc:derby:" + folder.toAbsolutePath());
    } catch (SQLException | IOException e) {
      shutDownQuietly(folder);
      throw new StoreFailedException("the log's database can't be opened", e);
    }
  }

  /** Shuts the database down; its lock is free afterwards. */
  void shutDown() {
    try {
      shutDown(folder);
    } catch (SQLException e) {
      throw new StoreFailedException("the log's database could not be shut down", e);
    }
  }

  private void create(Path dataDir) throws SQLException, IOException {
    Path creating = folder.resolveSibling("db.creating");
    delete(creating);
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:derby:" + creating.toAbsolutePath() + ";create=true");
        Statement statement = connection.createStatement()) {
      for (String line : SCHEMA) {
        statement.execute(line);
      }
    }
    shutDown(creating);
    Files.setPosixFilePermissions(creating, PosixFilePermissions.fromString("rwx------"));
    Files.move(creating, folder, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel channel = FileChannel.open(dataDir, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /**
   * Process-wide, read when Derby's engine starts; set already means that a test or admin chose.
   */
  private static void tune(Path dataDir) {
    set("derby.stream.error.file", dataDir.resolve("derby.log").toString());
    set("derby.infolog.append", "true");
    set("derby.storage.pageCacheSize", "500");
    set("derby.locks.waitTimeout", "10");
    set("derby.locks.deadlockTimeout", "2");
    set("derby.language.logStatementText", "false");
  }

  private static void set(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }

  private static void shutDown(Path database) throws SQLException {
    try {
      DriverManager.getConnection("jdbc:derby:" + database.toAbsolutePath() + ";shutdown=true")
          .close();
    } catch (SQLException e) {
      boolean down =
          SHUT_DOWN_STATE.equals(e.getSQLState()) || NOT_BOOTED_STATE.equals(e.getSQLState());
      if (!down) {
        throw e;
      }
    }
  }

  private static void shutDownQuietly(Path database) {
    try {
      shutDown(database);
    } catch (SQLException e) {
      System.getLogger(DerbyDatabase.class.getName())
          .log(System.Logger.Level.DEBUG, "nothing to shut down", e);
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(tree)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
