package jp.madoguchi.backoffice.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import jp.madoguchi.backoffice.TestKiosk;
import jp.madoguchi.backoffice.TestOffice;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.Move;
import jp.madoguchi.backoffice.intake.KioskDirectory;
import jp.madoguchi.backoffice.storage.Counts;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.SqlAudit;
import jp.madoguchi.backoffice.storage.SqlInterpretStore;
import jp.madoguchi.backoffice.storage.SqlKioskDirectory;
import jp.madoguchi.backoffice.storage.SqlPhotoRecords;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.sync.VisitErased;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only a database can lose: half a transaction, and lines changed behind our back. */
abstract class SqlOfficeContract extends OfficeContract {
  private Database database;

  abstract Database database();

  @Override
  TestOffice.Stores open() {
    database = database();
    return TestOffice.sql(database, this::visits);
  }

  private long visits() {
    try {
      return JsonMapper.builder().build().readTree(Counts.json(database)).path("visits").asLong();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private KioskDirectory.Visits visitsOfTheKiosk() {
    return new SqlKioskDirectory(database).all().getFirst().visits();
  }

  @Test
  void everyVisitHasItsErasureOrIsMissedOnceAnotherHasBegun() {
    erased(aVisitApplies(1), VisitErased.Cause.END);
    aVisitApplies(2);
    everythingArrivesAndIsInterpreted();
    assertThat(visitsOfTheKiosk())
        .as("one runs still")
        .isEqualTo(new KioskDirectory.Visits(2, 1, 0, 0));
    String third = aVisitApplies(3);
    erased(third, VisitErased.Cause.CRASH);
    erased(third, VisitErased.Cause.CRASH);
    everythingArrivesAndIsInterpreted();
    assertThat(visitsOfTheKiosk()).isEqualTo(new KioskDirectory.Visits(3, 2, 1, 1));
  }

  @Test
  void aLogFromBeforeErasuresWereWrittenMissesNone() {
    for (int number = 1; number <= 3; number++) {
      aVisitApplies(number);
    }
    everythingArrivesAndIsInterpreted();
    assertThat(visitsOfTheKiosk()).isEqualTo(new KioskDirectory.Visits(0, 0, 0, 0));
  }

  @Test
  void aCrashInTheMiddleOfAnEffectLeavesNeitherEffectNorPosition() {
    oneApplicationArrives();
    Interpreter first = over(new CrashingInterpretStore(database));
    assertThatThrownBy(first::workOff).hasMessage("crash after the effect");
    assertThat(cases().list(EnumSet.allOf(CaseState.class), 10)).isEmpty();
    assertThat(over(new SqlInterpretStore(database)).workOff()).isEqualTo(1);
    assertThat(cases().counts()).containsOnlyKeys(CaseState.RECEIVED);
  }

  @Test
  void whatStaffOverrodeAfterTheShutterComesWithThePicturesMeasures() {
    oneOverriddenPictureArrives(List.of("BG_SHADOW", "A_REASON_OF_A_LATER_VERSION"));
    over(new SqlInterpretStore(database)).workOff();
    CaseFile file = cases().list(EnumSet.allOf(CaseState.class), 10).getFirst();
    Move refused = Move.of(file, CaseState.SENT_BACK, "anna", TestKiosk.NOON, "");
    assertThat(cases().move(refused.because("BG_SHADOW", ""))).isTrue();
    LocalDate day = LocalDate.ofInstant(TestKiosk.NOON, ZoneId.of("Asia/Tokyo"));
    assertThat(new SqlPhotoRecords(database).judged(day, day, 10))
        .singleElement()
        .satisfies(shot -> {
          assertThat(shot.measures()).containsKey("yawDegrees");
          assertThat(shot.overridden()).containsExactly(PhotoReason.BG_SHADOW);
        });
  }

  @Test
  void aChangedAuditLineIsFound() {
    SqlAudit audit = new SqlAudit(database);
    for (int i = 0; i < 5; i++) {
      audit.append(TestKiosk.NOON, "anna", "CASE_OPENED", "K01-1-0000" + i + "-AAAA", "");
    }
    assertThat(audit.firstBroken()).isEmpty();
    database.useTransaction(h -> h.execute("update audit_line set actor = 'ben' where n = 3"));
    assertThat(audit.firstBroken()).contains(3L);
    database.useTransaction(h -> h.execute("delete from audit_line where n >= 3"));
    assertThat(audit.firstBroken()).contains(3L);
  }
}
