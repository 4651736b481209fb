package jp.madoguchi.backoffice.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.backoffice.application.CaseEvent;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.CaseStore;
import jp.madoguchi.backoffice.application.Move;
import jp.madoguchi.backoffice.application.NewCase;

/** The cases' tables. */
public final class SqlCaseStore implements CaseStore {
  private final Database database;

  /** On this database. */
  public SqlCaseStore(Database database) {
    this.database = database;
  }

  private static CaseFile file(ResultSet row) throws SQLException {
    return new CaseFile(
        new NewCase(
            row.getString("receipt"),
            row.getString("kiosk"),
            row.getInt("epoch"),
            row.getLong("seq"),
            row.getString("id_mark"),
            row.getDate("local_date").toLocalDate(),
            Instant.ofEpochMilli(row.getLong("submitted_ms")),
            Instant.ofEpochMilli(row.getLong("received_ms")),
            row.getString("applicant"),
            row.getString("screen_language"),
            row.getString("photo_blob"),
            row.getBytes("personal")),
        CaseState.valueOf(row.getString("state")),
        Instant.ofEpochMilli(row.getLong("state_since_ms")),
        row.getInt("version"),
        row.getString("first_check_by"),
        row.getString("filing_reference"),
        row.getString("centre_receipt"),
        row.getString("reason_code"),
        row.getString("reason_text"));
  }

  @Override
  public Optional<CaseFile> find(String receipt) {
    return database.read(h ->
        h.select("select * from application_case where receipt = ?", receipt)
            .map((row, _) -> file(row))
            .findOne());
  }

  @Override
  public List<CaseFile> list(Set<CaseState> states, int max) {
    if (states.isEmpty()) {
      return List.of();
    }
    return database.read(h ->
        h.createQuery(
                "select * from application_case where state in (<states>)"
                    + " order by submitted_ms, receipt")
            .bindList("states", states.stream().map(CaseState::name).sorted().toList())
            .setMaxRows(max)
            .map((row, _) -> file(row))
            .list());
  }

  @Override
  public Map<CaseState, Long> counts() {
    return database.read(h -> {
      Map<CaseState, Long> counts = new EnumMap<>(CaseState.class);
      h.select("select state, count(*) as cases from application_case group by state")
          .map((row, _) -> Map.entry(row.getString("state"), row.getLong("cases")))
          .forEach(one -> counts.put(CaseState.valueOf(one.getKey()), one.getValue()));
      return counts;
    });
  }

  @Override
  public List<CaseEvent> events(String receipt) {
    return database.read(h ->
        h.select("select * from case_event where receipt = ? order by n", receipt)
            .map((row, _) ->
                new CaseEvent(
                    row.getInt("n"),
                    Instant.ofEpochMilli(row.getLong("occurred_ms")),
                    row.getString("actor"),
                    row.getString("from_state"),
                    CaseState.valueOf(row.getString("to_state")),
                    row.getString("note")))
            .list());
  }

  @Override
  public boolean move(Move move) {
    return database.inTransaction(h -> {
      int rows =
          h.execute(
              "update application_case set state = ?, state_since_ms = ?,"
                  + " version = version + 1, first_check_by = ?, filing_reference = ?,"
                  + " centre_receipt = ?, reason_code = ?, reason_text = ?"
                  + " where receipt = ? and version = ?",
              move.to().name(),
              move.at().toEpochMilli(),
              move.firstCheckBy(),
              move.filingReference(),
              move.centreReceipt(),
              move.reasonCode(),
              move.reasonText(),
              move.seen().receipt(),
              move.seen().version());
      if (rows == 0) {
        return false;
      }
      String from = move.seen().state().name();
      CaseSql.event(
          h, move.seen().receipt(), move.at(), move.actor(), from, move.to().name(), move.note());
      AuditSql.append(
          h,
          move.at(),
          move.actor(),
          "CASE_" + move.to().name(),
          move.seen().receipt(),
          move.note());
      PhotoOutcomeRows.record(h, move);
      return true;
    });
  }
}
