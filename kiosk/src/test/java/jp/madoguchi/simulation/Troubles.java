package jp.madoguchi.simulation;

import java.util.List;
import jp.madoguchi.simulation.disk.SimDisk;

/** Brings about what goes wrong with machines, as often as the plan says, until the storm ends. */
final class Troubles {
  private static final long MINUTE = 60_000;

  private final World world;
  private final Plan plan;
  private final SimOffice office;
  private final List<SimKiosk> kiosks;

  Troubles(World world, Plan plan, SimOffice office, List<SimKiosk> kiosks) {
    this.world = world;
    this.plan = plan;
    this.office = office;
    this.kiosks = kiosks;
  }

  void begin() {
    plan.perHour().keySet().forEach(this::next);
  }

  private void next(Fault fault) {
    world.after(
        world.around(3_600_000 / plan.perHour().get(fault)),
        () ->
            inTheStorm(() -> {
              happens(fault, kiosks.get((int) world.between(0, kiosks.size())));
              next(fault);
            }));
  }

  private void inTheStorm(Runnable trouble) {
    if (world.nowMs() < plan.stormMs()) {
      trouble.run();
    }
  }

  private void happens(Fault fault, SimKiosk kiosk) {
    switch (fault) {
      case LINE_CUT -> {
        world.fault(kiosk.name(), fault);
        kiosk.link().cut(true);
        world.after(world.around(20 * MINUTE), () -> kiosk.link().cut(false));
      }
      case KIOSK_POWER_CUT -> {
        world.fault(kiosk.name(), fault);
        kiosk.medium().powerCutSoon((int) world.between(0, 12));
        world.after(MINUTE, () -> inTheStorm(kiosk::powerCut));
      }
      case KIOSK_RESTART -> {
        world.fault(kiosk.name(), fault);
        kiosk.restart();
      }
      case KIOSK_DISK_ERROR -> {
        world.fault(kiosk.name(), fault);
        kiosk.medium().errorSoon((int) world.between(0, 12));
      }
      case KIOSK_DISK_FULL -> {
        world.fault(kiosk.name(), fault);
        LogMedium medium = kiosk.medium();
        medium.full(true);
        world.after(world.around(10 * MINUTE), () -> medium.full(false));
      }
      case CLOCK_JUMP -> {
        world.fault(kiosk.name(), fault);
        kiosk.jumpClock(world.between(-72 * 60 * MINUTE, 72 * 60 * MINUTE));
      }
      case SUSPENDED -> {
        world.fault(kiosk.name(), fault);
        office.suspend(kiosk.name());
        world.after(world.around(30 * MINUTE), office::release);
      }
      case KIOSK_RESTORED -> restoreLater(kiosk);
      default -> happensToTheOffice(fault);
    }
  }

  private void restoreLater(SimKiosk kiosk) {
    if (kiosk.wasRestored()) {
      return;
    }
    LogMedium copy = kiosk.medium().image(plan.seed() + world.nowMs());
    world.after(
        world.around(30 * MINUTE),
        () ->
            inTheStorm(() -> {
              if (!kiosk.wasRestored()) {
                world.fault(kiosk.name(), Fault.KIOSK_RESTORED);
                kiosk.restore(copy);
              }
            }));
  }

  private void happensToTheOffice(Fault fault) {
    switch (fault) {
      case OFFICE_POWER_CUT -> {
        world.fault("office", fault);
        office.powerCutSoon((int) world.between(0, 40));
      }
      case OFFICE_RESTART -> {
        world.fault("office", fault);
        office.restart();
      }
      case OFFICE_AWAY -> {
        world.fault("office", fault);
        office.stop();
        world.after(world.around(60 * MINUTE), office::start);
      }
      case OFFICE_RESTORED -> {
        if (office.database().isPresent()) {
          SimDisk copy = office.image(plan.seed() + world.nowMs());
          world.after(
              world.around(40 * MINUTE),
              () ->
                  inTheStorm(() -> {
                    world.fault("office", fault);
                    office.restore(copy);
                  }));
        }
      }
      default -> throw new IllegalStateException("not a fault of machines: " + fault);
    }
  }
}
