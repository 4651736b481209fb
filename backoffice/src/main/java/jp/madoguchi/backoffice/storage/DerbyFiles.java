package jp.madoguchi.backoffice.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.madoguchi.web.config.ConfigException;
import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * Derby's folder. A Derby that is killed while it creates its database leaves a folder that neither
 * boots nor can be created again: so it is created under another name and renamed when it is whole.
 */
final class DerbyFiles {
  private static final String IN_USE = "XSDB6";

  private final Path database;
  private final Path creating;

  DerbyFiles(Path dataDirectory) {
    this.database = dataDirectory.resolve("db").toAbsolutePath();
    this.creating = dataDirectory.resolve("db.creating").toAbsolutePath();
  }

  DataSource open() {
    try {
      Files.createDirectories(creating.getParent());
      defaultProperty("derby.stream.error.file", creating.resolveSibling("derby.log").toString());
      defaultProperty("derby.locks.waitTimeout", "10");
      defaultProperty("derby.locks.deadlockTimeout", "2");
      if (!Files.isDirectory(database)) {
        deleteTree(creating);
        createAndShutDown();
        Files.move(creating, database, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the data directory can't be written", e);
    }
    DataSource source = source(database);
    refuseIfInUse(source);
    return source;
  }

  /** Derby belongs to one process: the second one is told so in words, not by a stack trace. */
  private void refuseIfInUse(DataSource source) {
    try {
      source.getConnection().close();
    } catch (SQLException e) {
      for (SQLException cause = e; cause != null; cause = cause.getNextException()) {
        if (IN_USE.equals(cause.getSQLState())) {
          throw new ConfigException(
              "The database in "
                  + database.getParent()
                  + " is in use by another process, probably"
                  + " the running server. End it first, or use PostgreSQL (database.url).");
        }
      }
      throw new IllegalStateException("Derby can't open its database", e);
    }
  }

  /** Derby is configured by system properties only; what the operator set stays. */
  private static void defaultProperty(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }

  private void createAndShutDown() {
    EmbeddedDataSource source = source(creating);
    source.setCreateDatabase("create");
    try {
      source.getConnection().close();
    } catch (SQLException e) {
      throw new IllegalStateException("Derby can't create its database", e);
    }
    shutDown(creating);
  }

  void shutDown() {
    shutDown(database);
  }

  private static void shutDown(Path folder) {
    EmbeddedDataSource source = source(folder);
    source.setShutdownDatabase("shutdown");
    try {
      source.getConnection().close();
      throw new IllegalStateException("Derby answers a shutdown with an exception");
    } catch (SQLException e) {
      if (!List.of("08006", "XJ004").contains(e.getSQLState())) {
        throw new IllegalStateException("Derby did not shut down", e);
      }
    }
  }

  private static EmbeddedDataSource source(Path folder) {
    EmbeddedDataSource source = new EmbeddedDataSource();
    source.setDatabaseName(folder.toString());
    return source;
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
