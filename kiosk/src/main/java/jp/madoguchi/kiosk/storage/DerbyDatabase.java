package jp.madoguchi.kiosk.storage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.madoguchi.kiosk.outbox.LogStore.StoreFailedException;
import org.apache.derby.jdbc.EmbeddedDriver;

/** Creates, boots and shuts down the embedded database in a folder. */
final class DerbyDatabase {
  private static final String SHUT_DOWN_STATE = "08006"; // success, in Derby's words
  private static final String NOT_BOOTED_STATE = "XJ004";

  private static final List<String> SCHEMA =
      List.of(
          // Derby can't mend a page of which a power cut has left a half, and its pages for BLOBs
          // would have 32 KiB: as much as a disk writes at once is safer (docs/sync-simulation.md).
          "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage.pageSize', '4096')",
          "CREATE TABLE log_head (id INTEGER NOT NULL PRIMARY KEY, schema_version INTEGER NOT NULL,"
              + " head_seq BIGINT NOT NULL, head_hash CHAR(64) NOT NULL,"
              + " acked_seq BIGINT NOT NULL, ack_statement VARCHAR(4096) NOT NULL)",
          "CREATE TABLE log_entry (seq BIGINT NOT NULL PRIMARY KEY, entry_hash CHAR(64) NOT NULL,"
              + " written_ms BIGINT NOT NULL, bytes BLOB(65536))",
          "CREATE TABLE log_blob (blob_hash CHAR(64) NOT NULL PRIMARY KEY, seq BIGINT NOT NULL,"
              + " bytes BLOB(9437184) NOT NULL)",
          "CREATE INDEX log_blob_by_seq ON log_blob (seq)",
          "INSERT INTO log_head VALUES (1, 1, 0, '" + "0".repeat(64) + "', 0, '')",
          // A shutdown says nothing of what it could not write; this does.
          "CALL SYSCS_UTIL.SYSCS_CHECKPOINT_DATABASE()");

  private static final String NAME = "db";
  private static final String CREATING = "db.creating";

  private final LogFolder folder;

  DerbyDatabase(LogFolder folder) {
    this.folder = folder;
  }

  /**
   * A connection to the database, which is created if it isn't there. Killed while it creates one,
   * Derby leaves a folder that neither boots nor can be created again: so it is created under
   * another name and renamed when it is whole.
   */
  Connection open() {
    try {
      folder.prepare();
      tune();
      new EmbeddedDriver(); // after an error that Derby calls severe it has deregistered itself
      if (!folder.exists(NAME)) {
        create();
      }
      return DriverManager.getConnection(url(NAME));
    } catch (SQLException | IOException e) {
      shutDownQuietly(CREATING);
      shutDownQuietly(NAME);
      throw new StoreFailedException("the log's database can't be opened", e);
    }
  }

  /** Shuts the database down; its lock is free afterwards. */
  void shutDown() {
    try {
      shutDown(NAME);
    } catch (SQLException e) {
      throw new StoreFailedException("the log's database could not be shut down", e);
    }
  }

  private void create() throws SQLException, IOException {
    folder.delete(CREATING);
    try (Connection connection = DriverManager.getConnection(url(CREATING) + ";create=true");
        Statement statement = connection.createStatement()) {
      for (String line : SCHEMA) {
        statement.execute(line);
      }
    }
    shutDown(CREATING);
    folder.publish(CREATING, NAME);
  }

  private String url(String name) {
    return "jdbc:derby:" + folder.derbyName(name);
  }

  /**
   * Process-wide, read when Derby's engine starts; set already means that a test or admin chose.
   */
  private static void tune() {
    set("derby.infolog.append", "true");
    set("derby.storage.pageCacheSize", "500");
    set("derby.locks.waitTimeout", "10");
    set("derby.locks.deadlockTimeout", "2");
    set("derby.language.logStatementText", "false");
  }

  static void set(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }

  private void shutDown(String name) throws SQLException {
    try {
      DriverManager.getConnection(url(name) + ";shutdown=true").close();
    } catch (SQLException e) {
      boolean down =
          SHUT_DOWN_STATE.equals(e.getSQLState()) || NOT_BOOTED_STATE.equals(e.getSQLState());
      if (!down) {
        throw e;
      }
    }
  }

  private void shutDownQuietly(String name) {
    try {
      shutDown(name);
    } catch (SQLException e) {
      System.getLogger(DerbyDatabase.class.getName())
          .log(System.Logger.Level.DEBUG, "nothing to shut down", e);
    }
  }
}
