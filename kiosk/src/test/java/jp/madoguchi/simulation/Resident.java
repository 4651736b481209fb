package jp.madoguchi.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.outbox.Exposures;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.outbox.Shot;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.VisitEnded;

/** One visit: pictures, Done, end. What can't be recorded is tried again a few times. */
final class Resident {
  private static final int TRIES = 4;

  private final World world;
  private final Ledger ledger;
  private final SimKiosk kiosk;
  private final String id;
  private final byte[] jpeg;
  private final Instant came;
  private int shots;
  private int failures;

  Resident(World world, Ledger ledger, SimKiosk kiosk, int pictureBytes) {
    this.world = world;
    this.ledger = ledger;
    this.kiosk = kiosk;
    this.id = ledger.arrives(kiosk.name());
    this.jpeg = new byte[pictureBytes];
    for (int i = 0; i < jpeg.length; i++) {
      jpeg[i] = (byte) (id.hashCode() * 31 + i * i);
    }
    this.came = kiosk.wallTime();
  }

  private String visit() {
    return "visit-" + id;
  }

  /** The kiosk takes somebody. */
  void comes() {
    kiosk.inVisit(world.between(20_000, 120_000), this::picture);
  }

  private void picture(Outbox outbox) {
    try {
      shots++;
      Shot shot = outbox.shutter(Exposures.of(visit(), id, jpeg));
      world.note(kiosk.name(), "picture " + id.substring(17) + " -> " + shot.seq());
      boolean again = world.chance(0.2);
      kiosk.inVisit(
          world.between(5_000, 60_000),
          again && shots < TRIES ? this::picture : log -> done(log, shot, kiosk.wallTime()));
    } catch (Outbox.OutboxUnavailableException e) {
      again("picture", this::picture);
    }
  }

  private void done(Outbox outbox, Shot shot, Instant confirmedAt) {
    try {
      Outbox.Committed committed =
          outbox.commit(application(shot, confirmedAt), List.of(shot.blob()));
      ledger.told(
          new Ledger.Told(
              kiosk.name(),
              committed.seq(),
              committed.hash(),
              committed.receiptNumber(),
              id,
              shot.blob().sha256(),
              jpeg));
      world.note(kiosk.name(), "applied " + id.substring(17) + " -> " + committed.seq());
      kiosk.inVisit(world.between(1_000, 20_000), log -> ends(log, VisitEnded.Outcome.COMPLETED));
    } catch (Outbox.OutboxUnavailableException e) {
      again("application", log -> done(log, shot, kiosk.wallTime()));
    }
  }

  private void again(String what, SimKiosk.AtTheKiosk next) {
    world.note(kiosk.name(), what + " " + id.substring(17) + " not recorded");
    failures++;
    kiosk.inVisit(
        world.between(500, 15_000),
        failures < TRIES ? next : log -> ends(log, VisitEnded.Outcome.TIMED_OUT));
  }

  private void ends(Outbox outbox, VisitEnded.Outcome outcome) {
    try {
      Outbox.Committed committed =
          outbox.commit(
              new VisitEnded(
                  visit(),
                  outcome,
                  "done",
                  "ja",
                  shots,
                  0,
                  Map.of(),
                  Optional.empty(),
                  came,
                  kiosk.wallTime()),
              List.of());
      world.note(kiosk.name(), "visit " + id.substring(17) + " ended -> " + committed.seq());
    } catch (Outbox.OutboxUnavailableException e) {
      world.note(kiosk.name(), "visit " + id.substring(17) + " ended unrecorded");
    }
  }

  private ApplicationSubmitted application(Shot shot, Instant confirmedAt) {
    return new ApplicationSubmitted(
        visit(),
        id,
        "SELF",
        LocalDate.of(1990, 5, 1),
        Optional.empty(),
        new ApplicationSubmitted.Wishes(true, true, Optional.empty()),
        new ApplicationSubmitted.Contact(
            "模擬 花子", Optional.of("simulated@example.jp"), Optional.empty()),
        Optional.of(
            new ApplicationSubmitted.Photo(
                shot.blob().sha256(),
                560,
                720,
                shots,
                Map.of("yawDegrees", -1.5),
                Optional.of(
                    new ApplicationSubmitted.Seal(
                        shot.statement(),
                        shot.salt(),
                        shot.seq(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))),
        "ja",
        came,
        confirmedAt,
        Optional.empty());
  }
}
