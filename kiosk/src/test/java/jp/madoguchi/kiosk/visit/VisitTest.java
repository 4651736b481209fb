package jp.madoguchi.kiosk.visit;

import static jp.madoguchi.kiosk.visit.Visits.ID;
import static jp.madoguchi.kiosk.visit.Visits.NOW;
import static jp.madoguchi.kiosk.visit.Visits.OTHER_ID;
import static jp.madoguchi.kiosk.visit.Visits.RECEIPT;
import static jp.madoguchi.kiosk.visit.Visits.TODAY;
import static jp.madoguchi.kiosk.visit.Visits.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import jp.madoguchi.rules.ApplicantKind;
import jp.madoguchi.rules.ApplicantRules;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.sync.ApplicationSubmitted;
import org.junit.jupiter.api.Test;

class VisitTest {
  @Test
  void anAdultGoesFromConsentToDone() {
    Visit done =
        after(
            Visits.atCheck(),
            new Command.ConfirmAll(Optional.empty()),
            new Command.Recorded(RECEIPT));
    assertThat(done.step()).isEqualTo(Step.DONE);
    assertThat(done.answers().receipt()).contains(RECEIPT);
  }

  @Test
  void aBabyHasNoPhotoStepAndNoSigningCertificate() {
    Visit check = Visits.atCheckForBaby();
    assertThat(check.step()).isEqualTo(Step.CHECK);
    assertThat(check.hasLine(Step.PHOTO)).isFalse();
    assertThat(check.answers().wishes().orElseThrow().signingCertificate()).isFalse();
    ApplicationSubmitted sent =
        Submission.of(after(check, new Command.ConfirmAll(Optional.empty())), "ja");
    assertThat(sent.photo()).isEmpty();
    assertThat(sent.representative()).isPresent();
  }

  @Test
  void nothingIsDoneBeforeTheLogHasCommitted() {
    Visit confirmed = after(Visits.atCheck(), new Command.ConfirmAll(Optional.empty()));
    assertThat(confirmed.step()).isEqualTo(Step.CHECK);
    assertThat(confirmed.answers().receipt()).isEmpty();
    assertThat(refusal(Visits.atCheck(), new Command.Recorded(RECEIPT)))
        .isEqualTo(new Refusal.WrongStep(Step.CHECK));
  }

  @Test
  void aSecondTryAfterAFailedCommitSaysTheSame() {
    Visit once = after(Visits.atCheck(), new Command.ConfirmAll(Optional.empty()));
    Visit twice =
        ((Outcome.Moved) once.on(new Command.ConfirmAll(Optional.empty()), NOW.plusSeconds(30)))
            .visit();
    assertThat(Submission.of(twice, "ja")).isEqualTo(Submission.of(once, "ja"));
  }

  @Test
  void noPictureWithoutItsApplicationId() {
    assertThat(refusal(Visits.atWho(), new Command.PictureTaken(Visits.picture(ID))))
        .isEqualTo(new Refusal.WrongStep(Step.WHO));
    assertThat(refusal(Visits.atPhoto(), new Command.PictureTaken(Visits.picture(OTHER_ID))))
        .isEqualTo(new Refusal.ForeignPicture());
  }

  @Test
  void aPictureOfAnotherVisitOrWithOtherBytesIsRefused() {
    Picture own = Visits.picture(ID);
    Visit other =
        after(
            Visit.begin("visit-2", NOW, Visits.TODAY),
            new Command.Agree(),
            new Command.GiveForm(ID),
            new Command.AnswerForm(Command.FormAnswer.SAME),
            new Command.ChooseWho(ApplicantKind.SELF),
            new Command.GiveBirth(Visits.TODAY.minusYears(80)),
            new Command.ConfirmPerson(),
            new Command.ChooseWishes(Visits.wishes()),
            new Command.GiveContact(Visits.contact()));
    assertThat(refusal(other, new Command.PictureTaken(own)))
        .isEqualTo(new Refusal.ForeignPicture());
    own.portrait().jpeg()[0]++;
    assertThat(refusal(Visits.atPhoto(), new Command.PictureTaken(own)))
        .isEqualTo(new Refusal.ForeignPicture());
    Picture relabelled =
        new Picture(Visits.picture(ID).portrait(), Visits.picture(OTHER_ID).shot(), ID, 1);
    assertThat(refusal(Visits.atPhoto(), new Command.PictureTaken(relabelled)))
        .isEqualTo(new Refusal.ForeignPicture());
  }

  @Test
  void aPictureThatChangedAfterTheShutterIsNotSubmitted() {
    Visit check = Visits.atCheck();
    check.answers().picture().orElseThrow().portrait().jpeg()[1]++;
    assertThat(refusal(check, new Command.ConfirmAll(Optional.empty())))
        .isEqualTo(new Refusal.ForeignPicture());
  }

  @Test
  void theApplicationCarriesTheSealOfItsPicture() {
    Visit confirmed = after(Visits.atCheck(), new Command.ConfirmAll(Optional.empty()));
    Picture picture = confirmed.answers().picture().orElseThrow();
    assertThat(Submission.of(confirmed, "ja").photo().orElseThrow().seal())
        .contains(
            new ApplicationSubmitted.Seal(
                picture.shot().statement(),
                picture.shot().salt(),
                picture.shot().seq(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void aPictureThatIsThereIsNotReplacedFromOutside() {
    Visit taken = after(Visits.atPhoto(), new Command.PictureTaken(Visits.picture(ID)));
    assertThat(refusal(taken, new Command.PictureTaken(Visits.picture(ID))))
        .isEqualTo(new Refusal.WrongStep(Step.PHOTO));
    assertThat(refusal(Visits.atCheck(), new Command.PictureTaken(Visits.picture(ID))))
        .isEqualTo(new Refusal.WrongStep(Step.CHECK));
  }

  @Test
  void aRefusedPictureIsTakenAgain() {
    Visit bad =
        after(Visits.atPhoto(), new Command.PictureTaken(Visits.picture(ID, PhotoReason.BLUR)));
    assertThat(refusal(bad, new Command.AcceptPicture()))
        .isEqualTo(new Refusal.PictureNotGood(java.util.List.of(PhotoReason.BLUR)));
    assertThat(after(bad, new Command.DiscardPicture()).answers().picture()).isEmpty();
  }

  @Test
  void aNewApplicationIdDiscardsThePicture() {
    Visit changed =
        after(Visits.atCheck(), new Command.Change(Step.FORM), new Command.GiveForm(OTHER_ID));
    assertThat(changed.step()).isEqualTo(Step.FORM_CHECK);
    assertThat(changed.answers().picture()).isEmpty();
    assertThat(after(changed, new Command.AnswerForm(Command.FormAnswer.SAME)).step())
        .isEqualTo(Step.PHOTO);
  }

  @Test
  void aNewBirthDateDiscardsThePictureTheSameOneKeepsIt() {
    Visit birth = after(Visits.atCheck(), new Command.Change(Step.BIRTH));
    assertThat(after(birth, new Command.GiveBirth(TODAY.minusYears(80))).answers().picture())
        .isPresent();
    Visit other =
        after(birth, new Command.GiveBirth(TODAY.minusYears(79)), new Command.ConfirmPerson());
    assertThat(other.answers().picture()).isEmpty();
    assertThat(other.step()).isEqualTo(Step.PHOTO);
  }

  @Test
  void anotherRelationAsksForThePersonAgain() {
    Visit child =
        after(
            Visits.atCheck(),
            new Command.Change(Step.WHO),
            new Command.ChooseWho(ApplicantKind.CHILD));
    assertThat(child.step()).isEqualTo(Step.BIRTH);
    assertThat(child.answers().birthDate()).isEmpty();
    assertThat(child.answers().picture()).isEmpty();
    Visit teenager =
        after(
            child,
            new Command.GiveBirth(TODAY.minusYears(14)),
            new Command.ConfirmPerson(),
            new Command.GiveRepresentative(Visits.representative()));
    assertThat(teenager.step()).as("the certificates are asked again").isEqualTo(Step.WISHES);
  }

  @Test
  void aChangedLineComesStraightBackToTheCheckPage() {
    Visit back =
        after(
            Visits.atCheck(),
            new Command.Change(Step.CONTACT),
            new Command.GiveContact(Visits.contact()));
    assertThat(back.step()).isEqualTo(Step.CHECK);
    assertThat(back.answers().picture()).isPresent();
    assertThat(after(Visits.atCheck(), new Command.Change(Step.WISHES), new Command.Back()).step())
        .isEqualTo(Step.CHECK);
  }

  @Test
  void afterAMoveTheFormIsVoidAndOnlyTheWayBackIsOpen() {
    Visit stopped =
        after(
            Visits.fresh(),
            new Command.Agree(),
            new Command.GiveForm(ID),
            new Command.AnswerForm(Command.FormAnswer.MOVED));
    assertThat(stopped.step()).isEqualTo(Step.STOPPED);
    assertThat(refusal(stopped, new Command.ChooseWho(ApplicantKind.SELF)))
        .isEqualTo(new Refusal.WrongStep(Step.STOPPED));
    assertThat(after(stopped, new Command.Back()).step()).isEqualTo(Step.FORM_CHECK);
  }

  @Test
  void anImpossibleBirthDateIsExplained() {
    Visit birth = after(Visits.atWho(), new Command.ChooseWho(ApplicantKind.SELF));
    assertThat(refusal(birth, new Command.GiveBirth(TODAY.minusYears(5))))
        .isEqualTo(new Refusal.BirthImpossible(new ApplicantRules.Answer.NeedsParent(5)));
  }

  @Test
  void goingBackKeepsTheAnswersAndForwardNeverSkips() {
    Visit visit = Visits.atPhoto();
    for (Step expected :
        new Step[] {
          Step.CONTACT, Step.WISHES, Step.PERSON, Step.BIRTH, Step.WHO, Step.FORM_CHECK, Step.FORM
        }) {
      visit = after(visit, new Command.Back());
      assertThat(visit.step()).isEqualTo(expected);
    }
    assertThat(visit.answers().contact()).isEqualTo(Optional.of(Visits.contact()));
    assertThat(after(visit, new Command.Back()).canGoBack()).isFalse();
  }

  @Test
  void anUnconfirmedVisitIsNeverSubmitted() {
    assertThatThrownBy(() -> Submission.of(Visits.atCheck(), "ja"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void nothingPersonalStandsInTheTexts() {
    String text = Visits.atCheck() + " " + Visits.atCheck().answers() + Visits.picture(ID);
    assertThat(text).doesNotContain("豊中", "1234", "0668582525", "1946");
  }

  private static Refusal refusal(Visit visit, Command command) {
    return ((Outcome.Refused) visit.on(command, NOW)).refusal();
  }
}
