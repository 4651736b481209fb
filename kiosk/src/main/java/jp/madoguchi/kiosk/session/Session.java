package jp.madoguchi.kiosk.session;

import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.madoguchi.kiosk.camera.Frame;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.photo.Guidance;
import jp.madoguchi.kiosk.photo.PhotoBooth;
import jp.madoguchi.kiosk.qr.FormCode;
import jp.madoguchi.kiosk.visit.Cases;
import jp.madoguchi.kiosk.visit.Coaching;
import jp.madoguchi.kiosk.visit.Command;
import jp.madoguchi.kiosk.visit.Outcome;
import jp.madoguchi.kiosk.visit.Picture;
import jp.madoguchi.kiosk.visit.Refusal;
import jp.madoguchi.kiosk.visit.StaffLook;
import jp.madoguchi.kiosk.visit.Step;
import jp.madoguchi.kiosk.visit.Submission;
import jp.madoguchi.kiosk.visit.Visit;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.sync.VisitEnded;

/** The running visit. Every access goes through one lock; the devices follow its step. */
public final class Session extends Stay {
  private static final System.Logger LOG = System.getLogger(Session.class.getName());

  private final Devices devices;
  private final Outbox outbox;
  private final Environment env;
  private final PhotoDesk photos;
  private FormWatch scan = new FormWatch();
  private final OfferWatch offers = new OfferWatch();
  private final Map<String, Integer> overrides = new TreeMap<>();
  private Visit visit;

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
    this.visit = visit;
  }

  private static Visit begin(Environment env) {
    var now = env.clock().instant();
    return Visit.begin(env.secrets().get(), now, LocalDate.ofInstant(now, env.zone()));
  }

  /** The visit as it is now; empty when it has ended. */
  public Optional<Snapshot> snapshot() {
    return locked(() ->
        over()
            ? Optional.empty()
            : Optional.of(
                new Snapshot(
                    visit,
                    token(),
                    idle(),
                    devices.camera().state(),
                    scan.hint().name(),
                    photos.guidance(),
                    offer())));
  }

  /** The instruction after which a special case is offered unasked. */
  private Optional<String> offer() {
    boolean unasked =
        visit.answers().coaching() instanceof Coaching.None && visit.answers().picture().isEmpty();
    return visit
        .answers()
        .person()
        .filter(_ -> unasked)
        .flatMap(person -> offers.due(Cases.TABLE, person.age()));
  }

  /** Applies a resident's command if step and token are those of the visit. */
  public Result handle(Step step, String withToken, Command command) {
    return locked(() -> check(step, withToken).orElseGet(() -> apply(command)));
  }

  /** As {@link #handle}, for commands that belong to whatever step the visit is in. */
  public Result handleAnywhere(String withToken, Command command) {
    return locked(() -> check(visit.step(), withToken).orElseGet(() -> apply(command)));
  }

  /** Takes the picture now, on request with staff. */
  public Result takeNow(String withToken) {
    return locked(() -> check(Step.PHOTO, withToken).orElseGet(this::shoot));
  }

  /** Confirms everything and commits it to the log; only after that the visit is done. */
  public Result submit(String withToken) {
    return locked(() -> check(Step.CHECK, withToken).orElseGet(this::commit));
  }

  /** Ends the visit on the resident's wish, if the token is the visit's. */
  public Result end(String withToken) {
    return locked(() ->
        check(visit.step(), withToken)
            .orElseGet(() -> {
              erase(VisitEnded.Outcome.ERASED);
              return new Result.Gone();
            }));
  }

  /** A small live picture: of the booth in the photo step. */
  public Optional<byte[]> photoPreview() {
    return locked(() -> inStep(Step.PHOTO) ? photos.preview() : Optional.empty());
  }

  /** The newest frame while the form's QR is looked for. */
  public Optional<Frame> formPreview() {
    return locked(() -> inStep(Step.FORM) ? devices.camera().newest() : Optional.empty());
  }

  @Override
  void tick() {
    Optional<Frame> frame =
        locked(() -> {
          if (!over() && idle() instanceof Limits.Idle.Over) {
            erase(VisitEnded.Outcome.TIMED_OUT);
          }
          watchBooth();
          return inStep(Step.FORM) ? scan.next(devices.camera()) : Optional.<Frame>empty();
        });
    // Reading takes longer than a request should wait for the lock.
    frame.ifPresent(f -> {
      FormCode code = devices.formReader().apply(f.image());
      locked(() -> readForm(code));
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

  private void watchBooth() {
    if (!inStep(Step.PHOTO) || visit.answers().picture().isPresent()) {
      return;
    }
    photos.guidance().ifPresent(g -> offers.see(g.instruction(), env.nanos().getAsLong()));
    // Who stands before the camera and follows it doesn't touch the screen.
    if (photos.guidance().filter(g -> someoneIsThere(g.instruction())).isPresent()) {
      touched();
    }
    try {
      photos.taken(visit.answers().form().orElseThrow()).ifPresent(this::take);
    } catch (Outbox.OutboxUnavailableException e) {
      notRecorded("a picture", e); // the guidance says so
    }
  }

  private Result take(Picture picture) {
    Result result = apply(new Command.PictureTaken(picture));
    if (!(result instanceof Result.Moved)) {
      picture.wipe();
      photos.again();
    }
    return result;
  }

  private static Result notRecorded(String what, Outbox.OutboxUnavailableException e) {
    LOG.log(Level.ERROR, () -> "the log refused " + what + ": " + e.getMessage());
    return new Result.NotRecorded();
  }

  private static boolean someoneIsThere(Guidance.Instruction instruction) {
    return switch (instruction) {
      case CAMERA_STARTING, CAMERA_LOST, NOT_RECORDED, NO_FACE -> false;
      default -> true;
    };
  }

  private Result shoot() {
    if (visit.answers().picture().isPresent()) {
      return new Result.NoShot();
    }
    try {
      return photos
          .takeNow(visit.answers().form().orElseThrow())
          .map(this::take)
          .orElse(new Result.NoShot());
    } catch (Outbox.OutboxUnavailableException e) {
      return notRecorded("a picture", e);
    }
  }

  private Result commit() {
    Result confirmed = apply(new Command.ConfirmAll());
    if (!(confirmed instanceof Result.Moved)) {
      return confirmed;
    }
    try {
      Outbox.Committed receipt =
          outbox.commit(Submission.of(visit, language()), Submission.blobs(visit));
      return apply(new Command.Recorded(receipt));
    } catch (Outbox.OutboxUnavailableException e) {
      return notRecorded("an application", e);
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
    return switch (visit.on(command, env.clock().instant())) {
      case Outcome.Refused(Refusal.WrongStep(Step current)) -> new Result.WrongStep(current);
      case Outcome.Refused(Refusal refusal) -> new Result.Refused(refusal);
      case Outcome.Moved(Visit moved) -> {
        if (command instanceof Command.OverridePicture) {
          moved.answers().staffLook().ifPresent(this::count);
        }
        become(moved);
        yield new Result.Moved(moved.step());
      }
    };
  }

  private void count(StaffLook look) {
    look.overridden().forEach(reason -> overrides.merge(reason.name(), 1, Integer::sum));
  }

  private void become(Visit moved) {
    Optional<Picture> old = visit.answers().picture();
    boolean dropped = !old.equals(moved.answers().picture());
    boolean again = dropped && old.isPresent() && moved.step() == Step.PHOTO;
    if (dropped) {
      old.ifPresent(Picture::wipe);
    }
    if (moved.step() == Step.FORM && visit.step() != Step.FORM) {
      scan = new FormWatch();
    }
    visit = moved;
    newToken();
    // A picture that was kept over a change of lines needs no booth to be shown.
    photos.coach(moved.answers().coaching());
    photos.follow(
        moved.step() == Step.PHOTO
            && !moved.answers().pictureAccepted()
            && moved.answers().coaching().watching(),
        moved.answers().picture().isPresent());
    if (again) {
      photos.again();
    }
    // In the photo step the booth wakes the camera and puts it to sleep.
    if (moved.step() == Step.FORM) {
      devices.camera().wake();
    } else if (moved.step() != Step.PHOTO) {
      devices.camera().sleep();
    }
  }

  /** Away with everything first; then the log gets the closing entry, whose hash is the proof. */
  @Override
  void erase(VisitEnded.Outcome reason) {
    PhotoBooth.Tally tally = photos.tally();
    VisitEnded.Outcome outcome = visit.step() == Step.DONE ? VisitEnded.Outcome.COMPLETED : reason;
    VisitEnded closing =
        new VisitEnded(
            visit.id(),
            outcome,
            visit.furthest().name(),
            language(),
            tally.taken(),
            tally.refused(),
            Map.copyOf(tally.liveRefusals()),
            Optional.of(Map.copyOf(overrides)).filter(counts -> !counts.isEmpty()),
            visit.startedAt(),
            env.clock().instant());
    photos.follow(false, false);
    devices.camera().sleep();
    visit.answers().picture().ifPresent(Picture::wipe);
    visit = Visit.begin(visit.id(), visit.startedAt(), visit.day());
    end(closing);
  }

  private boolean inStep(Step step) {
    return !over() && visit.step() == step;
  }
}
