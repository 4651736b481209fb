package jp.madoguchi.backoffice.storage;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
  private static final String SHOTS =
      """
      select kiosk, sum(case when override_reason = '' then 0 else 1 end) as overridden,
        sum(case when special_case = '' then 0 else 1 end) as special
      from photo_shot where local_date between :first and :last group by kiosk
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

  @Override
  public List<JudgedShot> judged(LocalDate from, LocalDate to, int max) {
    return database.read(
        h -> between(h, JUDGED, from, to).setMaxRows(max).map((row, _) -> shot(row)).list());
  }

  private static Query between(Handle handle, String sql, LocalDate from, LocalDate to) {
    return handle.createQuery(sql).bind("first", Date.valueOf(from)).bind("last", Date.valueOf(to));
  }

  private JudgedShot shot(ResultSet row) throws SQLException {
    PhotoOutcome outcome = PhotoOutcomeRows.outcome(row);
    Optional<PhotoTaken> taken = Optional.ofNullable(row.getString("taken")).flatMap(this::taken);
    return new JudgedShot(
        outcome.kiosk(),
        taken.map(PhotoTaken::profile).orElse(""),
        taken.map(PhotoTaken::measures).orElse(Map.of()),
        taken.map(this::excused).orElse(Set.of()),
        taken
            .flatMap(PhotoTaken::override)
            .map(override -> reasons(override.overridden()))
            .orElse(Set.of()),
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
    Map<String, long[]> shots = new HashMap<>();
    Map<String, Map<String, Long>> live = new HashMap<>();
    database.useTransaction(h -> {
      pairs(between(h, VISITS, from, to), "visits", "pictures", visits);
      pairs(between(h, SHOTS, from, to), "overridden", "special", shots);
      between(h, LIVE, from, to)
          .map((row, _) ->
              live.computeIfAbsent(row.getString("kiosk"), _ -> new HashMap<>())
                  .put(row.getString("reason"), row.getLong("times")))
          .list();
    });
    Set<String> kiosks = new TreeSet<>(visits.keySet());
    kiosks.addAll(shots.keySet());
    kiosks.addAll(live.keySet());
    long[] none = {0, 0};
    return kiosks.stream()
        .map(kiosk -> {
          long[] visited = visits.getOrDefault(kiosk, none);
          long[] special = shots.getOrDefault(kiosk, none);
          return new KioskTally(
              kiosk,
              visited[0],
              visited[1],
              special[0],
              special[1],
              live.getOrDefault(kiosk, Map.of()));
        })
        .toList();
  }

  private static void pairs(Query query, String one, String other, Map<String, long[]> into) {
    query
        .map((row, _) ->
            Map.entry(row.getString("kiosk"), new long[] {row.getLong(one), row.getLong(other)}))
        .forEach(pair -> into.put(pair.getKey(), pair.getValue()));
  }
}
