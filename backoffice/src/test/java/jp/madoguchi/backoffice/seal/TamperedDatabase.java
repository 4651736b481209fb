package jp.madoguchi.backoffice.seal;

import java.util.ArrayDeque;
import java.util.Deque;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.Tampering;

/** An insider with every right in the database; what was done can be undone. */
final class TamperedDatabase {
  private final Database database;
  private final Deque<Runnable> undo = new ArrayDeque<>();

  TamperedDatabase(Database database) {
    this.database = database;
  }

  /** A place: a table's row, named by a condition. */
  record Row(String table, String where, Object... keys) {}

  static Row caseRow(String receipt) {
    return new Row("application_case", "receipt = ?", receipt);
  }

  static Row entry(String kiosk, long seq) {
    return new Row("entry", "kiosk = ? and epoch = 1 and seq = ?", kiosk, seq);
  }

  static Row shot(String kiosk, long seq) {
    return new Row("photo_shot", "kiosk = ? and epoch = 1 and seq = ?", kiosk, seq);
  }

  static Row blob(String sha256) {
    return new Row("sealed_blob", "sha256 = ?", sha256);
  }

  static Row log(String kiosk) {
    return new Row("kiosk_log", "kiosk = ? and epoch = 1", kiosk);
  }

  Object get(Row row, String column) {
    return Tampering.read(database, row.table(), column, row.where(), row.keys());
  }

  void set(Row row, String column, Object value) {
    Object before = get(row, column);
    write(row, column, value);
    undo.push(() -> write(row, column, before));
  }

  /** Sets a column that names the row itself. */
  void rename(Row row, String column, Object value, Row renamed) {
    Object before = get(row, column);
    write(row, column, value);
    undo.push(() -> write(renamed, column, before));
  }

  void exchange(Row one, Row two, String column) {
    Object first = get(one, column);
    set(one, column, get(two, column));
    set(two, column, first);
  }

  private void write(Row row, String column, Object value) {
    Tampering.write(database, row.table(), column, value, row.where(), row.keys());
  }

  /** Something to be put right with the rest. */
  void onUndo(Row row, String column, Object value) {
    undo.push(() -> write(row, column, value));
  }

  void undo() {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
  }
}
