package jp.madoguchi.simulation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.log.DeliverableOutbox;
import jp.madoguchi.kiosk.outbox.LogOutbox;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.outbox.RecoveringLogStore;
import jp.madoguchi.kiosk.outbox.VisitMark;
import jp.madoguchi.kiosk.sync.OfficeCall;
import jp.madoguchi.kiosk.sync.OfficeLink;
import jp.madoguchi.kiosk.sync.SyncEngine;
import jp.madoguchi.sync.Signer;

/** A kiosk's program with its log, its sync and its lives: a power cut ends one. */
final class SimKiosk {
  /** The notes of running visits are not part of the simulation: none is ever written. */
  private static final VisitMark NO_VISITS = new VisitMark(Path.of("no-visits"));

  private static final long BOOT_MS = 30_000;

  private final World world;
  private final Plan plan;
  private final String name;
  private final Signer device;
  private final SimLink link;
  private final Map<Long, String> earlier = new HashMap<>();
  private LogMedium medium;
  private Optional<Life> life = Optional.empty();
  private long lives;
  private long skewMs;
  private boolean restored;

  /** What a program knows until it ends. */
  private record Life(long number, LogStore store, SyncEngine engine, Outbox outbox) {}

  /** Something that a visit does at the kiosk. */
  @FunctionalInterface
  interface AtTheKiosk {
    void with(Outbox outbox);
  }

  SimKiosk(World world, Plan plan, String name, Signer device, SimLink link, LogMedium medium) {
    this.world = world;
    this.plan = plan;
    this.name = name;
    this.device = device;
    this.link = link;
    this.medium = medium;
  }

  String name() {
    return name;
  }

  SimLink link() {
    return link;
  }

  LogMedium medium() {
    return medium;
  }

  Optional<LogStore> store() {
    return life.map(Life::store);
  }

  Optional<SyncEngine> engine() {
    return life.map(Life::engine);
  }

  /** Whether its disk was replaced by an old copy. */
  boolean wasRestored() {
    return restored;
  }

  /** Hashes of the entries that the disk had before it was replaced, by number. */
  Map<Long, String> earlierLog() {
    return earlier;
  }

  Instant wallTime() {
    return world.instant().plusMillis(skewMs);
  }

  void jumpClock(long ms) {
    skewMs += ms;
  }

  /** The program starts, if it doesn't run and there is power. */
  void start() {
    if (life.isPresent()) {
      return;
    }
    if (medium.isOff()) {
      medium.powerOn();
    }
    long number = ++lives;
    long bornMs = world.nowMs();
    KioskIdentity identity = new KioskIdentity(name, 1, device, String.format("%016x", number));
    Clock wall = new VirtualClock();
    try {
      LogStore store =
          new RecoveringLogStore(
              () -> LogOutbox.checked(medium.open(), identity), () -> nanos(bornMs));
      SyncEngine engine =
          new SyncEngine(
              store,
              identity,
              SimOffice.KEYS,
              new SyncEngine.Settings(plan.contactEvery(), plan.entriesKept()),
              wall,
              () -> nanos(bornMs),
              new Random(world.between(0, Long.MAX_VALUE)));
      LogOutbox log =
          new LogOutbox(
              store,
              identity,
              SimOffice.KEYS,
              wall,
              () -> nanos(bornMs),
              new Random(plan.seed() + number),
              NO_VISITS,
              () -> news(engine));
      life = Optional.of(new Life(number, store, engine, new DeliverableOutbox(log, engine)));
      world.note(name, "runs, head " + store.head().seq() + " acked " + store.head().acked());
      drive(number, engine.step());
    } catch (LogStore.StoreFailedException e) {
      world.note(name, "can't open its log");
      endLife();
      world.after(BOOT_MS, this::start);
    }
  }

  private long nanos(long bornMs) {
    return 1_000_000_000L + (world.nowMs() - bornMs) * 1_000_000;
  }

  private void news(SyncEngine engine) {
    engine.written();
    wakeSoon();
  }

  private void wakeSoon() {
    long number = lives;
    world.after(0, () -> wake(number, resting));
  }

  private boolean alive(long number) {
    return life.filter(l -> l.number() == number).isPresent();
  }

  /** Which rest it is in, or 0. */
  private long resting;

  private long rests;

  private void drive(long number, SyncEngine.Need need) {
    if (diedOfPowerCut()) {
      return;
    }
    switch (need) {
      case SyncEngine.Need.Call(var call) ->
          link.carry(
              call,
              answer -> {
                if (alive(number)) {
                  note(call, answer);
                  drive(number, life.orElseThrow().engine().answered(answer));
                }
              });
      case SyncEngine.Need.Rest(long ms) -> {
        long rest = ++rests;
        resting = rest;
        if (life.orElseThrow().engine().hasNews()) {
          wakeSoon();
        } else if (ms != Long.MAX_VALUE) {
          world.after(ms, () -> wake(number, rest));
        }
      }
      case SyncEngine.Need.Pause(long ms) -> {
        long rest = ++rests;
        world.after(
            ms,
            () -> {
              resting = rest;
              wake(number, rest);
            });
      }
    }
  }

  private void wake(long number, long rest) {
    if (alive(number) && rest != 0 && rest == resting) {
      resting = 0;
      drive(number, life.orElseThrow().engine().step());
    }
  }

  private void note(OfficeCall call, OfficeLink.Answer answer) {
    world.note(name, SimWords.of(call) + " -> " + SimWords.of(answer));
  }

  /** Does this in a while, if the same program still runs. */
  void inVisit(long ms, AtTheKiosk what) {
    long number = lives;
    world.after(
        ms,
        () -> {
          if (alive(number)) {
            what.with(life.orElseThrow().outbox());
            diedOfPowerCut();
          }
        });
  }

  /** Whether it takes a resident now. */
  boolean ready() {
    boolean ready = life.isPresent() && life.orElseThrow().outbox().ready();
    return !diedOfPowerCut() && ready;
  }

  /** A person at the kiosk looks at a stop and has it tried again. */
  void staffLook() {
    life.ifPresent(l -> {
      if (l.engine().stopped().isPresent()) {
        world.note(name, "staff resume after " + l.engine().stopped().orElseThrow());
        l.engine().resume();
        wakeSoon();
      }
    });
  }

  /** The program ends in order and starts again. */
  void restart() {
    endLife();
    world.after(BOOT_MS, this::start);
  }

  void powerCut() {
    medium.powerCut();
    diedOfPowerCut();
  }

  /** The disk is replaced by this copy. */
  void restore(LogMedium copy) {
    try {
      store().ifPresent(this::remember);
    } catch (LogStore.StoreFailedException e) {
      return; // the old disk fails just now: nobody can copy over it
    }
    restored = true;
    endLife();
    medium.powerCut();
    medium = copy;
    world.after(BOOT_MS, this::start);
  }

  private void remember(LogStore log) {
    for (long seq = 1; seq <= log.head().seq(); seq++) {
      earlier.putIfAbsent(seq, log.hashOf(seq).orElseThrow());
    }
  }

  private boolean diedOfPowerCut() {
    if (!medium.isOff()) {
      return false;
    }
    if (life.isPresent()) {
      world.note(name, "has no power");
      endLife();
      world.after(BOOT_MS, this::start);
    }
    return true;
  }

  private void endLife() {
    lives++;
    resting = 0;
    try {
      life.ifPresent(l -> l.store().close());
    } catch (LogStore.StoreFailedException e) {
      world.note(name, "ends without closing its log");
    }
    life = Optional.empty();
  }

  private final class VirtualClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return wallTime();
    }
  }
}
