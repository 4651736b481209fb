package jp.madoguchi.backoffice.cardcentre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.madoguchi.backoffice.SealedVisits;
import jp.madoguchi.backoffice.TestKiosk;
import jp.madoguchi.backoffice.TestOffice;
import jp.madoguchi.backoffice.application.CaseState;
import org.junit.jupiter.api.Test;

/** A group's batch: what no single case can show. */
class CrossCheckTest {
  private final TestOffice office = new TestOffice(TestOffice.memory());
  private final TestKiosk kiosk = office.kiosk("k01");
  private final SealedVisits visits = new SealedVisits(kiosk, 3);

  private void ready(SealedVisits.Visit... all) {
    for (SealedVisits.Visit visit : all) {
      office.blob(visit.sealed());
    }
    office.arrive(kiosk);
    for (SealedVisits.Visit visit : all) {
      office.approve(office.caseOf(kiosk, visit.seq()).receipt());
    }
  }

  @Test
  void aGroupOfHonestResidentsIsClear() {
    ready(
        visits.visit(1, TestKiosk.picture(1)),
        visits.visit(2, TestKiosk.picture(2)),
        visits.visit(3, TestKiosk.picture(3)));
    CrossCheck checked = office.batches.next();
    assertThat(checked.members()).hasSize(3);
    assertThat(checked.anomalies()).isEmpty();
    assertThat(checked.clear()).isTrue();
  }

  @Test
  void twoIdsWithinSecondsWithoutAVisitsEndStopTheBatch() {
    Instant at = TestKiosk.NOON;
    ready(
        visits.stay(1, TestKiosk.picture(1), at, "v1"),
        visits.stay(2, TestKiosk.picture(2), at.plusSeconds(4), "v2"));
    assertThat(office.batches.next().anomalies())
        .extracting(CrossCheck.Anomaly::kind)
        .containsExactly(CrossCheck.Kind.TOO_CLOSE);
  }

  @Test
  void theSameTwoAreClearWhenTheVisitEndedBetweenThem() {
    Instant at = TestKiosk.NOON;
    SealedVisits.Visit one = visits.stay(1, TestKiosk.picture(1), at, "v1");
    kiosk.append(kiosk.visit(1, 0));
    ready(one, visits.stay(2, TestKiosk.picture(2), at.plusSeconds(4), "v2"));
    assertThat(office.batches.next().clear()).isTrue();
  }

  @Test
  void twoIdsOfOneVisitStopTheBatch() {
    Instant at = TestKiosk.NOON;
    ready(
        visits.stay(1, TestKiosk.picture(1), at, "v1"),
        visits.stay(2, TestKiosk.picture(2), at.plusSeconds(90), "v1"));
    CrossCheck checked = office.batches.next();
    assertThat(checked.anomalies())
        .extracting(CrossCheck.Anomaly::kind)
        .containsExactly(CrossCheck.Kind.SAME_VISIT);
    assertThat(checked.anomalies().getFirst().receipts()).hasSize(2);
  }

  @Test
  void aPictureThatCameTwiceAfterTheApprovalStopsTheBatch() {
    ready(visits.visit(1, TestKiosk.picture(1)), visits.visit(2, TestKiosk.picture(2)));
    SealedVisits.Visit copy = visits.visit(3, TestKiosk.picture(1));
    office.blob(copy.sealed());
    office.arrive(kiosk);
    CrossCheck checked = office.batches.next();
    assertThat(checked.clear()).isFalse();
    assertThat(checked.anomalies())
        .extracting(CrossCheck.Anomaly::kind)
        .containsExactly(CrossCheck.Kind.SEAL_BROKEN);
    String other = office.caseOf(kiosk, copy.seq()).receipt();
    assertThat(office.stores.cases().find(other).orElseThrow().state())
        .isEqualTo(CaseState.RECEIVED);
  }
}
