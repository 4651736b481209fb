package jp.madoguchi.backoffice.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import jp.madoguchi.backoffice.statistics.Counted;
import jp.madoguchi.backoffice.statistics.Stage;
import jp.madoguchi.backoffice.venue.KioskDay;
import org.junit.jupiter.api.Test;

/** What {@link SqlCounts} reads from either database. */
abstract class CountsContract {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private int seq;

  /** A database without cases and visits. */
  abstract Database database();

  private void visit(
      Database database, String kiosk, String day, String outcome, int taken, int refused) {
    seq++;
    database.useTransaction(h ->
        h.execute(
            "insert into visit_fact (kiosk, epoch, seq, local_date, outcome, furthest_step,"
                + " screen_language, photos_taken, photos_refused, started_ms, ended_ms)"
                + " values (?, 1, ?, ?, ?, 'DONE', 'ja', ?, ?, 0, 0)",
            kiosk,
            seq,
            Date.valueOf(day),
            outcome,
            taken,
            refused));
  }

  private void application(Database database, String kiosk, String day, String state) {
    seq++;
    database.useTransaction(h ->
        h.execute(
            "insert into application_case (receipt, kiosk, epoch, seq, id_mark, local_date,"
                + " submitted_ms, received_ms, applicant, screen_language, photo_blob, personal,"
                + " state, state_since_ms, version, first_check_by, filing_reference,"
                + " centre_receipt, reason_code, reason_text)"
                + " values (?, ?, 1, ?, 'm', ?, 0, 0, 'SELF', 'ja', 'b', ?, ?, 0, 1,"
                + " '', '', '', '', '')",
            "r" + seq,
            kiosk,
            seq,
            Date.valueOf(day),
            new byte[] {1},
            state));
  }

  @Test
  void anEmptyOfficeCountsNothing() {
    Counted counted = new SqlCounts(database()).count(TODAY, TODAY.minusDays(30));
    assertThat(counted.total()).isZero();
    assertThat(counted.firstPassPercent()).isEmpty();
    assertThat(new SqlCounts(database()).between(TODAY.minusDays(30), TODAY)).isEmpty();
  }

  @Test
  void casesAreCountedByDayByStageAndAfterTheBaseDate() {
    Database database = database();
    application(database, "k01", "2026-11-22", "RECEIVED");
    application(database, "k01", "2026-11-22", "FIRST_CHECKED");
    application(database, "k01", "2026-11-16", "SECOND_CHECKED");
    application(database, "k01", "2026-11-15", "FILED");
    application(database, "k02", "2026-10-02", "VALID");
    application(database, "k02", "2026-10-01", "ISSUED");
    application(database, "k02", "2026-10-02", "SHIPPED");
    application(database, "k02", "2026-10-02", "DEFECT");
    application(database, "k02", "2026-10-02", "SENT_BACK");
    application(database, "k02", "2026-10-02", "WITHDRAWN");
    application(database, "k02", "2026-10-02", "DUPLICATE");
    Counted counted = new SqlCounts(database).count(TODAY, LocalDate.parse("2026-10-01"));
    assertThat(counted.today()).isEqualTo(2);
    assertThat(counted.lastSevenDays()).isEqualTo(3);
    assertThat(counted.total()).isEqualTo(11);
    assertThat(counted.now())
        .containsEntry(Stage.ARRIVED, 2L)
        .containsEntry(Stage.CHECKED, 1L)
        .containsEntry(Stage.ISSUED, 2L)
        .containsEntry(Stage.DEFECT, 2L)
        .containsEntry(Stage.DROPPED, 2L);
    assertThat(counted.issuedSince()).as("the base date itself is before").isEqualTo(1);
    assertThat(counted.validSince()).isEqualTo(2);
    assertThat(counted.filedSince()).isEqualTo(3);
  }

  @Test
  void visitsAndCasesOfAKiosksDayStandTogether() {
    Database database = database();
    visit(database, "k01", "2026-11-22", "COMPLETED", 1, 0);
    visit(database, "k01", "2026-11-22", "COMPLETED", 3, 2);
    visit(database, "k01", "2026-11-22", "TIMED_OUT", 0, 0);
    visit(database, "k02", "2026-11-21", "ERASED", 1, 0);
    visit(database, "k02", "2026-10-01", "COMPLETED", 1, 0);
    application(database, "k01", "2026-11-22", "RECEIVED");
    application(database, "k01", "2026-11-22", "RECEIVED");
    application(database, "k03", "2026-11-22", "RECEIVED");
    SqlCounts counts = new SqlCounts(database);
    assertThat(counts.between(LocalDate.parse("2026-11-01"), TODAY))
        .containsExactlyInAnyOrder(
            new KioskDay("k01", TODAY, 2, 3, 2, 2, 1),
            new KioskDay("k02", TODAY.minusDays(1), 0, 1, 0, 1, 1),
            new KioskDay("k03", TODAY, 1, 0, 0, 0, 0));
    Counted counted = counts.count(TODAY, TODAY);
    assertThat(counted.photoVisits()).isEqualTo(4);
    assertThat(counted.photoFirstPass()).isEqualTo(3);
  }
}
