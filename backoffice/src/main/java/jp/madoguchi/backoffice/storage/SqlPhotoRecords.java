package jp.madoguchi.backoffice.storage;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.madoguchi.backoffice.photo.DefectCodes;
import jp.madoguchi.backoffice.photo.JudgedShot;
import jp.madoguchi.backoffice.photo.KioskTally;
import jp.madoguchi.backoffice.photo.PhotoOutcome;
import jp.madoguchi.backoffice.photo.PhotoRecords;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.SpecialCases;
import jp.madoguchi.sync.PayloadCodec;
import jp.madoguchi.sync.PhotoProfiles;
import jp.madoguchi.sync.PhotoTaken;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Verdicts, figures and counts of pictures, from the tables of outcomes, pictures and visits. */
public final class SqlPhotoRecords implements PhotoRecords {
  private static final String JUDGED =
      """
      select o.*, s.profile, s.taken from photo_outcome o
        left join photo_shot s
          on s.kiosk = o.kiosk and s.epoch = o.epoch and s.blob_sha256 = o.photo_blob
      where o.decided_date between :first and :last
      order by o.decided_ms desc, o.kiosk, o.photo_blob
      """;
  private static final String VISITS =
      """
      select kiosk, count(*) as visits, sum(photos_taken) as pictures from visit_fact
      where photos_taken > 0 and local_date between :first and :last group by kiosk
      """;
  private static final String SPECIAL =
      """
      select kiosk, count(distinct visit) as visits from photo_shot
      where special_case <> '' and local_date between :first and :last group by kiosk
      """;
  private static final String OVERRIDDEN_SHOTS =
      """
      select o.kiosk, o.epoch, o.photo_blob, x.reason from photo_outcome o
        join photo_shot s
          on s.kiosk = o.kiosk and s.epoch = o.epoch and s.blob_sha256 = o.photo_blob
        join photo_override x on x.kiosk = s.kiosk and x.epoch = s.epoch and x.seq = s.seq
      where o.decided_date between :first and :last
      """;
  private static final String OVERRIDDEN =
      """
      select f.kiosk, r.reason, count(*) as times from visit_override r
        join visit_fact f on f.kiosk = r.kiosk and f.epoch = r.epoch and f.seq = r.seq
      where f.local_date between :first and :last group by f.kiosk, r.reason
      """;
  private static final String LIVE =
      """
      select f.kiosk, r.reason, sum(r.times) as times from visit_refusal r
        join visit_fact f on f.kiosk = r.kiosk and f.epoch = r.epoch and f.seq = r.seq
      where f.local_date between :first and :last group by f.kiosk, r.reason
      """;

  private final Database database;
  private final SpecialCases specialCases = PhotoProfiles.specialCases();

  /** On this database. */
  public SqlPhotoRecords(Database database) {
    this.database = database;
  }

  /** A picture, as verdicts name it. */
  private record Shot(String kiosk, int epoch, String blob) {
    static Shot of(ResultSet row) throws SQLException {
      return new Shot(row.getString("kiosk"), row.getInt("epoch"), row.getString("photo_blob"));
    }
  }

  @Override
  public List<JudgedShot> judged(LocalDate from, LocalDate to, int max) {
    return database.read(h -> {
      Map<Shot, Set<PhotoReason>> overridden = new HashMap<>();
      between(h, OVERRIDDEN_SHOTS, from, to)
          .map((row, _) -> Map.entry(Shot.of(row), reasons(List.of(row.getString("reason")))))
          .forEach(one ->
              overridden
                  .computeIfAbsent(one.getKey(), _ -> EnumSet.noneOf(PhotoReason.class))
                  .addAll(one.getValue()));
      return between(h, JUDGED, from, to)
          .setMaxRows(max)
          .map((row, _) -> shot(row, overridden.getOrDefault(Shot.of(row), Set.of())))
          .list();
    });
  }

  private static Query between(Handle handle, String sql, LocalDate from, LocalDate to) {
    return handle.createQuery(sql).bind("first", Date.valueOf(from)).bind("last", Date.valueOf(to));
  }

  private JudgedShot shot(ResultSet row, Set<PhotoReason> overridden) throws SQLException {
    PhotoOutcome outcome = PhotoOutcomeRows.outcome(row);
    Optional<PhotoTaken> taken = Optional.ofNullable(row.getString("taken")).flatMap(this::taken);
    return new JudgedShot(
        outcome.kiosk(),
        taken.map(PhotoTaken::profile).orElse(""),
        taken.map(PhotoTaken::measures).orElse(Map.of()),
        taken.map(this::excused).orElse(Set.of()),
        overridden,
        outcome.result(),
        outcome.by(),
        outcome.reason());
  }

  private Optional<PhotoTaken> taken(String json) {
    return switch (PayloadCodec.read(PhotoTaken.TYPE, json.getBytes(StandardCharsets.UTF_8))) {
      case PayloadCodec.Reading.Known(PhotoTaken taken) -> Optional.of(taken);
      case PayloadCodec.Reading _ -> Optional.empty();
    };
  }

  /** What its special case excuses, also where nothing was to be excused as the limits were. */
  private Set<PhotoReason> excused(PhotoTaken taken) {
    Set<PhotoReason> excused =
        new HashSet<>(
            reasons(
                taken.findings().stream()
                    .filter(PhotoTaken.Finding::excused)
                    .map(PhotoTaken.Finding::reason)
                    .toList()));
    taken
        .special()
        .ifPresent(special ->
            specialCases
                .of(special.caseCode())
                .filter(known -> special.staffConfirmed() || !known.staffConfirms())
                .ifPresent(known -> excused.addAll(known.excuses())));
    return excused;
  }

  private static Set<PhotoReason> reasons(List<String> names) {
    return names.stream()
        .flatMap(name -> DefectCodes.of(name).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<KioskTally> tallies(LocalDate from, LocalDate to) {
    Map<String, long[]> visits = new HashMap<>();
    Map<String, Long> special = new HashMap<>();
    Map<String, Map<String, Long>> overridden = new HashMap<>();
    Map<String, Map<String, Long>> live = new HashMap<>();
    database.useTransaction(h -> {
      between(h, VISITS, from, to)
          .map((row, _) ->
              visits.put(
                  row.getString("kiosk"),
                  new long[] {row.getLong("visits"), row.getLong("pictures")}))
          .list();
      between(h, SPECIAL, from, to)
          .map((row, _) -> special.put(row.getString("kiosk"), row.getLong("visits")))
          .list();
      byReason(between(h, OVERRIDDEN, from, to), overridden);
      byReason(between(h, LIVE, from, to), live);
    });
    Set<String> kiosks = new TreeSet<>(visits.keySet());
    kiosks.addAll(special.keySet());
    kiosks.addAll(overridden.keySet());
    kiosks.addAll(live.keySet());
    return kiosks.stream()
        .map(kiosk -> {
          long[] visited = visits.getOrDefault(kiosk, new long[2]);
          return new KioskTally(
              kiosk,
              visited[0],
              visited[1],
              special.getOrDefault(kiosk, 0L),
              overridden.getOrDefault(kiosk, Map.of()),
              live.getOrDefault(kiosk, Map.of()));
        })
        .toList();
  }

  private static void byReason(Query query, Map<String, Map<String, Long>> into) {
    query
        .map((row, _) ->
            into.computeIfAbsent(row.getString("kiosk"), _ -> new HashMap<>())
                .put(row.getString("reason"), row.getLong("times")))
        .list();
  }
}
