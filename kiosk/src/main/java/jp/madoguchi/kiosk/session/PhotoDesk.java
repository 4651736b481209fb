package jp.madoguchi.kiosk.session;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import jp.madoguchi.kiosk.outbox.Exposure;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.outbox.Shot;
import jp.madoguchi.kiosk.photo.Guidance;
import jp.madoguchi.kiosk.photo.PhotoBooth;
import jp.madoguchi.kiosk.photo.PhotoReport;
import jp.madoguchi.kiosk.photo.Portrait;
import jp.madoguchi.kiosk.visit.Coaching;
import jp.madoguchi.kiosk.visit.Picture;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.sync.PhotoTaken;

/**
 * The booth of one visit: open in the photo step only, its counts added up over re-openings. What
 * it hands out is in the log already.
 */
final class PhotoDesk {
  private static final PhotoBooth.Tally NOTHING = new PhotoBooth.Tally(0, 0, Map.of());

  /** How long it is said that the log failed, before the booth tries again. */
  static final Duration PAUSE = Duration.ofSeconds(5);

  private final Supplier<PhotoBooth> booths;
  private final Outbox outbox;
  private final String visitId;
  private final String camera;
  private final LongSupplier nanos;
  private Optional<PhotoBooth> booth = Optional.empty();
  private Coaching coaching = new Coaching.None();
  private PhotoBooth.Tally before = NOTHING;
  private Optional<Long> failedAtNanos = Optional.empty();

  PhotoDesk(
      Supplier<PhotoBooth> booths,
      Outbox outbox,
      String visitId,
      String camera,
      LongSupplier nanos) {
    this.booths = booths;
    this.outbox = outbox;
    this.visitId = visitId;
    this.camera = camera;
    this.nanos = nanos;
  }

  /** From now on pictures are taken and judged by this case. */
  void coach(Coaching now) {
    coaching = now;
    booth.ifPresent(this::coach);
  }

  private void coach(PhotoBooth told) {
    told.excuse(coaching.excused());
    told.steadiness(coaching.steadiness());
  }

  /** Opens or closes the booth; watching starts only when a picture is wanted. */
  void follow(boolean wanted, boolean pictureThere) {
    if (wanted && booth.isEmpty()) {
      PhotoBooth fresh = booths.get();
      coach(fresh);
      booth = Optional.of(fresh);
      if (!pictureThere) {
        fresh.start();
      }
    } else if (!wanted && booth.isPresent()) {
      before = tally();
      booth.get().close();
      booth = Optional.empty();
      failedAtNanos = Optional.empty();
    }
  }

  void again() {
    failedAtNanos = Optional.empty();
    booth.ifPresent(PhotoBooth::start);
  }

  /**
   * The picture that the booth has taken by itself, as long as nobody has fetched it. When the log
   * could not take it there is none; after a pause the booth starts again.
   */
  Optional<Portrait> waiting() {
    if (failedAtNanos.isPresent()) {
      if (nanos.getAsLong() - failedAtNanos.get() > PAUSE.toNanos()) {
        again();
      }
      return Optional.empty();
    }
    return booth.flatMap(PhotoBooth::taken);
  }

  /**
   * The picture that the booth has taken by itself, sealed for this ID.
   *
   * @throws Outbox.OutboxUnavailableException when the log could not take the picture
   */
  Optional<Picture> taken(ApplicationId id) {
    return waiting().map(p -> sealed(p, id, PhotoTaken.Mode.AUTO));
  }

  /**
   * The picture taken on request, sealed for this ID.
   *
   * @throws Outbox.OutboxUnavailableException when the log could not take the picture
   */
  Optional<Picture> takeNow(ApplicationId id) {
    return booth.flatMap(PhotoBooth::takeNow).map(p -> sealed(p, id, PhotoTaken.Mode.MANUAL));
  }

  Optional<Guidance> guidance() {
    return failedAtNanos.isPresent()
        ? Optional.of(new Guidance(Guidance.Instruction.NOT_RECORDED, 0, Map.of()))
        : booth.map(PhotoBooth::guidance);
  }

  /** Whether the booth sees somebody, who is then there without touching anything. */
  boolean someoneThere() {
    return guidance().filter(g -> someoneThere(g.instruction())).isPresent();
  }

  private static boolean someoneThere(Guidance.Instruction instruction) {
    return switch (instruction) {
      case CAMERA_STARTING, CAMERA_LOST, NOT_RECORDED, NO_FACE -> false;
      default -> true;
    };
  }

  Optional<byte[]> preview() {
    return booth.flatMap(PhotoBooth::preview);
  }

  PhotoBooth.Tally tally() {
    PhotoBooth.Tally now = booth.map(PhotoBooth::tally).orElse(NOTHING);
    Map<String, Integer> refusals = new HashMap<>(before.liveRefusals());
    now.liveRefusals().forEach((reason, count) -> refusals.merge(reason, count, Integer::sum));
    return new PhotoBooth.Tally(
        before.taken() + now.taken(), before.refused() + now.refused(), refusals);
  }

  /** The booth wipes its own bytes when it closes, so the visit gets a copy. */
  private Picture sealed(Portrait portrait, ApplicationId id, PhotoTaken.Mode mode) {
    byte[] own = Arrays.copyOf(portrait.jpeg(), portrait.jpeg().length);
    int attempt = Math.max(1, tally().taken());
    try {
      Shot shot = outbox.shutter(exposure(own, portrait.report(), id, attempt, mode));
      Portrait copy = new Portrait(own, portrait.width(), portrait.height(), portrait.report());
      failedAtNanos = Optional.empty();
      return new Picture(copy, shot, id, attempt);
    } catch (Outbox.OutboxUnavailableException e) {
      Arrays.fill(own, (byte) 0);
      failedAtNanos = Optional.of(nanos.getAsLong());
      throw e;
    }
  }

  private Exposure exposure(
      byte[] jpeg, PhotoReport report, ApplicationId id, int attempt, PhotoTaken.Mode mode) {
    return new Exposure(
        visitId,
        id.digits(),
        jpeg,
        report.judgement().profile(),
        RecordedReport.measures(report),
        RecordedReport.findings(report),
        camera,
        attempt,
        mode,
        coaching.special());
  }
}
