package jp.madoguchi.backoffice.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the office's data lies.
 *
 * @param url {@code jdbc:postgresql://…}; empty = Derby in the data directory
 * @param user of the PostgreSQL server; ignored for Derby
 * @param password of that user
 * @param dataDirectory where Derby keeps its files
 * @param municipality 団体コード, six digits with the check digit: names the schema
 * @param connectionsMax upper limit of the pool
 */
public record DatabaseSettings(
    Optional<String> url,
    String user,
    String password,
    Path dataDirectory,
    String municipality,
    int connectionsMax) {

  /** Checks what ends up in SQL and URLs. */
  public DatabaseSettings {
    if (!municipality.matches("[0-9]{6}")) {
      throw new IllegalArgumentException("municipality must be the six digits of a 団体コード");
    }
    if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("database url must start with jdbc:postgresql:");
    }
  }

  /** Derby in this directory. */
  public static DatabaseSettings derby(Path dataDirectory, String municipality) {
    return new DatabaseSettings(Optional.empty(), "", "", dataDirectory, municipality, 8);
  }

  /** The schema of this municipality. */
  public String schema() {
    return "M" + municipality;
  }

  @Override
  public String toString() {
    return "DatabaseSettings[" + url.orElse("derby") + " " + schema() + "]";
  }
}
