package jp.madoguchi.backoffice.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.backoffice.staff.Audit;
import jp.madoguchi.backoffice.staff.AuditLine;
import jp.madoguchi.sync.Sha256;

/** The audit's tables. */
public final class SqlAudit implements Audit {
  private final Database database;

  /** On this database. */
  public SqlAudit(Database database) {
    this.database = database;
  }

  private static AuditLine line(ResultSet row) throws SQLException {
    return new AuditLine(
        row.getLong("n"),
        Instant.ofEpochMilli(row.getLong("occurred_ms")),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("detail"),
        row.getString("prev_hash"),
        row.getString("hash"));
  }

  @Override
  public void append(Instant at, String actor, String action, String subject, String detail) {
    database.useTransaction(h -> AuditSql.append(h, at, actor, action, subject, detail));
  }

  @Override
  public List<AuditLine> newest(int max) {
    return database.read(h ->
        h.createQuery("select * from audit_line order by n desc")
            .setMaxRows(max)
            .map((row, _) -> line(row))
            .list());
  }

  @Override
  public Optional<Long> firstBroken() {
    return database.read(h -> {
      String before = Sha256.NONE;
      long expected = 1;
      try (var lines =
          h
              .createQuery("select * from audit_line order by n")
              .map((row, _) -> line(row))
              .stream()) {
        for (AuditLine line : (Iterable<AuditLine>) lines::iterator) {
          boolean fits = line.n() == expected && line.prevHash().equals(before) && line.isIntact();
          if (!fits) {
            return Optional.of(expected);
          }
          before = line.hash();
          expected++;
        }
      }
      String head = h.select("select hash from audit_head where id = 1").mapTo(String.class).one();
      return head.equals(before) ? Optional.empty() : Optional.of(expected);
    });
  }
}
