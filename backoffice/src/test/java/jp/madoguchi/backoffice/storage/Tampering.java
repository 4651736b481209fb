package jp.madoguchi.backoffice.storage;

import java.util.ArrayList;
import java.util.List;

/** Single values of any table, behind the program's back. For tests. */
public final class Tampering {
  private Tampering() {}

  /** A value; bytes, text or a number. */
  public static Object read(
      Database database, String table, String column, String where, Object... keys) {
    boolean bytes = column.equals("content") || column.equals("personal");
    boolean number = column.equals("seq") || column.endsWith("_ms") || column.equals("attempt");
    return database.read(h ->
        h.select("select " + column + " from " + table + " where " + where, keys)
            .<Object>map((row, _) ->
                bytes
                    ? row.getBytes(1)
                    : number ? (Object) row.getLong(1) : (Object) row.getString(1))
            .one());
  }

  /** Overwrites it. */
  public static void write(
      Database database, String table, String column, Object value, String where, Object... keys) {
    List<Object> all = new ArrayList<>();
    all.add(value);
    all.addAll(List.of(keys));
    database.useTransaction(h -> {
      int rows =
          h.execute("update " + table + " set " + column + " = ? where " + where, all.toArray());
      if (rows != 1) {
        throw new AssertionError(rows + " rows of " + table + " were tampered with");
      }
    });
  }
}
