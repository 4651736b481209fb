package jp.madoguchi.kiosk.visit;

import static jp.madoguchi.kiosk.visit.Visits.ID;
import static jp.madoguchi.kiosk.visit.Visits.NOW;
import static jp.madoguchi.kiosk.visit.Visits.OTHER_ID;
import static jp.madoguchi.kiosk.visit.Visits.TODAY;
import static jp.madoguchi.kiosk.visit.Visits.after;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.photo.Reports;
import jp.madoguchi.rules.ApplicantKind;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoLevel;
import jp.madoguchi.rules.photo.SpecialCase;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.PhotoTaken;
import org.junit.jupiter.api.Test;

/** The special-case coach (写真特例) and staff's look, as the visit sees them. */
class CoachTest {
  private static final SpecialCase PATCH = Cases.TABLE.of("eye-patch").orElseThrow();
  private static final SpecialCase TREMOR = Cases.TABLE.of("tremor").orElseThrow();
  private static final SpecialCase CHILD = Cases.TABLE.of("small-child").orElseThrow();

  @Test
  void aCaseExcusesNothingUntilStaffHaveConfirmedIt() {
    Visit choosing = after(Visits.atPhoto(), new Command.OpenCoach());
    Visit proposed = after(choosing, new Command.ChooseCase(PATCH));
    assertThat(choosing.answers().coaching().excused()).isEmpty();
    assertThat(proposed.answers().coaching().excused()).isEmpty();
    assertThat(refusal(proposed, new Command.AgreeCase(false)))
        .isEqualTo(new Refusal.StaffNeeded());
    Visit agreed = after(proposed, new Command.AgreeCase(true));
    assertThat(agreed.answers().coaching().excused()).isEqualTo(PATCH.excuses());
    assertThat(agreed.answers().coaching().agreed()).contains(PATCH);
  }

  @Test
  void whereNothingIsExcusedTheResidentGoesOnAlone() {
    Visit agreed =
        after(Visits.atPhoto(), new Command.ChooseCase(TREMOR), new Command.AgreeCase(false));
    assertThat(agreed.answers().coaching()).isEqualTo(new Coaching.Agreed(TREMOR, false));
    assertThat(agreed.answers().coaching().steadiness()).isPresent();
  }

  @Test
  void noPictureIsTakenWhileSomebodyReads() {
    for (Visit reading :
        List.of(
            after(Visits.atPhoto(), new Command.OpenCoach()),
            after(Visits.atPhoto(), new Command.ChooseCase(PATCH)))) {
      assertThat(refusal(reading, new Command.PictureTaken(Visits.picture(ID))))
          .isEqualTo(new Refusal.WrongStep(Step.PHOTO));
    }
  }

  @Test
  void thePictureFallsWithItsCaseAndOnlyThen() {
    Visit taken = after(patched(), new Command.PictureTaken(Visits.picture(ID)));
    assertThat(after(taken, new Command.OpenCoach()).answers().picture()).isEmpty();
    assertThat(after(taken, new Command.DropCase()).answers().picture()).isEmpty();
    assertThat(after(taken, new Command.ChooseCase(TREMOR)).answers().picture()).isEmpty();

    Visit usual = after(Visits.atPhoto(), new Command.PictureTaken(Visits.picture(ID)));
    Visit onlyLooked = after(usual, new Command.OpenCoach(), new Command.DropCase());
    assertThat(onlyLooked.answers().picture()).isPresent();
  }

  @Test
  void backGoesPageByPageOutOfTheCoach() {
    Visit proposed =
        after(Visits.atPhoto(), new Command.OpenCoach(), new Command.ChooseCase(PATCH));
    Visit once = after(proposed, new Command.Back());
    assertThat(once.answers().coaching()).isEqualTo(new Coaching.Choosing());
    Visit twice = after(once, new Command.Back());
    assertThat(twice.answers().coaching()).isEqualTo(new Coaching.None());
    assertThat(twice.step()).isEqualTo(Step.PHOTO);
    assertThat(after(twice, new Command.Back()).step()).isEqualTo(Step.CONTACT);
  }

  @Test
  void anAdultIsNoSmallChild() {
    assertThat(refusal(Visits.atPhoto(), new Command.ChooseCase(CHILD)))
        .isEqualTo(new Refusal.CaseNotPossible());
  }

  @Test
  void theCaseGoesWithThePersonItWasConfirmedFor() {
    Visit check =
        after(patched(), new Command.PictureTaken(Visits.picture(ID)), new Command.AcceptPicture());
    assertThat(check.step()).isEqualTo(Step.CHECK);
    assertThat(coachingAfter(check, Step.CONTACT, new Command.GiveContact(Visits.contact())))
        .isInstanceOf(Coaching.Agreed.class);
    assertThat(coachingAfter(check, Step.FORM, new Command.GiveForm(OTHER_ID)))
        .isEqualTo(new Coaching.None());
    assertThat(coachingAfter(check, Step.WHO, new Command.ChooseWho(ApplicantKind.REPRESENTED)))
        .isEqualTo(new Coaching.None());
    assertThat(coachingAfter(check, Step.BIRTH, new Command.GiveBirth(TODAY.minusYears(30))))
        .isEqualTo(new Coaching.None());
  }

  private static Coaching coachingAfter(Visit check, Step line, Command command) {
    return after(check, new Command.Change(line), command).answers().coaching();
  }

  @Test
  void theCoachBelongsToThePhotoStep() {
    for (Command command :
        List.of(
            new Command.OpenCoach(),
            new Command.ChooseCase(PATCH),
            new Command.AgreeCase(true),
            new Command.DropCase(),
            new Command.OverridePicture("PLACE"))) {
      assertThat(refusal(Visits.atCheck(), command)).isEqualTo(new Refusal.WrongStep(Step.CHECK));
    }
  }

  @Test
  void staffUseARefusedPictureWithAReasonAndWhatTheyOverrodeIsNoted() {
    Visit refused = taken(PhotoReason.DARK, PhotoReason.BG_OBJECT);
    Visit looked = after(refused, new Command.OverridePicture("PLACE"));
    assertThat(looked.answers().staffLook())
        .contains(new StaffLook("PLACE", List.of(PhotoReason.DARK, PhotoReason.BG_OBJECT)));
    assertThat(after(looked, new Command.AcceptPicture()).step()).isEqualTo(Step.CHECK);
    assertThat(after(looked, new Command.DiscardPicture()).answers().staffLook()).isEmpty();
  }

  @Test
  void aPictureThatOnlyAPersonCanTellNeedsStaffToLook() {
    Visit unsure =
        after(
            Visits.atPhoto(),
            new Command.PictureTaken(
                Visits.picture(
                    ID,
                    Reports.with(
                        List.of(Reports.finding(PhotoReason.RETOUCHED, PhotoLevel.STAFF))))));
    assertThat(refusal(unsure, new Command.AcceptPicture()))
        .isInstanceOf(Refusal.PictureNotGood.class);
    assertThat(
            after(
                    unsure,
                    new Command.OverridePicture("CHECK_MISTAKEN"),
                    new Command.AcceptPicture())
                .step())
        .isEqualTo(Step.CHECK);
  }

  @Test
  void whatTheCaseExcusesNeedsNobodyAgain() {
    Visit excused =
        after(
            patched(),
            new Command.PictureTaken(
                Visits.picture(
                    ID, Reports.with(List.of(Reports.excused(PhotoReason.EYES_CLOSED))))),
            new Command.AcceptPicture());
    assertThat(excused.step()).isEqualTo(Step.CHECK);
  }

  @Test
  void nobodyOverridesAMissingOrAForeignFaceNorWhatIsGoodOrNotThere() {
    assertThat(refusal(taken(PhotoReason.NOFACE), new Command.OverridePicture("PLACE")))
        .isEqualTo(new Refusal.NeverOverridden());
    assertThat(refusal(taken(PhotoReason.NOT_SAME_PERSON), new Command.OverridePicture("PLACE")))
        .isEqualTo(new Refusal.NeverOverridden());
    assertThat(refusal(taken(), new Command.OverridePicture("PLACE")))
        .isEqualTo(new Refusal.NoPicture());
    assertThat(refusal(Visits.atPhoto(), new Command.OverridePicture("PLACE")))
        .isEqualTo(new Refusal.NoPicture());
  }

  @Test
  void theOfficeLearnsTheCaseAndWhatStaffOverrode() {
    Visit confirmed =
        after(
            patched(),
            new Command.PictureTaken(Visits.picture(ID, PhotoReason.BG_OBJECT)),
            new Command.OverridePicture("PLACE"),
            new Command.AcceptPicture(),
            new Command.ConfirmAll(Optional.empty()));
    ApplicationSubmitted.Seal seal =
        Submission.of(confirmed, "ja").photo().orElseThrow().seal().orElseThrow();
    assertThat(seal.special()).contains(new PhotoTaken.Special("eye-patch", true));
    assertThat(seal.override())
        .contains(new PhotoTaken.StaffOverride("PLACE", List.of("BG_OBJECT")));
  }

  private static Visit taken(PhotoReason... reasons) {
    return after(Visits.atPhoto(), new Command.PictureTaken(Visits.picture(ID, reasons)));
  }

  private static Visit patched() {
    return after(
        Visits.atPhoto(),
        new Command.OpenCoach(),
        new Command.ChooseCase(PATCH),
        new Command.AgreeCase(true));
  }

  private static Refusal refusal(Visit visit, Command command) {
    return switch (visit.on(command, NOW)) {
      case Outcome.Refused(Refusal refusal) -> refusal;
      case Outcome.Moved(Visit moved) -> throw new AssertionError("moved to " + moved);
    };
  }
}
