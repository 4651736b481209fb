package jp.madoguchi.kiosk.session;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.presence.Look;
import jp.madoguchi.kiosk.visit.Command;
import jp.madoguchi.kiosk.visit.Picture;
import jp.madoguchi.rules.ApplicationId;

/**
 * From the shutter to the visit: a picture comes in only if it is of who confirmed the ID, and when
 * the log has it. Called under the visit's lock.
 */
final class Shutter {
  private static final System.Logger LOG = System.getLogger(Shutter.class.getName());

  private final PhotoDesk photos;
  private final PresenceDesk people;
  private final LongSupplier nanos;
  private final Function<Command, Result> visit;
  private final Supplier<Result> askIdAgain;
  private boolean logFailed;

  Shutter(
      PhotoDesk photos,
      PresenceDesk people,
      LongSupplier nanos,
      Function<Command, Result> visit,
      Supplier<Result> askIdAgain) {
    this.photos = photos;
    this.people = people;
    this.nanos = nanos;
    this.visit = visit;
    this.askIdAgain = askIdAgain;
  }

  /** The booth has taken a picture by itself; the look is at that picture. */
  Result taken(ApplicationId id, Look look) {
    if (!people.presence().pictureTaken(look, nanos.getAsLong())) {
      return askIdAgain.get();
    }
    return sealed(() -> photos.taken(id)).map(this::give).orElseGet(this::none);
  }

  /** A picture on request with staff. */
  Result takeNow(ApplicationId id) {
    Optional<Picture> picture = sealed(() -> photos.takeNow(id));
    if (picture.isEmpty()) {
      return none();
    }
    Look look = people.look(picture.get().portrait());
    if (people.presence().pictureTaken(look, nanos.getAsLong())) {
      return give(picture.get());
    }
    picture.get().wipe();
    return askIdAgain.get();
  }

  private Optional<Picture> sealed(Supplier<Optional<Picture>> take) {
    logFailed = false;
    try {
      return take.get();
    } catch (Outbox.OutboxUnavailableException e) {
      LOG.log(Level.ERROR, () -> "the log refused a picture: " + e.getMessage());
      logFailed = true;
      return Optional.empty();
    }
  }

  private Result none() {
    people.presence().discarded(nanos.getAsLong());
    return logFailed ? new Result.NotRecorded() : new Result.NoShot();
  }

  private Result give(Picture picture) {
    Result result = visit.apply(new Command.PictureTaken(picture));
    if (!(result instanceof Result.Moved)) {
      picture.wipe();
      people.presence().discarded(nanos.getAsLong());
      photos.again();
    }
    return result;
  }
}
