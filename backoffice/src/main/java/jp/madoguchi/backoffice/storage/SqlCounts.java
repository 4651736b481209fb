package jp.madoguchi.backoffice.storage;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.statistics.Counted;
import jp.madoguchi.backoffice.statistics.Stage;
import jp.madoguchi.backoffice.venue.KioskDay;
import org.jdbi.v3.core.Handle;

/** Counts over the cases and the visits; nothing personal is read. */
public final class SqlCounts implements Counted.Source, KioskDay.Source {
  private final Database database;

  /** Counts in this database. */
  public SqlCounts(Database database) {
    this.database = database;
  }

  @Override
  public Counted count(LocalDate today, LocalDate baseDate) {
    return database.read(handle -> {
      long[] photos = photos(handle);
      return new Counted(
          arrived(handle, today, today),
          arrived(handle, today.minusDays(6), today),
          stages(handle, LocalDate.of(2000, 1, 1)),
          stages(handle, baseDate),
          photos[0],
          photos[1]);
    });
  }

  private static long arrived(Handle handle, LocalDate from, LocalDate to) {
    return handle
        .createQuery(
            "select count(*) from application_case where local_date between :first and :last")
        .bind("first", Date.valueOf(from))
        .bind("last", Date.valueOf(to))
        .mapTo(Long.class)
        .one();
  }

  private static Map<Stage, Long> stages(Handle handle, LocalDate after) {
    Map<Stage, Long> stages = new EnumMap<>(Stage.class);
    handle
        .createQuery(
            "select state, count(*) as cases from application_case"
                + " where local_date > :after group by state")
        .bind("after", Date.valueOf(after))
        .map((row, _) -> Map.entry(row.getString("state"), row.getLong("cases")))
        .forEach(entry ->
            stages.merge(stage(CaseState.valueOf(entry.getKey())), entry.getValue(), Long::sum));
    return stages;
  }

  private static Stage stage(CaseState state) {
    return switch (state) {
      case RECEIVED, FIRST_CHECKED -> Stage.ARRIVED;
      case SECOND_CHECKED -> Stage.CHECKED;
      case FILED -> Stage.FILED;
      case VALID -> Stage.VALID;
      case ISSUED, SHIPPED -> Stage.ISSUED;
      case DEFECT, SENT_BACK -> Stage.DEFECT;
      case WITHDRAWN, DUPLICATE -> Stage.DROPPED;
    };
  }

  private static long[] photos(Handle handle) {
    return handle
        .createQuery(
            """
            select count(*) as taken,
              sum(case when photos_refused = 0 then 1 else 0 end) as clean
            from visit_fact where photos_taken > 0
            """)
        .map((row, _) -> new long[] {row.getLong("taken"), row.getLong("clean")})
        .one();
  }

  @Override
  public List<KioskDay> between(LocalDate from, LocalDate to) {
    Map<String, KioskDay> days = new TreeMap<>();
    database.useTransaction(handle -> {
      handle
          .createQuery(
              """
              select kiosk, local_date,
                sum(case when furthest_step like 'CARD!_%' escape '!' then 0 else 1 end) as visits,
                sum(case when outcome = 'COMPLETED' then 1 else 0 end) as completed,
                sum(case when photos_taken > 0 then 1 else 0 end) as with_photo,
                sum(case when photos_taken > 0 and photos_refused = 0 then 1 else 0 end) as clean
              from visit_fact where local_date between :first and :last
              group by kiosk, local_date
              """)
          .bind("first", Date.valueOf(from))
          .bind("last", Date.valueOf(to))
          .map((row, _) ->
              new KioskDay(
                  row.getString("kiosk"),
                  row.getDate("local_date").toLocalDate(),
                  0,
                  row.getLong("visits"),
                  row.getLong("completed"),
                  row.getLong("with_photo"),
                  row.getLong("clean")))
          .forEach(day -> days.put(key(day), day));
      handle
          .createQuery(
              """
              select kiosk, local_date, count(*) as cases from application_case
              where local_date between :first and :last group by kiosk, local_date
              """)
          .bind("first", Date.valueOf(from))
          .bind("last", Date.valueOf(to))
          .map((row, _) ->
              new KioskDay(
                  row.getString("kiosk"),
                  row.getDate("local_date").toLocalDate(),
                  row.getLong("cases"),
                  0,
                  0,
                  0,
                  0))
          .forEach(day -> days.merge(key(day), day, SqlCounts::together));
    });
    return new ArrayList<>(days.values());
  }

  private static String key(KioskDay day) {
    return day.day() + " " + day.kiosk();
  }

  private static KioskDay together(KioskDay visits, KioskDay cases) {
    return new KioskDay(
        visits.kiosk(),
        visits.day(),
        cases.applications(),
        visits.visits(),
        visits.completed(),
        visits.photoVisits(),
        visits.photoFirstPass());
  }
}
