package jp.madoguchi.backoffice.storage;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Writes a step of a case in the transaction of the step. */
final class CaseSql {
  private CaseSql() {}

  static void event(
      Handle handle,
      String receipt,
      Instant at,
      String actor,
      String from,
      String to,
      String note) {
    handle.execute(
        "insert into case_event (receipt, n, occurred_ms, actor, from_state, to_state, note)"
            + " select ?, coalesce(max(n), 0) + 1, cast(? as bigint), ?, ?, ?, ?"
            + " from case_event where receipt = ?",
        receipt,
        at.toEpochMilli(),
        actor,
        from,
        to,
        note,
        receipt);
  }
}
