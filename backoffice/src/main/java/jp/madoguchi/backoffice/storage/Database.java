package jp.madoguchi.backoffice.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.ds.PGSimpleDataSource;

/** The open database of one municipality, migrated to the version of this program. */
public final class Database implements AutoCloseable {
  private static final int ATTEMPTS_MAX = 6;
  private static final long RETRY_NANOS = 20_000_000;

  /** Serialization failures and deadlocks of both databases: nothing was written, try again. */
  private static final Set<String> TRANSIENT = Set.of("40001", "40XL1", "40XL2", "40P01");

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Runnable onClose;

  private Database(HikariDataSource pool, Runnable onClose) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    this.onClose = onClose;
  }

  /** Opens and migrates; creates Derby's files if they aren't there. */
  public static Database open(DatabaseSettings settings) {
    if (settings.url().isPresent()) {
      PGSimpleDataSource server = new PGSimpleDataSource();
      server.setURL(settings.url().get());
      server.setUser(settings.user());
      server.setPassword(settings.password());
      Map<String, String> types = Map.of("bytes", "bytea", "blob", "bytea", "text", "text");
      return open(server, settings, "postgresql", types, () -> {});
    }
    DerbyFiles files = new DerbyFiles(settings.dataDirectory());
    return onDerby(files.open(), settings, files::shutDown);
  }

  /** Opens and migrates a Derby database that lies somewhere else than in the data directory. */
  public static Database onDerby(DataSource source, DatabaseSettings settings, Runnable onClose) {
    Map<String, String> types =
        Map.of("bytes", "blob(256K)", "blob", "blob(9M)", "text", "clob(1M)");
    return open(source, settings, "derby", types, onClose);
  }

  private static Database open(
      DataSource source,
      DatabaseSettings settings,
      String dialect,
      Map<String, String> types,
      Runnable onClose) {
    Flyway.configure()
        .dataSource(source)
        .schemas(settings.schema())
        .createSchemas(true)
        .placeholders(types)
        .locations("classpath:db/common", "classpath:db/" + dialect)
        .load()
        .migrate();
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("office");
    pool.setDataSource(source);
    pool.setMaximumPoolSize(settings.connectionsMax());
    pool.setSchema(settings.schema());
    return new Database(new HikariDataSource(pool), onClose);
  }

  /** Runs in one transaction that only reads. */
  public <T> T read(Function<Handle, T> work) {
    return inTransaction(work);
  }

  /** Runs in one transaction; a deadlock's victim is run again, so the work must be repeatable. */
  public <T> T inTransaction(Function<Handle, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return jdbi.inTransaction(work::apply);
      } catch (JdbiException e) {
        if (attempt == ATTEMPTS_MAX || !isTransient(e)) {
          throw e;
        }
        LockSupport.parkNanos(RETRY_NANOS * attempt);
      }
    }
  }

  /** Like {@link #inTransaction}, without a result. */
  public void useTransaction(Consumer<Handle> work) {
    inTransaction(handle -> {
      work.accept(handle);
      return true;
    });
  }

  /** Whether this failure says that a unique key is already taken. */
  static boolean isDuplicate(JdbiException e) {
    return "23505".equals(sqlState(e));
  }

  private static boolean isTransient(JdbiException e) {
    return TRANSIENT.contains(sqlState(e));
  }

  private static String sqlState(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return "";
  }

  @Override
  public void close() {
    pool.close();
    onClose.run();
  }
}
