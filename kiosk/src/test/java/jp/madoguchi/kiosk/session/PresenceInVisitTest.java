package jp.madoguchi.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.kiosk.photo.Guidance;
import jp.madoguchi.kiosk.presence.Presence;
import jp.madoguchi.kiosk.presence.Verdict;
import jp.madoguchi.kiosk.visit.Command;
import jp.madoguchi.kiosk.visit.Step;
import jp.madoguchi.kiosk.visit.Visit;
import jp.madoguchi.rules.ApplicantKind;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.ApplicationSubmitted.Contact;
import jp.madoguchi.sync.ApplicationSubmitted.Representative;
import jp.madoguchi.sync.ApplicationSubmitted.Wishes;
import jp.madoguchi.sync.PhotoTaken;
import org.junit.jupiter.api.Test;

/** What presence does to a visit: the ID asked again, pictures thrown away, the witness. */
class PresenceInVisitTest {
  private static final ApplicationId ID = new ApplicationId("12345678901234567890123");
  private static final int APPLICANT = 1;
  private static final int OTHER = 2;

  private final FakeDevices devices = new FakeDevices(11);
  private final Session session = ((Start.Started) devices.sessions.start("ja")).session();

  @Test
  void theOneWhoConfirmedTheIdWalksThroughWithoutNoticing() {
    toCheck();
    assertThat(session.submit(token(), false)).isEqualTo(new Result.Moved(Step.DONE));
    assertThat(visit().answers().witness())
        .hasValue(new Verdict(true, Optional.of(1.0), true, false, 0));
  }

  @Test
  void anotherOneBeforeTheCameraIsAskedForTheIdAndThenPhotographed() {
    toPhoto(ApplicantKind.SELF);
    devices.eyes.see(OTHER);
    pass(1.5);
    assertThat(step()).isEqualTo(Step.FORM_CHECK);
    assertThat(presence().notice()).isEqualTo("presence.ask-again");
    session.handle(Step.FORM_CHECK, token(), new Command.AnswerForm(Command.FormAnswer.SAME));
    assertThat(step()).isEqualTo(Step.PHOTO);
    devices.lastBooth().shutter();
    pass(0.5);
    assertThat(visit().answers().picture()).isPresent();
  }

  @Test
  void aPictureOfAnotherOneIsNeverUsed() {
    toPhoto(ApplicantKind.SELF);
    devices.eyes.picture(OTHER);
    devices.lastBooth().shutter();
    devices.sessions.tick();
    assertThat(visit().answers().picture()).isEmpty();
    assertThat(step()).isEqualTo(Step.FORM_CHECK);
  }

  @Test
  void aPictureOfAnotherOneTakenByHandIsNeverUsedEither() {
    toPhoto(ApplicantKind.SELF);
    devices.eyes.picture(OTHER);
    assertThat(session.takeNow(token())).isEqualTo(new Result.Moved(Step.FORM_CHECK));
    assertThat(visit().answers().picture()).isEmpty();
  }

  @Test
  void anotherOneOnTheCheckPageVoidsThePictureAndTheNextOneIsTaken() {
    toCheck();
    byte[] jpeg = visit().answers().picture().orElseThrow().portrait().jpeg();
    devices.eyes.see(OTHER);
    pass(0.75);
    assertThat(step()).isEqualTo(Step.PHOTO);
    assertThat(presence().notice()).isEqualTo("presence.void.OTHER");
    assertThat(jpeg).containsOnly(0);
    devices.eyes.see(APPLICANT);
    devices.lastBooth().shutter();
    pass(0.5);
    session.handle(Step.PHOTO, token(), new Command.AcceptPicture());
    assertThat(presence().notice()).isEmpty();
    session.submit(token(), false);
    assertThat(visit().answers().witness().orElseThrow().voids()).isEqualTo(1);
  }

  @Test
  void anotherOneAtTheButtonIsNotTheWitness() {
    toCheck();
    devices.eyes.see(OTHER);
    assertThat(session.submit(token(), false)).isEqualTo(new Result.Moved(Step.CHECK));
    assertThat(session.submit(token(), true))
        .as("saying that staff has looked doesn't help")
        .isEqualTo(new Result.Moved(Step.CHECK));
    pass(1.5);
    assertThat(step()).as("the ID is asked again").isEqualTo(Step.FORM_CHECK);
    assertThat(presence().notice()).isEqualTo("presence.ask-after-void");
    assertThat(devices.outbox.committed()).hasOnlyElementsOfType(PhotoTaken.class);
  }

  @Test
  void whoPressesTheButtonLookingDownIsDoneWhenTheyLookUp() {
    toCheck();
    devices.eyes.cover(true);
    assertThat(session.submit(token(), false)).isEqualTo(new Result.Moved(Step.CHECK));
    assertThat(presence().confirmation()).isEqualTo(Presence.Confirmation.LOOKING);
    devices.eyes.cover(false);
    pass(0.5);
    assertThat(step()).isEqualTo(Step.DONE);
  }

  @Test
  void whoCantBeComparedIsLeftToStaffAndTheRecordSaysSo() {
    toPhoto(ApplicantKind.SELF);
    devices.eyes.cover(true);
    devices.lastBooth().shutter();
    pass(0.5);
    session.handle(Step.PHOTO, token(), new Command.AcceptPicture());
    assertThat(session.submit(token(), false)).isEqualTo(new Result.Moved(Step.CHECK));
    assertThat(session.submit(token(), true)).isEqualTo(new Result.Moved(Step.DONE));
    assertThat(visit().answers().witness())
        .hasValue(new Verdict(false, Optional.empty(), false, true, 0));
  }

  @Test
  void theParentMayConfirmTheIdOfTheChildWhoIsPhotographed() {
    toPhoto(ApplicantKind.CHILD);
    devices.eyes.see(OTHER);
    pass(2);
    assertThat(step()).isEqualTo(Step.PHOTO);
    devices.lastBooth().shutter();
    pass(0.5);
    assertThat(visit().answers().picture()).isPresent();
  }

  @Test
  void theCameraIsAwakeFromTheFormToTheEndOnly() {
    assertThat(devices.camera.awake()).isFalse();
    toCheck();
    assertThat(devices.camera.awake()).isTrue();
    assertThat(presence().watching()).isTrue();
    session.submit(token(), false);
    assertThat(devices.camera.awake()).isFalse();
    assertThat(presence().watching()).isFalse();
  }

  @Test
  void betweenLooksTheFaceIsFollowedAndAStandstillIsNoticed() {
    toPhoto(ApplicantKind.SELF);
    pass(0.5);
    int away = devices.eyes.away();
    int followed = devices.eyes.followed();
    for (int i = 0; i < 8; i++) {
      devices.pass(Duration.ofMillis(75));
      devices.sessions.follow();
    }
    assertThat(devices.eyes.followed()).isEqualTo(followed + 8);
    assertThat(devices.eyes.away()).isEqualTo(away);
    devices.pass(Duration.ofMillis(800));
    devices.sessions.follow();
    assertThat(devices.eyes.away()).as("nobody was followed meanwhile").isEqualTo(away + 1);
  }

  @Test
  void walkingAwayPutsTheCameraToSleep() {
    toPhoto(ApplicantKind.SELF);
    devices.eyes.see(0);
    devices.lastBooth().guide(Guidance.Instruction.NO_FACE, 0);
    devices.pass(Duration.ofSeconds(90));
    devices.sessions.tick();
    assertThat(session.snapshot()).isEmpty();
    assertThat(devices.camera.awake()).isFalse();
  }

  @Test
  void nothingOfAFaceButTheWitnessIsInWhatIsCommitted() {
    toCheck();
    session.submit(token(), false);
    ApplicationSubmitted sent = (ApplicationSubmitted) devices.outbox.committed().getLast();
    assertThat(sent.photo().orElseThrow().seal().orElseThrow().witness())
        .hasValueSatisfying(witness -> {
          assertThat(witness.samePerson()).isTrue();
          assertThat(witness.unbroken()).isTrue();
        });
    assertThat(
            Stream.of(ApplicationSubmitted.Witness.class.getRecordComponents())
                .map(RecordComponent::getType))
        .as("two digits and flags, no vector")
        .isSubsetOf(boolean.class, double.class, int.class, Optional.class);
  }

  private void toCheck() {
    toPhoto(ApplicantKind.SELF);
    devices.lastBooth().shutter();
    pass(0.5);
    assertThat(session.handle(Step.PHOTO, token(), new Command.AcceptPicture()))
        .isEqualTo(new Result.Moved(Step.CHECK));
    pass(0.5);
  }

  private void toPhoto(ApplicantKind kind) {
    boolean self = kind == ApplicantKind.SELF;
    session.handle(Step.CONSENT, token(), new Command.Agree());
    session.handle(Step.FORM, token(), new Command.GiveForm(ID));
    session.handle(Step.FORM_CHECK, token(), new Command.AnswerForm(Command.FormAnswer.SAME));
    session.handle(Step.WHO, token(), new Command.ChooseWho(kind));
    session.handle(
        Step.BIRTH, token(), new Command.GiveBirth(LocalDate.of(self ? 1946 : 2018, 4, 5)));
    session.handle(Step.PERSON, token(), new Command.ConfirmPerson());
    if (!self) {
      session.handle(
          Step.REPRESENTATIVE,
          token(),
          new Command.GiveRepresentative(
              new Representative("みほん おや", "見本 親", "親", "大阪府豊中市見本1丁目1番1号", "0600000000")));
    }
    session.handle(
        Step.WISHES, token(), new Command.ChooseWishes(new Wishes(self, true, Optional.empty())));
    session.handle(
        Step.CONTACT,
        token(),
        new Command.GiveContact(new Contact("豊中花子", Optional.empty(), Optional.of("0668582525"))));
    assertThat(step()).isEqualTo(Step.PHOTO);
  }

  private void pass(double seconds) {
    for (double t = 0; t < seconds; t += 0.25) {
      devices.pass(Duration.ofMillis(250));
      devices.sessions.tick();
    }
  }

  private Visit visit() {
    return session.snapshot().orElseThrow().visit();
  }

  private Step step() {
    return visit().step();
  }

  private PresenceView presence() {
    return session.snapshot().orElseThrow().presence();
  }

  private String token() {
    return session.snapshot().map(Snapshot::token).orElse("");
  }
}
