package jp.madoguchi.backoffice.storage;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.backoffice.photo.ProfileStore;
import jp.madoguchi.backoffice.photo.ProfileVersion;
import jp.madoguchi.sync.PhotoProfiles;
import org.jdbi.v3.core.JdbiException;

/** The office's own photo profiles. */
public final class SqlProfileStore implements ProfileStore {
  private final Database database;

  /** On this database. */
  public SqlProfileStore(Database database) {
    this.database = database;
  }

  private static ProfileVersion version(ResultSet row) throws SQLException {
    return new ProfileVersion(
        PhotoProfiles.read(row.getString("content").getBytes(StandardCharsets.UTF_8)),
        row.getString("made_by"),
        Instant.ofEpochMilli(row.getLong("made_ms")),
        row.getString("why"),
        row.getString("based_on"));
  }

  @Override
  public List<ProfileVersion> versions(String name) {
    return database.read(h ->
        h.select("select * from photo_profile_version where name = ? order by version desc", name)
            .map((row, _) -> version(row))
            .list());
  }

  @Override
  public boolean add(ProfileVersion version) {
    try {
      database.useTransaction(h -> {
        h.execute(
            "insert into photo_profile_version (name, version, content, made_by, made_ms, why,"
                + " based_on) values (?, ?, ?, ?, ?, ?, ?)",
            version.profile().name(),
            version.profile().version(),
            new String(PhotoProfiles.write(version.profile()), StandardCharsets.UTF_8),
            version.madeBy(),
            version.at().toEpochMilli(),
            version.why(),
            version.basedOn());
        AuditSql.append(
            h,
            version.at(),
            version.madeBy(),
            "photo.profile",
            version.profile().id(),
            version.profile().note());
      });
      return true;
    } catch (JdbiException e) {
      if (Database.isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }
}
