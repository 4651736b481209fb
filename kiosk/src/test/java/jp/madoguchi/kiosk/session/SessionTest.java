package jp.madoguchi.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.photo.Guidance;
import jp.madoguchi.kiosk.visit.Cases;
import jp.madoguchi.kiosk.visit.Command;
import jp.madoguchi.kiosk.visit.Step;
import jp.madoguchi.rules.ApplicantKind;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.SpecialCase;
import jp.madoguchi.sync.ApplicationSubmitted.Contact;
import jp.madoguchi.sync.ApplicationSubmitted.Wishes;
import jp.madoguchi.sync.PhotoTaken;
import jp.madoguchi.sync.VisitEnded;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final ApplicationId ID = new ApplicationId("12345678901234567890123");
  private final FakeDevices devices = new FakeDevices(7);
  private final Session session = ((Start.Started) devices.sessions.start("ja")).session();

  @Test
  void thePlainPictureIsWipedAsSoonAsTheVisitHasIt() {
    toPhoto();
    devices.lastBooth().shutter();
    devices.sessions.tick();
    assertThat(devices.outbox.exposed()).isNotEmpty().containsOnly(0);
    assertThat(session.picture().orElseThrow()[0]).isNotZero();
    assertThat(shownPicture()).as("a page gets everything but the picture").isEmpty();
  }

  @Test
  void thePictureIsGoneWhenItIsTakenAgainAndWhenTheVisitEnds() {
    toPhoto();
    devices.lastBooth().shutter();
    devices.sessions.tick();
    session.handle(Step.PHOTO, token(), new Command.DiscardPicture());
    assertThat(session.picture()).isEmpty();
    assertThat(devices.lastBooth().closed()).isFalse();
    devices.lastBooth().shutter();
    devices.sessions.tick();
    devices.sessions.close();
    assertThat(session.picture()).isEmpty();
    assertThat(devices.sessions.inUse()).isFalse();
  }

  @Test
  void theBoothIsOpenInThePhotoStepOnly() {
    toPhoto();
    assertThat(devices.lastBooth().closed()).isFalse();
    session.handleAnywhere(token(), new Command.Back());
    assertThat(devices.lastBooth().closed()).isTrue();
  }

  @Test
  void picturesAreCountedOverAllBoothsOfTheVisit() {
    toPhoto();
    devices.lastBooth().shutter(PhotoReason.DARK);
    devices.sessions.tick();
    session.handle(Step.PHOTO, token(), new Command.DiscardPicture());
    session.handleAnywhere(token(), new Command.Back());
    session.handle(Step.CONTACT, token(), contact());
    devices.lastBooth().shutter();
    devices.sessions.tick();
    session.end(token());
    VisitEnded ended = devices.outbox.committed(VisitEnded.class).getLast();
    assertThat(ended.photosTaken()).isEqualTo(2);
    assertThat(ended.photosRefused()).isEqualTo(1);
  }

  @Test
  void theBoothIsClosedWhileSomebodyReadsAndToldWhatTheAgreedCaseExcuses() {
    toPhoto();
    FakeBooth first = devices.lastBooth();
    session.handle(Step.PHOTO, token(), new Command.OpenCoach());
    assertThat(first.closed()).isTrue();
    SpecialCase patch = Cases.TABLE.of("eye-patch").orElseThrow();
    session.handle(Step.PHOTO, token(), new Command.ChooseCase(patch));
    session.handle(Step.PHOTO, token(), new Command.AgreeCase(true));
    assertThat(devices.lastBooth()).isNotSameAs(first);
    assertThat(devices.lastBooth().excused()).isEqualTo(patch.excuses());
    session.handle(Step.PHOTO, token(), new Command.DropCase());
    assertThat(devices.lastBooth().excused()).isEmpty();
  }

  @Test
  void aTremblingHandIsAskedToBeLessStill() {
    toPhoto();
    SpecialCase tremor = Cases.TABLE.of("tremor").orElseThrow();
    session.handle(Step.PHOTO, token(), new Command.ChooseCase(tremor));
    session.handle(Step.PHOTO, token(), new Command.AgreeCase(false));
    assertThat(devices.lastBooth().steadiness()).isEqualTo(tremor.steadiness());
  }

  @Test
  void whatStaffOverrideIsCountedEvenIfThePictureFallsLater() {
    toPhoto();
    for (int i = 0; i < 2; i++) {
      devices.lastBooth().shutter(PhotoReason.DARK, PhotoReason.BG_OBJECT);
      devices.sessions.tick();
      session.handle(Step.PHOTO, token(), new Command.OverridePicture("PLACE"));
      session.handle(Step.PHOTO, token(), new Command.DiscardPicture());
    }
    session.end(token());
    VisitEnded ended = devices.outbox.committed(VisitEnded.class).getLast();
    assertThat(ended.overrides()).contains(Map.of("DARK", 2, "BG_OBJECT", 2));
  }

  @Test
  void whoCannotFollowIsOfferedAnotherWayAndOnlyUnasked() {
    toPhoto();
    devices.lastBooth().guide(Guidance.Instruction.OPEN_EYES, 0);
    for (int i = 0; i < 110; i++) {
      devices.pass(Duration.ofMillis(200));
      devices.sessions.tick();
    }
    assertThat(session.snapshot().orElseThrow().offer()).contains("OPEN_EYES");
    session.handle(Step.PHOTO, token(), new Command.OpenCoach());
    assertThat(session.snapshot().orElseThrow().offer()).isEmpty();
  }

  @Test
  void whoWaitsForStaffIsNotErasedMeanwhile() {
    toPhoto();
    session.handle(Step.PHOTO, token(), new Command.OpenCoach());
    devices.sessions.help(true);
    for (int i = 0; i < 4; i++) {
      devices.pass(Duration.ofSeconds(59));
      devices.sessions.tick();
      assertThat(session.ended()).isEmpty();
    }
    devices.pass(Duration.ofSeconds(64));
    devices.sessions.tick();
    devices.pass(Duration.ofSeconds(81));
    devices.sessions.tick();
    assertThat(session.ended()).as("after five minutes nobody waits any more").isPresent();
  }

  @Test
  void everyPictureIsInTheLogBeforeItIsInTheVisit() {
    toPhoto();
    devices.lastBooth().shutter(PhotoReason.DARK);
    devices.sessions.tick();
    session.handle(Step.PHOTO, token(), new Command.DiscardPicture());
    devices.lastBooth().shutter();
    devices.sessions.tick();
    session.end(token());
    List<PhotoTaken> shots = devices.outbox.committed(PhotoTaken.class);
    assertThat(shots).extracting(PhotoTaken::attempt).containsExactly(1, 2);
    assertThat(shots.getFirst().findings())
        .extracting(PhotoTaken.Finding::reason)
        .containsExactly("DARK");
    assertThat(devices.outbox.blobs()).as("an ended visit leaves no picture").isEmpty();
    assertThat(shots).noneMatch(shot -> shot.toString().contains(ID.digits()));
  }

  @Test
  void whoStandsBeforeTheCameraIsThereWithoutTouching() {
    toPhoto();
    devices.pass(Duration.ofSeconds(70));
    devices.sessions.tick();
    assertThat(session.snapshot().orElseThrow().idle()).isInstanceOf(Limits.Idle.Awake.class);
    devices.lastBooth().guide(Guidance.Instruction.NO_FACE, 0);
    devices.pass(Duration.ofSeconds(70));
    devices.sessions.tick();
    assertThat(session.snapshot().orElseThrow().idle()).isInstanceOf(Limits.Idle.Asking.class);
  }

  @Test
  void anEndedVisitAnswersNothingAnyMore() {
    session.end(token());
    assertThat(session.snapshot()).isEmpty();
    assertThat(session.handle(Step.CONSENT, "", new Command.Agree())).isEqualTo(new Result.Gone());
    assertThat(devices.sessions.lastEnded().orElseThrow().proof().orElseThrow()).hasSize(8);
  }

  @Test
  void theNextVisitHasAnotherSecretAndNoOldProof() {
    session.end(token());
    devices.sessions.start("ja");
    assertThat(devices.sessions.lastEnded()).isEmpty();
    assertThat(devices.sessions.start("ja")).isEqualTo(new Start.InUse());
  }

  @Test
  void theLightsAreToldOfAGoodPictureOnceItIsAccepted() {
    toPhoto();
    devices.lastBooth().shutter();
    devices.sessions.tick();
    assertThat(devices.lights.told()).isEmpty();
    session.handle(Step.PHOTO, token(), new Command.AcceptPicture());
    assertThat(devices.lights.told()).containsExactly(Map.of("yawDegrees", 1.0));
    session.handleAnywhere(token(), new Command.Back());
    assertThat(devices.lights.told()).hasSize(1);
  }

  private byte[] shownPicture() {
    return session
        .snapshot()
        .orElseThrow()
        .visit()
        .answers()
        .picture()
        .orElseThrow()
        .portrait()
        .jpeg();
  }

  private void toPhoto() {
    session.handle(Step.CONSENT, token(), new Command.Agree());
    session.handle(Step.FORM, token(), new Command.GiveForm(ID));
    session.handle(Step.FORM_CHECK, token(), new Command.AnswerForm(Command.FormAnswer.SAME));
    session.handle(Step.WHO, token(), new Command.ChooseWho(ApplicantKind.SELF));
    session.handle(Step.BIRTH, token(), new Command.GiveBirth(LocalDate.of(1946, 4, 5)));
    session.handle(Step.PERSON, token(), new Command.ConfirmPerson());
    session.handle(
        Step.WISHES, token(), new Command.ChooseWishes(new Wishes(true, true, Optional.empty())));
    assertThat(session.handle(Step.CONTACT, token(), contact()))
        .isEqualTo(new Result.Moved(Step.PHOTO));
  }

  private static Command contact() {
    return new Command.GiveContact(
        new Contact("豊中花子", Optional.empty(), Optional.of("0668582525")));
  }

  private String token() {
    return session.snapshot().map(Snapshot::token).orElse("");
  }
}
