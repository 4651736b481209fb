package jp.madoguchi.backoffice.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.madoguchi.backoffice.TestKiosk;
import jp.madoguchi.backoffice.enrolment.EnrolmentStore.NewCode;
import jp.madoguchi.backoffice.enrolment.EnrolmentStore.Redeemed;
import jp.madoguchi.backoffice.intake.IntakeStore;
import jp.madoguchi.backoffice.intake.Kiosk;
import jp.madoguchi.backoffice.intake.LockedLog;
import jp.madoguchi.backoffice.staff.Audit;
import jp.madoguchi.backoffice.staff.AuditLine;
import jp.madoguchi.sync.EnrolmentToken;
import jp.madoguchi.sync.Signer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one-time codes promise on every store. */
abstract class EnrolmentContract {
  private static final Instant NOW = TestKiosk.NOON;
  private static final String CODE = EnrolmentToken.fingerprint("A".repeat(26));

  private final String key = Signer.generate().verifier().publicJwk();
  private final String otherKey = Signer.generate().verifier().publicJwk();
  private Stores stores;

  record Stores(EnrolmentStore codes, IntakeStore intake, Audit audit) {}

  abstract Stores open();

  @BeforeEach
  void openTheStores() {
    stores = open();
  }

  private void issue(String fingerprint, String kiosk) {
    assertThat(
            stores.codes.issue(
                new NewCode(fingerprint, kiosk, "admin", NOW, NOW.plus(24, ChronoUnit.HOURS))))
        .isTrue();
  }

  private Redeemed redeem(String kiosk, String deviceKey, Instant at) {
    return stores.codes.redeem(kiosk, CODE, deviceKey, at);
  }

  @Test
  void aCodeMakesAKioskKnownWithItsKeyAndAnEmptyLog() {
    issue(CODE, "k01");
    assertThat(redeem("k01", key, NOW)).isEqualTo(new Redeemed.Enrolled(1));
    Kiosk kiosk = stores.intake.kiosk("k01").orElseThrow();
    assertThat(kiosk.epoch()).isEqualTo(1);
    assertThat(kiosk.state()).isEqualTo(Kiosk.State.ENROLLED);
    assertThat(stores.intake.device("k01", 1)).contains(kiosk.verifier());
    assertThat(stores.intake.withLog("k01", 1, LockedLog::head)).isEqualTo(Optional.of(0L));
  }

  @Test
  void theSameKeyMayAskAgainBecauseAnAnswerCanGetLost() {
    issue(CODE, "k01");
    redeem("k01", key, NOW);
    assertThat(redeem("k01", key, NOW.plusSeconds(9))).isEqualTo(new Redeemed.Enrolled(1));
    assertThat(redeem("k01", otherKey, NOW)).isEqualTo(new Redeemed.UsedByAnother());
  }

  @Test
  void aCodeOfAnotherKioskAnUnknownOneAndOneOfYesterdayDoNothing() {
    issue(CODE, "k01");
    assertThat(redeem("k02", key, NOW)).isEqualTo(new Redeemed.NoSuchCode());
    assertThat(stores.codes.redeem("k01", EnrolmentToken.fingerprint("x"), key, NOW))
        .isEqualTo(new Redeemed.NoSuchCode());
    assertThat(redeem("k01", key, NOW.plus(24, ChronoUnit.HOURS)))
        .isEqualTo(new Redeemed.NoSuchCode());
    assertThat(stores.intake.kiosk("k01")).isEmpty();
  }

  @Test
  void aNewCodeAndACancellationMakeOpenOnesVoid() {
    issue(CODE, "k01");
    String second = EnrolmentToken.fingerprint("B".repeat(26));
    issue(second, "k01");
    assertThat(redeem("k01", key, NOW)).isEqualTo(new Redeemed.NoSuchCode());
    assertThat(stores.codes.open(NOW)).hasSize(1);
    assertThat(stores.codes.cancel("k01", "admin", NOW)).isTrue();
    assertThat(stores.codes.cancel("k01", "admin", NOW)).isFalse();
    assertThat(stores.codes.redeem("k01", second, key, NOW)).isEqualTo(new Redeemed.NoSuchCode());
    assertThat(stores.codes.open(NOW)).isEmpty();
  }

  @Test
  void enrollingAgainBeginsANewEpochAndKeepsTheOldKeyForTheOldOne() {
    issue(CODE, "k01");
    redeem("k01", key, NOW);
    String second = EnrolmentToken.fingerprint("B".repeat(26));
    issue(second, "k01");
    assertThat(stores.codes.redeem("k01", second, otherKey, NOW))
        .isEqualTo(new Redeemed.Enrolled(2));
    assertThat(stores.intake.kiosk("k01").orElseThrow().epoch()).isEqualTo(2);
    assertThat(stores.intake.device("k01", 1)).isNotEqualTo(stores.intake.device("k01", 2));
    assertThat(redeem("k01", key, NOW)).as("the first code").isEqualTo(new Redeemed.Enrolled(1));
    assertThat(stores.intake.kiosk("k01").orElseThrow().epoch()).isEqualTo(2);
  }

  @Test
  void aRetiredKioskStaysRetired() {
    issue(CODE, "k01");
    redeem("k01", key, NOW);
    assertThat(stores.codes.retire("k01", "admin", NOW)).isTrue();
    assertThat(stores.codes.retire("k01", "admin", NOW)).isFalse();
    assertThat(stores.codes.retire("k99", "admin", NOW)).isFalse();
    assertThat(redeem("k01", key, NOW)).isEqualTo(new Redeemed.Retired());
    NewCode more = new NewCode(EnrolmentToken.fingerprint("B"), "k01", "admin", NOW, NOW);
    assertThat(stores.codes.issue(more)).isFalse();
  }

  @Test
  void everyStepIsInTheAudit() {
    issue(CODE, "k01");
    redeem("k01", key, NOW);
    stores.codes.retire("k01", "admin", NOW);
    assertThat(stores.audit.newest(10))
        .extracting(AuditLine::action)
        .containsExactlyInAnyOrder("KIOSK_CODE", "KIOSK_ENROLLED", "KIOSK_RETIRED");
  }
}
