package jp.madoguchi.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.backoffice.storage.Database;

/** What stands in the office's tables at the end of a run. */
record OfficeBooks(
    Map<String, List<Entry>> logs,
    List<Case> cases,
    Map<String, byte[]> blobs,
    long visits,
    long shots,
    long parked) {

  record Entry(String kiosk, long seq, String hash, String type, byte[] content) {}

  record Case(String kiosk, long seq, String receipt, String idMark, String blob) {}

  static OfficeBooks read(Database database) {
    return database.read(h -> {
      Map<String, List<Entry>> logs = new TreeMap<>();
      h.select("select kiosk, seq, hash, entry_type, content from entry order by kiosk, epoch, seq")
          .map((row, _) ->
              new Entry(
                  row.getString(1),
                  row.getLong(2),
                  row.getString(3),
                  row.getString(4),
                  row.getBytes(5)))
          .forEach(e -> logs.computeIfAbsent(e.kiosk(), _ -> new java.util.ArrayList<>()).add(e));
      Map<String, byte[]> blobs = new TreeMap<>();
      h.select("select sha256, content from sealed_blob")
          .map((row, _) -> Map.entry(row.getString(1), row.getBytes(2)))
          .forEach(b -> blobs.put(b.getKey(), b.getValue()));
      return new OfficeBooks(
          logs,
          h.select("select kiosk, seq, receipt, id_mark, photo_blob from application_case")
              .map((row, _) ->
                  new Case(
                      row.getString(1),
                      row.getLong(2),
                      row.getString(3),
                      row.getString(4),
                      row.getString(5)))
              .list(),
          blobs,
          h.select("select count(*) from visit_fact").mapTo(Long.class).one(),
          h.select("select count(*) from photo_shot").mapTo(Long.class).one(),
          h.select("select count(*) from parked_entry").mapTo(Long.class).one());
    });
  }

  List<Entry> log(String kiosk) {
    return logs.getOrDefault(kiosk, List.of());
  }

  long count(String type) {
    return logs.values().stream().flatMap(List::stream).filter(e -> e.type().equals(type)).count();
  }
}
