package jp.madoguchi.backoffice.storage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.madoguchi.backoffice.seal.SealAlarms;
import jp.madoguchi.sync.Sha256;

/** Alarms of broken seals, beside those of intake; one per case. */
public final class SqlSealAlarms implements SealAlarms {
  private static final int ID_CHARS = 40;

  private final Database database;

  /** On this database. */
  public SqlSealAlarms(Database database) {
    this.database = database;
  }

  private static String id(String receipt) {
    return Sha256.hex(("seal " + receipt).getBytes(StandardCharsets.UTF_8)).substring(0, ID_CHARS);
  }

  @Override
  public void raise(String kiosk, String receipt, Instant at) {
    database.useTransaction(h -> {
      boolean open =
          !h.select("select id from alarm where id = ? and settled_ms = 0", id(receipt))
              .mapTo(String.class)
              .list()
              .isEmpty();
      if (open) {
        return;
      }
      h.execute("delete from alarm where id = ?", id(receipt));
      h.execute(
          "insert into alarm (id, kiosk, kind, detail, raised_ms, settled_ms)"
              + " values (?, ?, ?, ?, ?, 0)",
          id(receipt),
          kiosk,
          KIND,
          receipt,
          at.toEpochMilli());
      AuditSql.append(h, at, ACTOR, "SEAL_BROKEN", receipt, "");
    });
  }

  @Override
  public void settle(String receipt, Instant at) {
    database.useTransaction(h -> {
      int rows =
          h.execute(
              "update alarm set settled_ms = ? where id = ? and settled_ms = 0",
              at.toEpochMilli(),
              id(receipt));
      if (rows == 1) {
        AuditSql.append(h, at, ACTOR, "SEAL_SETTLED", receipt, "");
      }
    });
  }
}
