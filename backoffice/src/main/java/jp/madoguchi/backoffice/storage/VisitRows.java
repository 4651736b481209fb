package jp.madoguchi.backoffice.storage;

import jp.madoguchi.backoffice.intake.KioskDirectory.Visits;
import jp.madoguchi.backoffice.interpret.Effect;
import jp.madoguchi.backoffice.interpret.Waiting;
import org.jdbi.v3.core.Handle;

/** Which visits a log tells of, and that each was erased. */
final class VisitRows {
  private VisitRows() {}

  /** This entry is of that visit. */
  static void seen(Handle handle, Waiting entry, String visitId) {
    int rows =
        handle.execute(
            "update visit_trace set last_seq = case when last_seq < ? then ? else last_seq end"
                + " where kiosk = ? and epoch = ? and visit_id = ?",
            entry.seq(),
            entry.seq(),
            entry.kiosk(),
            entry.epoch(),
            visitId);
    if (rows == 0) {
      handle.execute(
          "insert into visit_trace (kiosk, epoch, visit_id, first_seq, last_seq, erased_seq, cause,"
              + " erased_ms, took_ms) values (?, ?, ?, ?, ?, 0, '', 0, 0)",
          entry.kiosk(),
          entry.epoch(),
          visitId,
          entry.seq(),
          entry.seq());
    }
  }

  /** That visit is erased; {@link #seen} was called before. */
  static void erased(Handle handle, Waiting entry, Effect.RecordErasure erasure) {
    handle.execute(
        "update visit_trace set erased_seq = ?, cause = ?, erased_ms = ?, took_ms = ?"
            + " where kiosk = ? and epoch = ? and visit_id = ? and erased_seq = 0",
        entry.seq(),
        erasure.cause(),
        erasure.at().toEpochMilli(),
        erasure.tookMs(),
        entry.kiosk(),
        entry.epoch(),
        erasure.visit());
  }

  /**
   * The counts of a log. Its visits from before the first erase entry count only if they are
   * erased: older kiosks wrote none. A visit is missing its erasure when another one was seen after
   * it, since none can begin before that.
   */
  static Visits count(Handle handle, String kiosk, int epoch) {
    long begun =
        one(
            handle,
            "select count(*) from visit_trace v where v.kiosk = ? and v.epoch = ?"
                + " and (v.erased_seq > 0 or v.first_seq > (select coalesce(min(w.erased_seq),"
                + " 9223372036854775807) from visit_trace w where w.kiosk = ? and w.epoch = ?"
                + " and w.erased_seq > 0))",
            kiosk,
            epoch,
            kiosk,
            epoch);
    long erased =
        one(
            handle,
            "select count(*) from visit_trace where kiosk = ? and epoch = ? and erased_seq > 0",
            kiosk,
            epoch);
    long crashed =
        one(
            handle,
            "select count(*) from visit_trace where kiosk = ? and epoch = ? and cause = 'CRASH'",
            kiosk,
            epoch);
    long missing =
        one(
            handle,
            "select count(*) from visit_trace v where v.kiosk = ? and v.epoch = ?"
                + " and v.erased_seq = 0 and v.last_seq < (select max(w.first_seq)"
                + " from visit_trace w where w.kiosk = ? and w.epoch = ?)"
                + " and v.first_seq > (select coalesce(min(w.erased_seq), 9223372036854775807)"
                + " from visit_trace w where w.kiosk = ? and w.epoch = ? and w.erased_seq > 0)",
            kiosk,
            epoch,
            kiosk,
            epoch,
            kiosk,
            epoch);
    return new Visits(begun, erased, crashed, missing);
  }

  private static long one(Handle handle, String sql, Object... arguments) {
    return handle.select(sql, arguments).mapTo(Long.class).one();
  }
}
