package jp.madoguchi.kiosk.session;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.photo.Guidance;
import jp.madoguchi.kiosk.photo.PhotoBooth;
import jp.madoguchi.kiosk.photo.Portrait;
import jp.madoguchi.kiosk.visit.Picture;
import jp.madoguchi.rules.ApplicationId;

/** The booth of one visit: open in the photo step only, its counts added up over re-openings. */
final class PhotoDesk {
  private static final PhotoBooth.Tally NOTHING = new PhotoBooth.Tally(0, 0, Map.of());

  private final Supplier<PhotoBooth> booths;
  private final Outbox outbox;
  private Optional<PhotoBooth> booth = Optional.empty();
  private PhotoBooth.Tally before = NOTHING;

  PhotoDesk(Supplier<PhotoBooth> booths, Outbox outbox) {
    this.booths = booths;
    this.outbox = outbox;
  }

  /** Opens or closes the booth; watching starts only when a picture is wanted. */
  void follow(boolean wanted) {
    if (wanted && booth.isEmpty()) {
      PhotoBooth fresh = booths.get();
      booth = Optional.of(fresh);
      fresh.start();
    } else if (!wanted && booth.isPresent()) {
      before = tally();
      booth.get().close();
      booth = Optional.empty();
    }
  }

  void again() {
    booth.ifPresent(PhotoBooth::start);
  }

  /** The picture that the booth has taken by itself, as long as nobody has fetched it. */
  Optional<Portrait> waiting() {
    return booth.flatMap(PhotoBooth::taken);
  }

  /** The picture that the booth has taken by itself, sealed for this ID. */
  Optional<Picture> taken(ApplicationId id) {
    return booth.flatMap(PhotoBooth::taken).map(p -> sealed(p, id, false));
  }

  /** The picture taken on request, sealed for this ID. */
  Optional<Picture> takeNow(ApplicationId id) {
    return booth.flatMap(PhotoBooth::takeNow).map(p -> sealed(p, id, true));
  }

  Optional<Guidance> guidance() {
    return booth.map(PhotoBooth::guidance);
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
  private Picture sealed(Portrait portrait, ApplicationId id, boolean special) {
    byte[] own = Arrays.copyOf(portrait.jpeg(), portrait.jpeg().length);
    Outbox.SealedBlob blob = outbox.sealPhoto(own, id.digits());
    Portrait copy = new Portrait(own, portrait.width(), portrait.height(), portrait.report());
    return new Picture(copy, blob, id, Math.max(1, tally().taken()), special);
  }
}
