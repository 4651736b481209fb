package jp.madoguchi.backoffice.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What the tables hold, counted by the database itself and by nothing else. */
public final class Counts {
  private Counts() {}

  /** One line of JSON: numbers, and the cases by state. */
  public static String json(Database database) {
    return database.read(h -> {
      Map<String, Long> numbers = new LinkedHashMap<>();
      numbers.put("entries", one(h, "select count(*) from entry"));
      numbers.put("blobs", one(h, "select count(*) from sealed_blob"));
      numbers.put("parked", one(h, "select count(*) from parked_entry"));
      numbers.put("cases", one(h, "select count(*) from application_case"));
      numbers.put("visits", one(h, "select count(*) from visit_fact"));
      numbers.put("visitsErased", one(h, "select count(*) from visit_trace where erased_seq > 0"));
      numbers.put(
          "visitsCompleted", one(h, "select count(*) from visit_fact where outcome = 'COMPLETED'"));
      numbers.put("photosTaken", one(h, "select coalesce(sum(photos_taken), 0) from visit_fact"));
      numbers.put(
          "photosRefused", one(h, "select coalesce(sum(photos_refused), 0) from visit_fact"));
      Map<String, Long> states = new LinkedHashMap<>();
      h.select("select state, count(*) as cases from application_case group by state order by 1")
          .map((row, _) -> Map.entry(row.getString("state"), row.getLong("cases")))
          .forEach(state -> states.put(state.getKey(), state.getValue()));
      return "{" + members(numbers) + ",\"casesByState\":{" + members(states) + "}}";
    });
  }

  private static long one(Handle handle, String sql) {
    return handle.select(sql).mapTo(Long.class).one();
  }

  private static String members(Map<String, Long> numbers) {
    return numbers.entrySet().stream()
        .map(number -> "\"" + number.getKey() + "\":" + number.getValue())
        .collect(Collectors.joining(","));
  }
}
