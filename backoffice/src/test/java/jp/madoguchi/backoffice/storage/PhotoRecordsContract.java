package jp.madoguchi.backoffice.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.backoffice.TestKiosk;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.Move;
import jp.madoguchi.backoffice.photo.JudgedShot;
import jp.madoguchi.backoffice.photo.KioskTally;
import jp.madoguchi.backoffice.photo.PhotoOutcome.By;
import jp.madoguchi.backoffice.photo.PhotoOutcome.Result;
import jp.madoguchi.backoffice.photo.ProfileVersion;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.sync.PhotoProfiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a verdict lands on the entry that made the picture, in either database. */
abstract class PhotoRecordsContract {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Map<String, Double> MEASURES = Map.of("backgroundShadowGrey", 51.5);

  private Database database;
  private PhotoRows rows;
  private SqlCaseStore cases;

  /** A database without cases and pictures. */
  abstract Database database();

  @BeforeEach
  void open() {
    database = database();
    rows = new PhotoRows(database);
    cases = new SqlCaseStore(database);
  }

  private String received(int number) {
    rows.application("k03", number, TestKiosk.NOON);
    return rows.receipt("k03", number);
  }

  /** The steps themselves: what may be done by whom is the desk's, and tested there. */
  private void step(String receipt, CaseState to, String actor, String reason) {
    CaseFile seen = cases.find(receipt).orElseThrow();
    Move plain = Move.of(seen, to, actor, TestKiosk.NOON, reason);
    assertThat(cases.move(reason.isEmpty() ? plain : plain.because(reason, ""))).isTrue();
  }

  private void filed(String receipt) {
    step(receipt, CaseState.FIRST_CHECKED, "anna", "");
    step(receipt, CaseState.SECOND_CHECKED, "ben", "");
    step(receipt, CaseState.FILED, "sue", "");
  }

  private void decided(String receipt, CaseState state, String reason) {
    step(receipt, state, "card-centre", reason);
  }

  private List<JudgedShot> judged() {
    return new SqlPhotoRecords(database).judged(TODAY, TODAY, 100);
  }

  @Test
  void aDefectOfTheCentreLandsOnThePictureThatMadeIt() {
    String receipt = received(1);
    rows.shot("k03", 1, "my-number-card/1", MEASURES);
    filed(receipt);
    assertThat(judged()).as("filed is no verdict").isEmpty();
    decided(receipt, CaseState.DEFECT, "BG_SHADOW");
    assertThat(judged())
        .containsExactly(
            new JudgedShot(
                "k03",
                "my-number-card/1",
                MEASURES,
                Set.of(),
                Set.of(),
                Result.DEFECT,
                By.CENTRE,
                Optional.of(PhotoReason.BG_SHADOW)));
  }

  @Test
  void aVerdictFindsThePictureAlsoWhenItsEntryIsReadLater() {
    String receipt = received(1);
    filed(receipt);
    decided(receipt, CaseState.DEFECT, "BLUR");
    assertThat(judged().getFirst().measures()).isEmpty();
    rows.shot("k03", 1, "my-number-card/1", MEASURES);
    assertThat(judged().getFirst().measures()).isEqualTo(MEASURES);
  }

  @Test
  void anAcceptedPictureIsCountedOnceAndALaterDefectOfTheCentreWins() {
    String receipt = received(1);
    filed(receipt);
    decided(receipt, CaseState.VALID, "");
    assertThat(judged()).extracting(JudgedShot::result).containsExactly(Result.ACCEPTED);
    String other = received(2);
    filed(other);
    decided(other, CaseState.VALID, "");
    decided(other, CaseState.ISSUED, "");
    decided(receipt, CaseState.DEFECT, "FRINGE");
    assertThat(judged())
        .extracting(JudgedShot::result)
        .containsExactlyInAnyOrder(Result.ACCEPTED, Result.DEFECT);
  }

  @Test
  void theClerksReasonCountsAsTheDesksUnlessTheCentreHasSpoken() {
    String atTheDesk = received(1);
    step(atTheDesk, CaseState.SENT_BACK, "anna", "HAT");
    String refused = received(2);
    filed(refused);
    decided(refused, CaseState.DEFECT, "BG_SHADOW");
    step(refused, CaseState.SENT_BACK, "anna", "BLUR");
    String unnamed = received(3);
    filed(unnamed);
    decided(unnamed, CaseState.DEFECT, "OTHER");
    step(unnamed, CaseState.SENT_BACK, "anna", "SHADE");
    assertThat(judged())
        .extracting(shot -> shot.by() + " " + shot.reason().orElseThrow())
        .containsExactlyInAnyOrder("DESK HAT", "CENTRE BG_SHADOW", "CENTRE SHADE");
  }

  @Test
  void whatIsNotAboutThePictureSaysNothingAboutIt() {
    String moved = received(1);
    filed(moved);
    decided(moved, CaseState.DEFECT, "ID_STALE");
    String sentBack = received(2);
    step(sentBack, CaseState.SENT_BACK, "anna", "BIRTH_DATE_MISMATCH");
    assertThat(judged()).isEmpty();
    assertThat(cases.list(EnumSet.of(CaseState.DEFECT, CaseState.SENT_BACK), 9)).hasSize(2);
  }

  @Test
  void whatASpecialCaseExcusesAndWhatStaffOverrodeComesWithThePicture() {
    String receipt = received(1);
    rows.special("k03", 1, "my-number-card/1", MEASURES, "wig");
    rows.overridden("k03", 1, Set.of(PhotoReason.BG_SHADOW));
    rows.overridden("k03", 1, Set.of(PhotoReason.BG_SHADOW, PhotoReason.BLUR));
    rows.overridden("k03", 2, Set.of(PhotoReason.SHADE));
    filed(receipt);
    decided(receipt, CaseState.VALID, "");
    JudgedShot shot = judged().getFirst();
    assertThat(shot.overridden())
        .containsExactlyInAnyOrder(PhotoReason.BG_SHADOW, PhotoReason.BLUR);
    assertThat(shot.measures()).isEqualTo(MEASURES);
    assertThat(new SqlPhotoRecords(database).tallies(TODAY, TODAY))
        .as("overrides are counted by visits alone")
        .containsExactly(new KioskTally("k03", 0, 0, 1, Map.of(), Map.of()));
  }

  @Test
  void visitsRetakesLiveRefusalsAndOverridesAreCountedByKiosk() {
    rows.visit("k01", 1, TODAY, 3, Map.of("SHADE", 4, "YAW", 1), Map.of("SHADE", 3, "BLUR", 1));
    rows.visit("k01", 2, TODAY, 1, Map.of("SHADE", 1), Map.of("SHADE", 1));
    rows.visit("k01", 3, TODAY.minusDays(1), 9, Map.of("SHADE", 9), Map.of("SHADE", 9));
    rows.visit("k02", 1, TODAY, 0, Map.of());
    assertThat(new SqlPhotoRecords(database).tallies(TODAY, TODAY))
        .containsExactly(
            new KioskTally(
                "k01", 2, 4, 0, Map.of("SHADE", 2L, "BLUR", 1L), Map.of("SHADE", 5L, "YAW", 1L)));
  }

  @Test
  void aProfileVersionIsStoredOnceWithItsAuditLine() {
    SqlProfileStore store = new SqlProfileStore(database);
    PhotoProfile shipped = PhotoProfiles.builtIn(PhotoProfiles.MY_NUMBER_CARD);
    PhotoProfile made =
        new PhotoProfile(shipped.name(), 1001, TODAY, "a test", shipped.crop(), shipped.limits());
    Instant at = TestKiosk.NOON;
    ProfileVersion version = new ProfileVersion(made, "mona", at, "背景の影", shipped.id());
    assertThat(store.add(version)).isTrue();
    assertThat(store.add(new ProfileVersion(made, "ben", at, "", shipped.id()))).isFalse();
    assertThat(store.versions(shipped.name())).containsExactly(version);
    assertThat(store.versions("other")).isEmpty();
    assertThat(new SqlAudit(database).newest(1))
        .extracting("actor", "action", "subject")
        .containsExactly(org.assertj.core.api.Assertions.tuple("mona", "photo.profile", made.id()));
  }
}
