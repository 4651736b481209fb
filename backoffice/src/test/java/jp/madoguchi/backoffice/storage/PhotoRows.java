package jp.madoguchi.backoffice.storage;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.backoffice.photo.OverriddenShot;
import jp.madoguchi.backoffice.seal.PhotoShot;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.sync.PhotoTaken;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Statement;
import org.jdbi.v3.core.Handle;

/** Rows of cases, pictures and visits without going through a kiosk's log, for tests. */
public final class PhotoRows {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Database database;

  /** Into this database. */
  public PhotoRows(Database database) {
    this.database = database;
  }

  /** The same database without anything that these tests write. */
  static Database emptied(Database database) {
    List<String> tables =
        List.of(
            "application_case",
            "case_event",
            "photo_shot",
            "photo_override",
            "photo_outcome",
            "photo_profile_version",
            "visit_fact",
            "visit_refusal",
            "visit_override");
    database.useTransaction(h -> tables.forEach(table -> h.execute("delete from " + table)));
    return database;
  }

  /** The name of a case. */
  public String receipt(String kiosk, int number) {
    return kiosk.toUpperCase(java.util.Locale.ROOT) + "-1-%05d-ABCD".formatted(number);
  }

  private static String blob(String kiosk, int number) {
    return Sha256.hex((kiosk + " " + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** A case that has just arrived, with a picture. */
  public void application(String kiosk, int number, Instant at) {
    database.useTransaction(h ->
        h.execute(
            "insert into application_case (receipt, kiosk, epoch, seq, id_mark, local_date,"
                + " submitted_ms, received_ms, applicant, screen_language, photo_blob, personal,"
                + " state, state_since_ms, version, first_check_by, filing_reference,"
                + " centre_receipt, reason_code, reason_text)"
                + " values (?, ?, 1, ?, ?, ?, ?, ?, 'SELF', 'ja', ?, ?, 'RECEIVED', 0, 1,"
                + " '', '', '', '', '')",
            receipt(kiosk, number),
            kiosk,
            2L * number + 1,
            blob(kiosk, number),
            Date.valueOf(LocalDate.ofInstant(at, JAPAN)),
            at.toEpochMilli(),
            at.toEpochMilli(),
            blob(kiosk, number),
            new byte[] {1}));
  }

  /** The picture of that case. */
  public void shot(String kiosk, int number, String profile, Map<String, Double> measures) {
    shot(kiosk, number, profile, measures, Optional.empty());
  }

  /** The picture of that case, of a special case that staff confirmed. */
  public void special(
      String kiosk, int number, String profile, Map<String, Double> measures, String caseCode) {
    shot(kiosk, number, profile, measures, Optional.of(new PhotoTaken.Special(caseCode, true)));
  }

  /** Staff used the picture of that case in spite of these reasons. */
  public void overridden(String kiosk, int number, Set<PhotoReason> reasons) {
    OverriddenShot shot = new OverriddenShot(2L * number, reasons);
    database.useTransaction(h -> PhotoShotRows.overridden(h, kiosk, 1, shot));
  }

  private void shot(
      String kiosk,
      int number,
      String profile,
      Map<String, Double> measures,
      Optional<PhotoTaken.Special> special) {
    Instant at = Instant.parse("2026-11-22T02:55:00Z");
    String visit = "visit-" + kiosk + "-" + number;
    String blob = blob(kiosk, number);
    PhotoTaken taken =
        new PhotoTaken(
            visit,
            "jws",
            profile,
            measures,
            List.of(),
            "test",
            1,
            PhotoTaken.Mode.AUTO,
            special,
            Optional.empty(),
            at);
    Statement.Shutter shutter =
        new Statement.Shutter(kiosk, 1, visit, blob, blob, blob, blob, profile, "test", 1, at);
    database.useTransaction(h ->
        PhotoShotRows.insert(
            h,
            new PhotoShot(kiosk, 1, 2L * number, LocalDate.ofInstant(at, JAPAN), taken, shutter)));
  }

  /** A verdict, as the step of a case writes it. */
  public void outcome(String kiosk, int number, String reason, LocalDate day) {
    database.useTransaction(h ->
        h.execute(
            "insert into photo_outcome (kiosk, epoch, photo_blob, result, decided_by, reason,"
                + " decided_date, decided_ms) values (?, 1, ?, ?, 'CENTRE', ?, ?, 0)",
            kiosk,
            blob(kiosk, number),
            reason.isEmpty() ? "ACCEPTED" : "DEFECT",
            reason,
            Date.valueOf(day)));
  }

  /** A visit with so many pictures. */
  public void visit(String kiosk, int number, LocalDate day, int taken, Map<String, Integer> live) {
    visit(kiosk, number, day, taken, live, Map.of());
  }

  /** A visit with so many pictures, in which staff overrode so often which reason. */
  public void visit(
      String kiosk,
      int number,
      LocalDate day,
      int taken,
      Map<String, Integer> live,
      Map<String, Integer> overridden) {
    long seq = 100_000L + number;
    database.useTransaction(h -> {
      h.execute(
          "insert into visit_fact (kiosk, epoch, seq, local_date, outcome, furthest_step,"
              + " screen_language, photos_taken, photos_refused, started_ms, ended_ms)"
              + " values (?, 1, ?, ?, 'COMPLETED', 'DONE', 'ja', ?, 0, 0, 0)",
          kiosk,
          seq,
          Date.valueOf(day),
          taken);
      byReason(h, "visit_refusal", kiosk, seq, live);
      byReason(h, "visit_override", kiosk, seq, overridden);
    });
  }

  private static void byReason(
      Handle handle, String table, String kiosk, long seq, Map<String, Integer> counts) {
    counts.forEach((reason, times) ->
        handle.execute(
            "insert into " + table + " (kiosk, epoch, seq, reason, times) values (?, 1, ?, ?, ?)",
            kiosk,
            seq,
            reason,
            times));
  }
}
