package jp.madoguchi.backoffice.storage;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.NewCase;
import jp.madoguchi.backoffice.interpret.Effect;
import jp.madoguchi.backoffice.interpret.InterpretStore;
import jp.madoguchi.backoffice.interpret.ParkedEntry;
import jp.madoguchi.backoffice.interpret.Waiting;
import jp.madoguchi.backoffice.seal.PhotoShot;
import org.jdbi.v3.core.Handle;

/**
 * The interpreter's tables: an effect and the position that says it was made, in one transaction.
 */
public final class SqlInterpretStore implements InterpretStore {
  private static final int REASON_CHARS_MAX = 500;

  private final Database database;

  /** On this database. */
  public SqlInterpretStore(Database database) {
    this.database = database;
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getString("kiosk"),
        row.getInt("epoch"),
        row.getLong("seq"),
        row.getString("entry_type"),
        row.getBytes("content"),
        Instant.ofEpochMilli(row.getLong("received_ms")));
  }

  @Override
  public List<Waiting> waiting(int max) {
    return database.read(h ->
        h.createQuery(
                "select e.kiosk, e.epoch, e.seq, e.entry_type, e.content, e.received_ms"
                    + " from kiosk_log l"
                    + " left join interpret_position p"
                    + "   on p.kiosk = l.kiosk and p.epoch = l.epoch"
                    + " join entry e on e.kiosk = l.kiosk and e.epoch = l.epoch"
                    + "   and e.seq > coalesce(p.seq, 0)"
                    + " order by e.kiosk, e.epoch, e.seq")
            .setMaxRows(max)
            .map((row, _) -> waiting(row))
            .list());
  }

  @Override
  public boolean apply(Waiting entry, Effect effect, Instant at) {
    return database.inTransaction(h -> applyIn(h, entry, effect, at));
  }

  /** The same inside a transaction that the caller ends. */
  public static boolean applyIn(Handle handle, Waiting entry, Effect effect, Instant at) {
    boolean next = moveTo(handle, entry);
    if (next) {
      put(handle, entry, effect, at);
    }
    return next;
  }

  /** Moves the position by exactly one; the row's lock keeps a second interpreter waiting. */
  private static boolean moveTo(Handle handle, Waiting entry) {
    if (entry.seq() == 1) {
      boolean begun =
          handle
              .select(
                  "select 1 from interpret_position where kiosk = ? and epoch = ?",
                  entry.kiosk(),
                  entry.epoch())
              .mapTo(Integer.class)
              .findOne()
              .isPresent();
      if (begun) {
        return false;
      }
      handle.execute(
          "insert into interpret_position (kiosk, epoch, seq) values (?, ?, 1)",
          entry.kiosk(),
          entry.epoch());
      return true;
    }
    return handle.execute(
            "update interpret_position set seq = ? where kiosk = ? and epoch = ? and seq = ?",
            entry.seq(),
            entry.kiosk(),
            entry.epoch(),
            entry.seq() - 1)
        == 1;
  }

  private static void put(Handle handle, Waiting entry, Effect effect, Instant at) {
    effect.visitId().ifPresent(visit -> VisitRows.seen(handle, entry, visit));
    switch (effect) {
      case Effect.OpenCase(_, NewCase opened, var overridden) -> {
        open(handle, opened, at);
        overridden.ifPresent(
            shot -> PhotoShotRows.overridden(handle, opened.kiosk(), opened.epoch(), shot));
      }
      case Effect.CountVisit visit -> count(handle, entry, visit);
      case Effect.RecordShot(PhotoShot shot) -> PhotoShotRows.insert(handle, shot);
      case Effect.RecordErasure erasure -> VisitRows.erased(handle, entry, erasure);
      case Effect.Park(String reason) ->
          handle.execute(
              "insert into parked_entry (kiosk, epoch, seq, entry_type, reason, parked_ms)"
                  + " values (?, ?, ?, ?, ?, ?)",
              entry.kiosk(),
              entry.epoch(),
              entry.seq(),
              entry.type(),
              cut(reason),
              at.toEpochMilli());
    }
  }

  private static void open(Handle handle, NewCase opened, Instant at) {
    Predicate<String> pending = state -> CaseState.valueOf(state).pending();
    boolean duplicate =
        handle
            .select("select state from application_case where id_mark = ?", opened.idMark())
            .mapTo(String.class)
            .list()
            .stream()
            .anyMatch(pending);
    CaseState state = duplicate ? CaseState.DUPLICATE : CaseState.RECEIVED;
    handle.execute(
        "insert into application_case (receipt, kiosk, epoch, seq, id_mark, local_date,"
            + " submitted_ms, received_ms, applicant, screen_language, photo_blob, personal,"
            + " state, state_since_ms, version, first_check_by, filing_reference, centre_receipt,"
            + " reason_code, reason_text)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, '', '', '', '', '')",
        opened.receipt(),
        opened.kiosk(),
        opened.epoch(),
        opened.seq(),
        opened.idMark(),
        Date.valueOf(opened.localDate()),
        opened.submittedAt().toEpochMilli(),
        opened.receivedAt().toEpochMilli(),
        opened.applicant(),
        opened.language(),
        opened.photoBlob(),
        opened.personal(),
        state.name(),
        at.toEpochMilli());
    CaseSql.event(handle, opened.receipt(), at, "kiosk " + opened.kiosk(), "", state.name(), "");
  }

  private static void count(Handle handle, Waiting entry, Effect.CountVisit visit) {
    handle.execute(
        "insert into visit_fact (kiosk, epoch, seq, local_date, outcome, furthest_step,"
            + " screen_language, photos_taken, photos_refused, started_ms, ended_ms)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.kiosk(),
        entry.epoch(),
        entry.seq(),
        Date.valueOf(visit.localDate()),
        visit.outcome(),
        visit.furthestStep(),
        visit.language(),
        visit.photosTaken(),
        visit.photosRefused(),
        visit.startedAt().toEpochMilli(),
        visit.endedAt().toEpochMilli());
    byReason(handle, entry, "visit_refusal", visit.liveRefusals());
    byReason(handle, entry, "visit_override", visit.overrides());
  }

  private static void byReason(
      Handle handle, Waiting entry, String table, Map<String, Integer> counts) {
    counts.forEach((reason, times) ->
        handle.execute(
            "insert into " + table + " (kiosk, epoch, seq, reason, times) values (?, ?, ?, ?, ?)",
            entry.kiosk(),
            entry.epoch(),
            entry.seq(),
            reason,
            times));
  }

  @Override
  public List<ParkedEntry> parked(int max) {
    return database.read(h ->
        h.createQuery("select * from parked_entry order by parked_ms, kiosk, epoch, seq")
            .setMaxRows(max)
            .map((row, _) ->
                new ParkedEntry(
                    row.getString("kiosk"),
                    row.getInt("epoch"),
                    row.getLong("seq"),
                    row.getString("entry_type"),
                    row.getString("reason"),
                    Instant.ofEpochMilli(row.getLong("parked_ms"))))
            .list());
  }

  @Override
  public Optional<Waiting> parkedEntry(String kiosk, int epoch, long seq) {
    return database.read(h ->
        h.select(
                "select e.* from entry e join parked_entry p on p.kiosk = e.kiosk"
                    + " and p.epoch = e.epoch and p.seq = e.seq"
                    + " where e.kiosk = ? and e.epoch = ? and e.seq = ?",
                kiosk,
                epoch,
                seq)
            .map((row, _) -> waiting(row))
            .findOne());
  }

  @Override
  public boolean replay(Waiting entry, Effect effect, Instant at) {
    return database.inTransaction(h -> {
      int rows =
          h.execute(
              "delete from parked_entry where kiosk = ? and epoch = ? and seq = ?",
              entry.kiosk(),
              entry.epoch(),
              entry.seq());
      if (rows == 1) {
        put(h, entry, effect, at);
      }
      return rows == 1;
    });
  }

  private static String cut(String reason) {
    return reason.length() > REASON_CHARS_MAX ? reason.substring(0, REASON_CHARS_MAX) : reason;
  }
}
