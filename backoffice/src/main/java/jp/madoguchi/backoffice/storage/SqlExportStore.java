package jp.madoguchi.backoffice.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.backoffice.cardcentre.ExportStore;

/** The batches' tables. */
public final class SqlExportStore implements ExportStore {
  private final Database database;

  /** On this database. */
  public SqlExportStore(Database database) {
    this.database = database;
  }

  @Override
  public List<String> begin(String batch, List<String> receipts, String actor, Instant at) {
    return database.inTransaction(h -> {
      List<String> taken = new ArrayList<>();
      for (String receipt : receipts) {
        int rows =
            h.execute(
                "update application_case set filing_reference = ?, version = version + 1"
                    + " where receipt = ? and state = 'SECOND_CHECKED'"
                    + " and filing_reference = ''",
                batch,
                receipt);
        if (rows == 1) {
          taken.add(receipt);
        }
      }
      if (!taken.isEmpty()) {
        h.execute(
            "insert into export_batch (id, folder, made_by, made_ms) values (?, '', ?, ?)",
            batch,
            actor,
            at.toEpochMilli());
        AuditSql.append(h, at, actor, "EXPORTED", batch, taken.size() + " cases");
      }
      return taken;
    });
  }

  @Override
  public List<String> receipts(String batch) {
    return database.read(h ->
        h.select(
                "select receipt from application_case where filing_reference = ?"
                    + " order by receipt",
                batch)
            .mapTo(String.class)
            .list());
  }

  @Override
  public List<ExportBatch> batches(int max) {
    return database.read(h ->
        h.createQuery(
                "select b.id, b.made_by, b.made_ms, count(c.receipt) as cases,"
                    + " sum(case when c.state = 'SECOND_CHECKED' then 1 else 0 end) as waiting"
                    + " from export_batch b"
                    + " left join application_case c on c.filing_reference = b.id"
                    + " group by b.id, b.made_by, b.made_ms order by b.made_ms desc")
            .setMaxRows(max)
            .map((row, _) ->
                new ExportBatch(
                    row.getString("id"),
                    row.getString("made_by"),
                    Instant.ofEpochMilli(row.getLong("made_ms")),
                    row.getLong("cases"),
                    row.getLong("waiting")))
            .list());
  }
}
