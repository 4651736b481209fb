package jp.madoguchi.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.kiosk.outbox.MemoryLogStore;

/** One run: a storm of faults, then calm, then the accounts. */
final class Simulation {
  private static final long STAFF_EVERY_MS = 40 * 60_000;
  private static final long CALM_STEP_MS = 5 * 60_000;
  private static final int CALM_STEPS_MIN = (int) (SimLink.LATE_MAX_MS / CALM_STEP_MS) + 1;
  private static final int CALM_STEPS_MAX = 24;

  private final Plan plan;
  private final World world;
  private final Ledger ledger = new Ledger();
  private final SimOffice office;
  private final List<SimKiosk> kiosks = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  /**
   * What a run came to.
   *
   * @param broken what doesn't hold
   * @param trace lines and hash of the trace
   * @param told applications that residents saw confirmed
   * @param entries of all logs in the office
   */
  record Outcome(
      Plan plan,
      List<String> broken,
      String trace,
      Map<Fault, Long> faults,
      Duration virtual,
      long residents,
      long told,
      long entries) {}

  private Simulation(Plan plan, Consumer<String> reader) {
    this.plan = plan;
    this.world = new World(plan.seed(), new Trace(reader));
    this.office = new SimOffice(world, plan.seed());
    for (int i = 0; i < plan.kiosks(); i++) {
      String name = OfficeDisk.kiosk(i + 1);
      long diskSeed = plan.seed() * 100 + i;
      LogMedium medium =
          plan.onDisks()
              ? DiskMedium.fresh(diskSeed)
              : new MemoryMedium(new MemoryLogStore(), diskSeed);
      SimLink link = new SimLink(world, plan, office, name);
      kiosks.add(new SimKiosk(world, plan, name, OfficeDisk.device(name), link, medium));
    }
  }

  /** Runs this plan; every line of the trace goes to the reader. */
  static Outcome run(Plan plan, Consumer<String> reader) {
    return run(plan, reader, _ -> {});
  }

  /** The same, and this is done to the office's tables before the accounts. */
  static Outcome run(Plan plan, Consumer<String> reader, Consumer<Database> sabotage) {
    return new Simulation(plan, reader).run(sabotage);
  }

  private Outcome run(Consumer<Database> sabotage) {
    try {
      world.note("plan", plan.words());
      office.start();
      kiosks.forEach(SimKiosk::start);
      kiosks.forEach(this::nextResident);
      new Troubles(world, plan, office, kiosks).begin();
      world.after(STAFF_EVERY_MS, this::rounds);
      world.runUntil(plan.stormMs());
      calm();
      sabotage.accept(office.database().orElseThrow());
      broken.addAll(Invariants.broken(plan, office, kiosks, ledger));
      bounded();
      return outcome();
    } finally {
      kiosks.forEach(k -> k.medium().powerCut());
      kiosks.forEach(SimKiosk::ready); // notices that it has no power
      office.end();
    }
  }

  private Outcome outcome() {
    long entries =
        OfficeBooks.read(office.database().orElseThrow()).logs().values().stream()
            .mapToLong(List::size)
            .sum();
    return new Outcome(
        plan,
        List.copyOf(broken),
        world.trace().seal(),
        world.trace().faults(),
        Duration.ofMillis(world.nowMs()),
        ledger.visits(),
        ledger.told().size(),
        entries);
  }

  private void nextResident(SimKiosk kiosk) {
    world.after(
        world.around((double) plan.visitEveryMs()),
        () -> {
          if (world.nowMs() < plan.stormMs()) {
            if (kiosk.ready()) {
              new Resident(world, ledger, kiosk, plan.pictureBytes()).comes();
            }
            nextResident(kiosk);
          }
        });
  }

  /** Somebody looks at the kiosks now and then; an honest one is never stopped for good. */
  private void staff() {
    kiosks.forEach(kiosk -> {
      kiosk
          .engine()
          .flatMap(e -> e.stopped())
          .filter(code -> Invariants.NEVER.contains(code) && !kiosk.wasRestored())
          .ifPresent(code -> broken.add(kiosk.name() + ": an honest kiosk stopped by " + code));
      kiosk.staffLook();
    });
  }

  private void rounds() {
    if (world.nowMs() < plan.stormMs()) {
      staff();
      world.after(STAFF_EVERY_MS, this::rounds);
    }
  }

  private void calm() {
    world.note("world", "calm");
    kiosks.forEach(k -> k.medium().calm());
    kiosks.forEach(k -> k.link().calm());
    office.start();
    for (int step = 0; step < CALM_STEPS_MAX; step++) {
      world.runUntil(world.nowMs() + CALM_STEP_MS);
      office.start();
      office.release();
      kiosks.forEach(SimKiosk::start);
      boolean contacted = step * CALM_STEP_MS > plan.contactEvery().toMillis();
      if (step >= CALM_STEPS_MIN && contacted && drained()) {
        world.runUntil(world.nowMs() + CALM_STEP_MS);
        return;
      }
      staff();
    }
  }

  private boolean drained() {
    Map<String, Long> heads = office.heads();
    return kiosks.stream()
        .allMatch(k -> {
          Optional<LogStore.Head> head = k.store().map(LogStore::head);
          boolean stopped = k.engine().flatMap(e -> e.stopped()).isPresent();
          return head.filter(h ->
                  stopped
                      ? k.wasRestored()
                      : h.acked() == h.seq() && heads.getOrDefault(k.name(), 0L) == h.seq())
              .isPresent();
        });
  }

  /** Nobody may ask without end, and nothing may pile up. */
  private void bounded() {
    double contacts = (double) world.nowMs() / plan.contactEvery().toMillis();
    double retries = world.nowMs() / 20_000.0;
    for (SimKiosk kiosk : kiosks) {
      double most = 200 + 3 * contacts + retries + 20 * ledger.visits();
      if (kiosk.link().calls() > most) {
        broken.add(kiosk.name() + ": " + kiosk.link().calls() + " calls, at most " + most);
      }
    }
    if (world.waiting() > 50 * kiosks.size() + 50) {
      broken.add(world.waiting() + " things are still to happen");
    }
  }
}
