package jp.madoguchi.kiosk.session;

import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.madoguchi.kiosk.camera.Frame;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.photo.Portrait;
import jp.madoguchi.kiosk.presence.Look;
import jp.madoguchi.kiosk.presence.Presence;
import jp.madoguchi.kiosk.presence.Standing;
import jp.madoguchi.kiosk.presence.Verdict;
import jp.madoguchi.kiosk.qr.FormCode;
import jp.madoguchi.kiosk.visit.Command;
import jp.madoguchi.kiosk.visit.Outcome;
import jp.madoguchi.kiosk.visit.Picture;
import jp.madoguchi.kiosk.visit.Refusal;
import jp.madoguchi.kiosk.visit.Step;
import jp.madoguchi.kiosk.visit.Submission;
import jp.madoguchi.kiosk.visit.Visit;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.sync.VisitEnded;
import jp.madoguchi.sync.VisitErased;

/** The running visit. Every access goes through one lock; the devices follow its step. */
public final class Session extends Stay {
  private static final System.Logger LOG = System.getLogger(Session.class.getName());

  private final Devices devices;
  private final Outbox outbox;
  private final Environment env;
  private final PhotoDesk photos;
  private final PresenceDesk people;
  private final Shutter shutter;
  private String notice = "";
  private FormWatch scan = new FormWatch();
  private final OfferWatch offers = new OfferWatch();
  private final Map<String, Integer> overrides = new TreeMap<>();
  private final GlassVisit visit;

  /** A new visit. */
  Session(Devices devices, Outbox outbox, Limits limits, Environment env, String language) {
    this(devices, outbox, limits, env, language, begin(env));
  }

  /** A visit that goes on from somewhere else. */
  Session(
      Devices devices,
      Outbox outbox,
      Limits limits,
      Environment env,
      String language,
      Visit visit) {
    super(outbox, limits, env, language);
    this.devices = devices;
    this.outbox = outbox;
    this.env = env;
    photos =
        new PhotoDesk(devices.booths(), outbox, visit.id(), devices.camera().name(), env.nanos());
    people = new PresenceDesk(devices.camera(), devices.eyes());
    shutter = new Shutter(photos, people, env.nanos(), this::apply, this::askIdAgain);
    this.visit = new GlassVisit(visit);
  }

  private static Visit begin(Environment env) {
    var now = env.clock().instant();
    return Visit.begin(env.secrets().get(), now, LocalDate.ofInstant(now, env.zone()));
  }

  /** The visit as it is now, without its picture's bytes; empty when it has ended. */
  public Optional<Snapshot> snapshot() {
    return locked(() -> over() ? Optional.empty() : Optional.of(snapshot(visit.look())));
  }

  private Snapshot snapshot(Visit now) {
    return new Snapshot(
        now,
        token(),
        idle(),
        devices.camera().state(),
        scan.hint().name(),
        photos.guidance(),
        offers.due(now),
        people.view(notice));
  }

  /** The picture's bytes, for as long as there is one: a copy for whoever asked. */
  public Optional<byte[]> picture() {
    return locked(() ->
        over()
            ? Optional.empty()
            : visit.use(v -> v.answers().picture().map(p -> p.portrait().jpeg().clone())));
  }

  /** Applies a resident's command if step and token are those of the visit. */
  public Result handle(Step step, String withToken, Command command) {
    if (command.equals(new Command.AnswerForm(Command.FormAnswer.SAME))) {
      Optional<Frame> confirming =
          locked(() ->
              check(step, withToken).isEmpty()
                  ? people.now(env.nanos().getAsLong())
                  : Optional.<Frame>empty());
      // Whoever stands there now is the one who confirms the ID.
      confirming.ifPresent(this::lookAt);
    }
    return locked(() -> check(step, withToken).orElseGet(() -> apply(command)));
  }

  /** As {@link #handle}, for commands that belong to whatever step the visit is in. */
  public Result handleAnywhere(String withToken, Command command) {
    return locked(() -> check(visit.step(), withToken).orElseGet(() -> apply(command)));
  }

  /** Takes the picture now, on request with staff. */
  public Result takeNow(String withToken) {
    return locked(() ->
        check(Step.PHOTO, withToken)
            .orElseGet(() -> waitsForPicture() ? shutter.takeNow(form()) : new Result.NoShot()));
  }

  /**
   * Confirms everything. Where there is a picture, the camera looks at once whether its owner is
   * there: then it is committed to the log, and only after that the visit is done. While the camera
   * is not sure, the visit stays at its step, and goes on by itself as soon as the camera is.
   *
   * @param staff whether staff has looked, where the camera can't tell
   */
  public Result submit(String withToken, boolean staff) {
    Optional<Result> refused =
        locked(() -> {
          Optional<Result> no = check(Step.CHECK, withToken);
          if (no.isEmpty()) {
            people.presence().confirming(env.nanos().getAsLong());
          }
          return no;
        });
    if (refused.isPresent()) {
      return refused.get();
    }
    locked(() -> people.now(env.nanos().getAsLong())).ifPresent(this::lookAt);
    return locked(() ->
        !over() && visit.step() != Step.CHECK
            ? new Result.Moved(visit.step()) // the look has thrown the picture away
            : check(Step.CHECK, withToken).orElseGet(() -> confirmed(staff)));
  }

  private Result confirmed(boolean staff) {
    if (!visit.pictureThere()) {
      return commit(Optional.empty());
    }
    return switch (people.presence().confirmation()) {
      case SAME -> commit(Optional.of(people.presence().verdict()));
      case STAFF ->
          staff ? commit(Optional.of(people.presence().verdict())) : new Result.Moved(Step.CHECK);
      case NOT_ASKED, LOOKING, OTHER -> new Result.Moved(visit.step());
    };
  }

  /** Ends the visit on the resident's wish, if the token is the visit's. */
  public Result end(String withToken) {
    return locked(() ->
        check(visit.step(), withToken)
            .orElseGet(() -> {
              erase(VisitErased.Cause.END);
              return new Result.Gone();
            }));
  }

  /** A small live picture of the booth in the photo step. */
  public Optional<byte[]> photoPreview() {
    return locked(() -> inStep(Step.PHOTO) ? photos.preview() : Optional.empty());
  }

  /** The newest frame on the check page, for the mirror beside the picture. */
  public Optional<Frame> checkPreview() {
    return locked(() ->
        inStep(Step.CHECK) && people.presence().watching()
            ? devices.camera().newest()
            : Optional.empty());
  }

  /** The newest frame while the form's QR is looked for. */
  public Optional<Frame> formPreview() {
    return locked(() -> inStep(Step.FORM) ? devices.camera().newest() : Optional.empty());
  }

  @Override
  void tick() {
    locked(() -> {
      if (!over() && idle() instanceof Limits.Idle.Over) {
        erase(
            people.presence().standing() == Standing.NOBODY
                ? VisitErased.Cause.WALK_AWAY
                : VisitErased.Cause.TIMEOUT);
      }
      someoneAtTheBooth();
      return true;
    });
    // Reading and looking take longer than a request should wait for the lock.
    locked(() -> inStep(Step.FORM) ? scan.next(devices.camera()) : Optional.<Frame>empty())
        .ifPresent(f -> {
          FormCode code = devices.formReader().apply(f.image());
          locked(() -> readForm(code));
        });
    locked(() -> over() ? Optional.<Frame>empty() : people.due(env.nanos().getAsLong()))
        .ifPresent(this::lookAt);
    locked(this::goOnWhenSure);
    locked(this::waiting).ifPresent(this::receive);
  }

  @Override
  void follow() {
    locked(() -> people.dueToFollow(env.nanos().getAsLong())).ifPresent(people::follow);
  }

  /** Looks who is before the camera, and does what follows. */
  private void lookAt(Frame frame) {
    Look look = people.look(frame.image());
    locked(() -> {
      if (over()) {
        look.wipe();
        return false;
      }
      people.presence().see(look, env.nanos().getAsLong());
      return follow(people.presence());
    });
  }

  private boolean follow(Presence presence) {
    if (waitsForPicture() && presence.idNeeded()) {
      askIdAgain();
    } else if (presence.broken().isPresent() && visit.pictureThere()) {
      voidPicture(presence.broken().get());
    }
    return true;
  }

  /** The owner of the picture has pressed the button, and by now the camera is sure. */
  private boolean goOnWhenSure() {
    Presence presence = people.presence();
    boolean sure = inStep(Step.CHECK) && presence.confirmation() == Presence.Confirmation.SAME;
    if (sure && commit(Optional.of(presence.verdict())) instanceof Result.NotRecorded) {
      notice = "check.not-recorded";
      newToken();
    }
    return sure;
  }

  private Result askIdAgain() {
    boolean afterVoid = notice.startsWith("presence.void");
    Result asked = apply(new Command.AskIdAgain());
    notice = afterVoid ? "presence.ask-after-void" : "presence.ask-again";
    touched();
    return asked;
  }

  private void voidPicture(Presence.Break why) {
    people.presence().voided(env.nanos().getAsLong());
    apply(new Command.VoidPicture());
    notice = "presence.void." + why.name();
    touched();
  }

  private Optional<Portrait> waiting() {
    return waitsForPicture() ? photos.waiting() : Optional.empty();
  }

  /** Takes the booth's picture in, if it is of who confirmed the ID. */
  private void receive(Portrait portrait) {
    Look look = people.look(portrait);
    locked(() -> {
      if (!waiting().equals(Optional.of(portrait))) {
        look.wipe();
      } else {
        shutter.taken(form(), look);
      }
      return true;
    });
  }

  private boolean readForm(FormCode code) {
    if (!inStep(Step.FORM)) {
      return false;
    }
    Optional<ApplicationId> id = scan.seen(code);
    id.ifPresent(read -> {
      touched();
      apply(new Command.GiveForm(read));
    });
    return id.isPresent();
  }

  /** Who stands before the camera and follows it doesn't touch the screen. */
  private void someoneAtTheBooth() {
    if (!waitsForPicture()) {
      return;
    }
    photos.guidance().ifPresent(g -> offers.see(g.instruction(), env.nanos().getAsLong()));
    if (photos.someoneThere()) {
      touched();
    }
  }

  private boolean waitsForPicture() {
    return inStep(Step.PHOTO) && !visit.pictureThere();
  }

  private ApplicationId form() {
    return visit.look().answers().form().orElseThrow();
  }

  private Result commit(Optional<Verdict> witness) {
    Result confirmed = apply(new Command.ConfirmAll(witness));
    if (!(confirmed instanceof Result.Moved)) {
      return confirmed;
    }
    try {
      Outbox.Committed receipt =
          visit.use(v -> outbox.commit(Submission.of(v, language()), Submission.blobs(v)));
      return apply(new Command.Recorded(receipt));
    } catch (Outbox.OutboxUnavailableException e) {
      people.presence().notConfirming();
      LOG.log(Level.ERROR, () -> "the log refused an application: " + e.getMessage());
      return new Result.NotRecorded();
    }
  }

  private Optional<Result> check(Step step, String withToken) {
    if (over()) {
      return Optional.of(new Result.Gone());
    }
    if (visit.step() != step) {
      return Optional.of(new Result.WrongStep(visit.step()));
    }
    return token().equals(withToken) ? Optional.empty() : Optional.of(new Result.Stale());
  }

  private Result apply(Command command) {
    return visit.use(before ->
        switch (before.on(command, env.clock().instant())) {
          case Outcome.Refused(Refusal.WrongStep(Step current)) -> new Result.WrongStep(current);
          case Outcome.Refused(Refusal refusal) -> new Result.Refused(refusal);
          case Outcome.Moved(Visit moved) -> {
            if (command instanceof Command.OverridePicture) {
              moved.answers().staffLook().ifPresent(look -> look.countInto(overrides));
            }
            become(before, moved);
            yield new Result.Moved(moved.step());
          }
        });
  }

  private void become(Visit before, Visit moved) {
    if ((moved.step() == Step.FORM) != (before.step() == Step.FORM)) {
      scan = new FormWatch(); // what was read is the visit's now, or nobody's
    }
    if (moved.answers().pictureAccepted() && !before.answers().pictureAccepted()) {
      moved
          .answers()
          .picture()
          .flatMap(Picture::goodMeasures)
          .ifPresent(devices.lights()::goodPicture);
    }
    visit.keep(moved);
    newToken();
    if (moved.step() != before.step() || moved.answers().picture().isPresent()) {
      notice = "";
    }
    photos.follow(before, moved);
    people.follow(before, moved, env.nanos().getAsLong());
  }

  @Override
  String visitId() {
    return visit.outline().id();
  }

  @Override
  VisitEnded counts(VisitEnded.Outcome reason) {
    VisitEnded.Outcome outcome = visit.step() == Step.DONE ? VisitEnded.Outcome.COMPLETED : reason;
    return Closing.of(
        visit.outline(), outcome, language(), photos.tally(), overrides, env.clock().instant());
  }

  @Override
  void destroy() {
    photos.follow(false, false);
    people.presence().forget();
    devices.camera().sleep();
    scan = new FormWatch();
    visit.destroy();
  }

  private boolean inStep(Step step) {
    return !over() && visit.step() == step;
  }
}
