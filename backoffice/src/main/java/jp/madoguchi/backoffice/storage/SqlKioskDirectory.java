package jp.madoguchi.backoffice.storage;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.backoffice.intake.Kiosk;
import jp.madoguchi.backoffice.intake.KioskDirectory;
import jp.madoguchi.backoffice.seal.SealAlarms;
import org.jdbi.v3.core.Handle;

/** The kiosks' tables, read for staff. */
public final class SqlKioskDirectory implements KioskDirectory {
  private final Database database;

  /** On this database. */
  public SqlKioskDirectory(Database database) {
    this.database = database;
  }

  private record Row(Kiosk kiosk, int epoch, long head, long interpreted) {}

  @Override
  public List<Overview> all() {
    return database.read(h ->
        h
            .select(
                "select k.*, l.epoch, l.device_key, l.head, coalesce(p.seq, 0) as interpreted"
                    + " from kiosk k join kiosk_log l on l.kiosk = k.id"
                    + " left join interpret_position p"
                    + "   on p.kiosk = l.kiosk and p.epoch = l.epoch"
                    + " where l.epoch = (select max(m.epoch) from kiosk_log m"
                    + "   where m.kiosk = k.id)"
                    + " order by k.id")
            .map((row, _) ->
                new Row(
                    SqlIntakeStore.kiosk(row),
                    row.getInt("epoch"),
                    row.getLong("head"),
                    row.getLong("interpreted")))
            .list()
            .stream()
            .map(row ->
                new Overview(
                    row.kiosk(),
                    row.epoch(),
                    row.head(),
                    row.interpreted(),
                    alarms(h, row.kiosk().id())))
            .toList());
  }

  private static List<Alarm> alarms(Handle handle, String kiosk) {
    return handle
        .select(
            "select * from alarm where kiosk = ? and settled_ms = 0 order by raised_ms desc", kiosk)
        .map((row, _) ->
            new Alarm(
                row.getString("kind"),
                row.getString("detail"),
                Instant.ofEpochMilli(row.getLong("raised_ms"))))
        .list();
  }

  @Override
  public boolean resume(String kiosk, String actor, Instant at) {
    return database.inTransaction(h -> {
      int rows =
          h.execute(
              "update kiosk set state = 'ENROLLED', state_reason = ''"
                  + " where id = ? and state = 'SUSPENDED'",
              kiosk);
      if (rows == 1) {
        h.execute(
            "update alarm set settled_ms = ? where kiosk = ? and settled_ms = 0 and kind <> ?",
            at.toEpochMilli(),
            kiosk,
            SealAlarms.KIND);
        AuditSql.append(h, at, actor, "KIOSK_RESUMED", kiosk, "");
      }
      return rows == 1;
    });
  }

  @Override
  public boolean suspend(String kiosk, String reason, String actor, Instant at) {
    return database.inTransaction(h -> {
      int rows =
          h.execute(
              "update kiosk set state = 'SUSPENDED', state_reason = ?"
                  + " where id = ? and state = 'ENROLLED'",
              reason,
              kiosk);
      if (rows == 1) {
        AuditSql.append(h, at, actor, "KIOSK_SUSPENDED", kiosk, reason);
      }
      return rows == 1;
    });
  }
}
