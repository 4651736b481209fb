package jp.madoguchi.backoffice.storage;

import java.time.Instant;
import jp.madoguchi.backoffice.staff.AuditLine;
import org.jdbi.v3.core.Handle;

/** Writes an audit line in the transaction of what it tells of. */
final class AuditSql {
  private AuditSql() {}

  static void append(
      Handle handle, Instant at, String actor, String action, String subject, String detail) {
    handle.execute("update audit_head set n = n + 1 where id = 1");
    AuditLine last =
        handle
            .select("select n, hash from audit_head where id = 1")
            .map((row, _) ->
                AuditLine.after(
                    row.getLong("n") - 1,
                    row.getString("hash"),
                    at,
                    actor,
                    action,
                    subject,
                    detail))
            .one();
    handle.execute(
        "insert into audit_line (n, occurred_ms, actor, action, subject, detail, prev_hash, hash)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        last.n(),
        at.toEpochMilli(),
        last.actor(),
        last.action(),
        last.subject(),
        last.detail(),
        last.prevHash(),
        last.hash());
    handle.execute("update audit_head set hash = ? where id = 1", last.hash());
  }
}
