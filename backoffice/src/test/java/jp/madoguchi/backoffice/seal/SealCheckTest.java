package jp.madoguchi.backoffice.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.backoffice.SealedVisits;
import jp.madoguchi.backoffice.TestKiosk;
import jp.madoguchi.backoffice.TestOffice;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.application.Desk;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.Sha256;
import org.junit.jupiter.api.Test;

/** What an office without tampering sees. The tampering is in the swap trials. */
class SealCheckTest {
  private final TestOffice office = new TestOffice(TestOffice.memory());
  private final TestKiosk kiosk = office.kiosk("k01");
  private final SealedVisits visits = new SealedVisits(kiosk, 7);

  private CaseFile arrives(long seq) {
    office.arrive(kiosk);
    return office.caseOf(kiosk, seq);
  }

  private SealVerdict verdict(CaseFile file) {
    return office.seals.look(file).verdict();
  }

  @Test
  void picturesOfHonestVisitsAreSoundAndShowTheirOwnResident() {
    for (int i = 1; i <= 5; i++) {
      byte[] jpeg = TestKiosk.picture(i);
      SealedVisits.Visit visit = visits.visit(i, jpeg);
      office.blob(visit.sealed());
      CaseFile file = arrives(visit.seq());
      assertThat(verdict(file)).isInstanceOf(SealVerdict.Sound.class);
      assertThat(office.seals.look(file).picture().orElseThrow()).isEqualTo(jpeg);
    }
  }

  @Test
  void aCaseWithoutPictureIsComparedWithItsEntry() {
    assertThat(verdict(arrives(kiosk.append(kiosk.application(1)))))
        .isInstanceOf(SealVerdict.NoPicture.class);
  }

  @Test
  void anOldEntryWithoutASealNeedsTwoPeopleAndCanGoOn() {
    CaseFile file = unsealed(1);
    assertThat(verdict(file)).isInstanceOf(SealVerdict.NoSeal.class);
    assertThat(office.desk.approve(file.receipt(), 1, "anna"))
        .isInstanceOf(Desk.Outcome.Done.class);
  }

  @Test
  void aKioskThatSealsCantStopSealing() {
    SealedVisits.Visit visit = visits.visit(1, TestKiosk.picture(1));
    office.blob(visit.sealed());
    arrives(visit.seq());
    CaseFile file = unsealed(2);
    assertThat(faults(file)).containsExactly(SealFault.SEAL_MISSING);
    assertThat(office.desk.approve(file.receipt(), 1, "anna"))
        .isEqualTo(new Desk.Outcome.Refused(Desk.Why.SEAL_BROKEN));
  }

  private CaseFile unsealed(int number) {
    String id = kiosk.application(number).applicationId();
    byte[] sealed = kiosk.photo(id, TestKiosk.picture(number));
    String blob = Sha256.hex(sealed);
    office.blob(sealed);
    ApplicationSubmitted.Photo photo =
        new ApplicationSubmitted.Photo(blob, 560, 720, 1, Map.of(), Optional.empty());
    return arrives(kiosk.append(kiosk.application(number, Optional.of(photo)), blob));
  }

  private java.util.Set<SealFault> faults(CaseFile file) {
    return verdict(file) instanceof SealVerdict.Broken(var faults) ? faults : java.util.Set.of();
  }

  @Test
  void thePictureOfAnotherVisitIsNotTaken() {
    Instant at = TestKiosk.NOON;
    SealedVisits.Visit first = visits.stay(1, TestKiosk.picture(1), at, "v1");
    kiosk.append(kiosk.visit(1, 0));
    office.blob(first.sealed());
    ApplicationSubmitted second = kiosk.application(2);
    String blob = first.shutter().blobSha256();
    long seq = kiosk.append(SealedVisits.with(second, second.visitId(), blob, first.seal()), blob);
    assertThat(faults(arrives(seq)))
        .contains(
            SealFault.STATEMENT_FOREIGN,
            SealFault.ID_NOT_COMMITTED,
            SealFault.PICTURE_CLOSED,
            SealFault.PICTURE_USED_TWICE,
            SealFault.VISIT_BETWEEN);
  }

  @Test
  void theSamePictureUnderTwoIdsIsFoundFromBothSides() {
    SealedVisits.Visit one = visits.visit(1, TestKiosk.picture(1));
    SealedVisits.Visit two = visits.visit(2, TestKiosk.picture(1));
    office.blob(one.sealed());
    office.blob(two.sealed());
    CaseFile second = arrives(two.seq());
    assertThat(faults(second)).containsExactly(SealFault.PICTURE_USED_TWICE);
    assertThat(faults(office.caseOf(kiosk, one.seq())))
        .containsExactly(SealFault.PICTURE_USED_TWICE);
  }

  @Test
  void anEntryThatAKilledKioskWroteTwiceIsADuplicateAndNoSwap() {
    SealedVisits.Visit visit = visits.stay(1, TestKiosk.picture(1));
    office.blob(visit.sealed());
    long again = kiosk.append(visit.application(), visit.shutter().blobSha256());
    assertThat(verdict(arrives(again))).isInstanceOf(SealVerdict.Sound.class);
    assertThat(verdict(office.caseOf(kiosk, visit.seq()))).isInstanceOf(SealVerdict.Sound.class);
  }
}
