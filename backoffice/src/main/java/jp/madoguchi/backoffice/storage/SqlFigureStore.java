package jp.madoguchi.backoffice.storage;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.backoffice.statistics.FigureStore;
import jp.madoguchi.backoffice.statistics.Group;
import jp.madoguchi.backoffice.statistics.PublishedFigure;
import jp.madoguchi.backoffice.statistics.RateKind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Published figures in the database. */
public final class SqlFigureStore implements FigureStore {
  private static final String INSERT =
      """
      insert into published_figure (kind, area_id, group_id, base_date, prefecture, area_name,
        population, population_date, counted, printed, source, stored_ms)
      values (:kind, :areaId, :groupId, :baseDate, :prefecture, :areaName,
        :population, :populationDate, :counted, :printed, :source, :storedMs)
      """;
  private static final String UPDATE =
      """
      update published_figure set prefecture = :prefecture, area_name = :areaName,
        population = :population, population_date = :populationDate, counted = :counted,
        printed = :printed, source = :source, stored_ms = :storedMs
      where kind = :kind and area_id = :areaId and group_id = :groupId and base_date = :baseDate
      """;
  private static final String REMEMBER =
      """
      insert into figure_correction (kind, area_id, group_id, base_date, n, prefecture, area_name,
        old_population, old_population_date, old_counted, old_printed, old_source,
        new_population, new_population_date, new_counted, new_printed, new_source, corrected_ms)
      values (:kind, :areaId, :groupId, :baseDate, :n, :prefecture, :areaName,
        :old_population, :old_populationDate, :old_counted, :old_printed, :old_source,
        :new_population, :new_populationDate, :new_counted, :new_printed, :new_source, :correctedMs)
      """;

  private final Database database;

  /** Keeps figures in this database. */
  public SqlFigureStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Stored> put(List<PublishedFigure> figures, Instant at) {
    try {
      return database.inTransaction(handle -> put(handle, figures, at));
    } catch (JdbiException e) {
      if (!Database.isDuplicate(e)) {
        throw e;
      }
      // Another import stored one of the keys meanwhile; now it is seen.
      return database.inTransaction(handle -> put(handle, figures, at));
    }
  }

  private static List<Stored> put(Handle handle, List<PublishedFigure> figures, Instant at) {
    Map<PublishedFigure.Key, PublishedFigure> there = existing(handle, figures);
    Set<PublishedFigure.Key> inserted = new HashSet<>();
    Map<PublishedFigure.Key, PublishedFigure> newest = new HashMap<>(there);
    List<Stored> answers = new ArrayList<>(figures.size());
    try (PreparedBatch inserts = handle.prepareBatch(INSERT)) {
      for (PublishedFigure figure : figures) {
        PublishedFigure before = newest.put(figure.key(), figure);
        if (before == null) {
          inserted.add(figure.key());
          bind(inserts, figure, at).add();
          answers.add(new Stored.Added());
        } else if (before.sameNumbers(figure)) {
          newest.put(figure.key(), before);
          answers.add(new Stored.Unchanged());
        } else {
          answers.add(new Stored.Corrected(before));
        }
      }
      if (!inserted.isEmpty()) {
        inserts.execute();
      }
    }
    for (int i = 0; i < figures.size(); i++) {
      if (answers.get(i) instanceof Stored.Corrected(PublishedFigure before)) {
        correct(handle, before, figures.get(i), at);
      }
    }
    return answers;
  }

  private static Map<PublishedFigure.Key, PublishedFigure> existing(
      Handle handle, List<PublishedFigure> figures) {
    record Day(RateKind kind, LocalDate date) {}
    Set<Day> days = new HashSet<>();
    figures.forEach(figure -> days.add(new Day(figure.kind(), figure.baseDate())));
    Map<PublishedFigure.Key, PublishedFigure> there = new HashMap<>();
    for (Day day : days) {
      handle
          .createQuery(
              "select * from published_figure where kind = :kind and base_date = :baseDate")
          .bind("kind", day.kind().name())
          .bind("baseDate", Date.valueOf(day.date()))
          .map((row, _) -> FigureRows.read(row, ""))
          .forEach(figure -> there.put(figure.key(), figure));
    }
    return there;
  }

  private static void correct(
      Handle handle, PublishedFigure before, PublishedFigure after, Instant at) {
    try (var update = handle.createUpdate(UPDATE);
        var remember = handle.createUpdate(REMEMBER);
        var count =
            handle.createQuery(
                """
                select count(*) from figure_correction where kind = :kind and area_id = :areaId
                  and group_id = :groupId and base_date = :baseDate
                """)) {
      int n =
          count
              .bind("kind", after.kind().name())
              .bind("areaId", after.area().id())
              .bind("groupId", after.group().id())
              .bind("baseDate", Date.valueOf(after.baseDate()))
              .mapTo(Integer.class)
              .one();
      bind(update, after, at).execute();
      FigureRows.bindKey(remember, after);
      FigureRows.bindNumbers(remember, before, "old_");
      FigureRows.bindNumbers(remember, after, "new_");
      remember.bind("n", n + 1).bind("correctedMs", at.toEpochMilli()).execute();
    }
  }

  private static <S extends org.jdbi.v3.core.statement.SqlStatement<S>> S bind(
      S statement, PublishedFigure figure, Instant at) {
    return FigureRows.bindNumbers(FigureRows.bindKey(statement, figure), figure, "")
        .bind("storedMs", at.toEpochMilli());
  }

  @Override
  public List<PublishedFigure> series(RateKind kind, String areaId) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select * from published_figure
                where kind = :kind and area_id = :areaId and group_id = :groupId
                order by base_date
                """)
            .bind("kind", kind.name())
            .bind("areaId", areaId)
            .bind("groupId", Group.EVERYONE.id())
            .map((row, _) -> FigureRows.read(row, ""))
            .list());
  }

  @Override
  public List<PublishedFigure> on(RateKind kind, LocalDate baseDate, Collection<String> areaIds) {
    if (areaIds.isEmpty()) {
      return List.of();
    }
    return database.read(handle ->
        handle
            .createQuery(
                """
                select * from published_figure
                where kind = :kind and base_date = :baseDate and group_id = :groupId
                  and area_id in (<areaIds>)
                order by area_id
                """)
            .bind("kind", kind.name())
            .bind("baseDate", Date.valueOf(baseDate))
            .bind("groupId", Group.EVERYONE.id())
            .bindList("areaIds", List.copyOf(areaIds))
            .map((row, _) -> FigureRows.read(row, ""))
            .list());
  }

  @Override
  public Optional<LocalDate> latestByGroup(RateKind kind, String areaId) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select max(base_date) from published_figure
                where kind = :kind and area_id = :areaId and group_id <> :groupId
                """)
            .bind("kind", kind.name())
            .bind("areaId", areaId)
            .bind("groupId", Group.EVERYONE.id())
            .map((row, _) -> Optional.ofNullable(row.getDate(1)).map(Date::toLocalDate))
            .one());
  }

  @Override
  public List<PublishedFigure> groups(RateKind kind, String areaId, LocalDate baseDate) {
    List<PublishedFigure> figures =
        database.read(handle ->
            handle
                .createQuery(
                    """
                    select * from published_figure where kind = :kind and area_id = :areaId
                      and base_date = :baseDate and group_id <> :groupId
                    """)
                .bind("kind", kind.name())
                .bind("areaId", areaId)
                .bind("baseDate", Date.valueOf(baseDate))
                .bind("groupId", Group.EVERYONE.id())
                .map((row, _) -> FigureRows.read(row, ""))
                .list());
    return figures.stream().sorted(Comparator.comparing(PublishedFigure::group)).toList();
  }

  @Override
  public List<Correction> corrections(int max) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select * from figure_correction
                order by corrected_ms desc, n desc, area_id, group_id, base_date
                """)
            .setMaxRows(max)
            .map((row, _) ->
                new Correction(
                    FigureRows.read(row, "old_"),
                    FigureRows.read(row, "new_"),
                    Instant.ofEpochMilli(row.getLong("corrected_ms"))))
            .list());
  }
}
