package jp.madoguchi.backoffice.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** Real databases for tests: a Derby folder or a schema of one PostgreSQL that all tests share. */
public final class TestDatabases {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private TestDatabases() {}

  /** A fresh Derby in this folder. */
  public static Database derby(Path folder) {
    return Database.open(DatabaseSettings.derby(folder, "272035"));
  }

  /** A fresh database of a real PostgreSQL; skips the test where none can be started. */
  public static Database postgres() {
    Server server = Holder.SERVER;
    if (server.postgres.isEmpty()) {
      System.err.println("SKIPPED: no PostgreSQL for this test: " + server.problem);
    }
    Assumptions.assumeTrue(server.postgres.isPresent(), server.problem);
    String name = "t" + NEXT.incrementAndGet();
    try (var connection = server.postgres.get().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    String url = server.postgres.get().getJdbcUrl("postgres", name);
    return Database.open(
        new DatabaseSettings(
            Optional.of(url), "postgres", "postgres", Path.of("unused"), "272035", 4));
  }

  private record Server(Optional<EmbeddedPostgres> postgres, String problem) {}

  /** Started by the first test that asks, ended with the JVM. */
  private static final class Holder {
    static final Server SERVER = start();

    private static Server start() {
      try {
        Path folder = Files.createTempDirectory("office-pg");
        EmbeddedPostgres postgres =
            EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.toFile())
                .setServerConfig("fsync", "off")
                .start();
        return new Server(Optional.of(postgres), "");
      } catch (IOException | UncheckedIOException | IllegalStateException e) {
        return new Server(Optional.empty(), "embedded PostgreSQL does not start: " + e);
      }
    }
  }
}
