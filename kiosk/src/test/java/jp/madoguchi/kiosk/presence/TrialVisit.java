package jp.madoguchi.kiosk.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import jp.madoguchi.kiosk.photo.Guidance;
import jp.madoguchi.kiosk.photo.Guidance.Instruction;
import jp.madoguchi.kiosk.photo.LivePhotoBooth;
import jp.madoguchi.kiosk.photo.face.FaceAnalyser;
import jp.madoguchi.kiosk.photo.face.FaceMatcher;
import jp.madoguchi.kiosk.qr.FormCode;
import jp.madoguchi.kiosk.session.Devices;
import jp.madoguchi.kiosk.session.Environment;
import jp.madoguchi.kiosk.session.FakeLights;
import jp.madoguchi.kiosk.session.FakeOutbox;
import jp.madoguchi.kiosk.session.Limits;
import jp.madoguchi.kiosk.session.Session;
import jp.madoguchi.kiosk.session.Sessions;
import jp.madoguchi.kiosk.session.Snapshot;
import jp.madoguchi.kiosk.session.Start;
import jp.madoguchi.kiosk.visit.Command;
import jp.madoguchi.kiosk.visit.Step;
import jp.madoguchi.rules.ApplicantKind;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.sim.camera.FaceArtist;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.sync.ApplicationSubmitted.Contact;
import jp.madoguchi.sync.ApplicationSubmitted.Wishes;
import jp.madoguchi.sync.PhotoProfiles;

/**
 * One visit on the real session, booth and models, before a drawn camera and with a clock of its
 * own: ten frames a second while somebody moves, else four; no waiting.
 */
final class TrialVisit implements AutoCloseable {
  /** The real models; one pair per thread is enough. */
  record Models(FaceAnalyser analyser, FaceMatcher matcher) {}

  private static final PhotoProfile PROFILE = PhotoProfiles.builtIn(PhotoProfiles.MY_NUMBER_CARD);
  private static final ApplicationId ID = new ApplicationId("12345678901234567890123");
  private static final long STEP_NANOS = 250_000_000L;
  private static final long MOVING_NANOS = 100_000_000L;
  private static final int LAMP_STEPS = 3;
  private static final FaceArtist ARTIST = new FaceArtist();

  final TrialCamera camera;
  final FakeOutbox outbox = new FakeOutbox();
  private final AtomicLong nanos = new AtomicLong(1);
  private final AtomicLong secrets = new AtomicLong();
  private final Sessions sessions;
  private final Session session;
  private final List<LongSupplier> booths = new ArrayList<>();

  TrialVisit(Models models, Scene first) {
    camera = new TrialCamera(ARTIST, first);
    Environment env =
        new Environment(
            () -> Instant.parse("2026-11-22T03:00:00Z").plusNanos(nanos.get()),
            ZoneId.of("Asia/Tokyo"),
            nanos::get,
            () -> Long.toHexString(secrets.incrementAndGet()));
    sessions =
        new Sessions(
            new Devices(
                camera,
                _ -> new FormCode.Nothing(),
                () ->
                    new LivePhotoBooth(camera, models.analyser(), PROFILE, nanos::get, booths::add),
                () -> new ModelEyes(models.analyser(), models.matcher(), PROFILE),
                new FakeLights(),
                Optional.empty()),
            outbox,
            new Limits(Duration.ofMinutes(10), Duration.ofSeconds(20)),
            env);
    session = ((Start.Started) sessions.start("ja")).session();
    answer(Step.CONSENT, new Command.Agree());
  }

  /** Lets time pass. */
  void pass(double seconds) {
    passUntil(seconds, () -> false);
  }

  /** Lets time pass until it is so; false when it never was. */
  boolean passUntil(double seconds, BooleanSupplier so) {
    long end = nanos.get() + (long) (seconds * 1e9);
    while (!so.getAsBoolean()) {
      if (nanos.get() >= end) {
        return false;
      }
      step(STEP_NANOS);
    }
    return true;
  }

  private void step(long time) {
    nanos.addAndGet(time);
    camera.advance();
    booths.removeIf(step -> step.getAsLong() < 0);
    sessions.tick();
    sessions.follow();
    light();
  }

  /** Moves there as people do: never from one frame to the next, slow at both ends. */
  void move(Scene to, double seconds) {
    Scene from = camera.shown();
    int frames = (int) Math.round(seconds * 1e9 / MOVING_NANOS);
    for (int i = 1; i <= frames; i++) {
      camera.show(between(from, to, (1 - Math.cos(Math.PI * i / frames)) / 2));
      step(MOVING_NANOS);
    }
    camera.show(to);
  }

  private static Scene between(Scene from, Scene to, double share) {
    return (share < 0.5 ? from : to)
        .withPose(
            part(from.pose().yaw(), to.pose().yaw(), share),
            part(from.pose().pitch(), to.pose().pitch(), share),
            part(from.pose().roll(), to.pose().roll(), share))
        .withOffset(
            part(from.place().offsetX(), to.place().offsetX(), share),
            part(from.place().offsetY(), to.place().offsetY(), share));
  }

  private static double part(double from, double to, double share) {
    return from + (to - from) * share;
  }

  /** The lamps follow what the booth asks for, as staff would set them for a dark or fair face. */
  private void light() {
    if (step() == Step.PHOTO && nanos.get() / STEP_NANOS % LAMP_STEPS == 0) {
      switch (now().guidance().map(Guidance::instruction).orElse(Instruction.GOOD_STAY)) {
        case MORE_LIGHT -> camera.brighter();
        case LESS_LIGHT -> camera.darker();
        default -> {}
      }
    }
  }

  Snapshot now() {
    return session.snapshot().orElseThrow();
  }

  Step step() {
    return now().visit().step();
  }

  boolean pictureThere() {
    return now().visit().answers().picture().isPresent();
  }

  void scanForm() {
    answer(Step.FORM, new Command.GiveForm(ID));
  }

  void confirmForm() {
    answer(Step.FORM_CHECK, new Command.AnswerForm(Command.FormAnswer.SAME));
  }

  /** From who to contact, half a second a page. */
  void answerQuestions() {
    answer(Step.WHO, new Command.ChooseWho(ApplicantKind.SELF));
    pass(0.5);
    answer(Step.BIRTH, new Command.GiveBirth(LocalDate.of(1980, 4, 5)));
    answer(Step.PERSON, new Command.ConfirmPerson());
    pass(0.5);
    answer(Step.WISHES, new Command.ChooseWishes(new Wishes(true, true, Optional.empty())));
    answer(
        Step.CONTACT,
        new Command.GiveContact(new Contact("見本花子", Optional.empty(), Optional.of("0668582525"))));
  }

  void accept() {
    answer(Step.PHOTO, new Command.AcceptPicture());
  }

  void retake() {
    answer(Step.PHOTO, new Command.DiscardPicture());
  }

  void submit() {
    session.submit(now().token(), false);
  }

  private void answer(Step step, Command command) {
    session.handle(step, now().token(), command);
  }

  @Override
  public void close() {
    sessions.close();
    booths.removeIf(step -> step.getAsLong() < 0);
  }
}
