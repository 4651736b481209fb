package jp.madoguchi.simulation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What a seed makes of a run. Each run has some of the faults and not the others: a fault that is
 * always there hides what only its absence shows.
 *
 * @param onDisks whether the kiosks' logs are real Derby databases on simulated disks
 * @param stormMs how long there are faults
 * @param visitEveryMs mean time between two residents at one kiosk
 * @param calls how probable a fault is for each request
 * @param perHour how often the other faults happen, to each kiosk or to the office
 */
record Plan(
    long seed,
    boolean onDisks,
    int kiosks,
    long stormMs,
    long visitEveryMs,
    Duration contactEvery,
    long entriesKept,
    int pictureBytes,
    Map<Fault, Double> calls,
    Map<Fault, Double> perHour) {

  private static final Set<Fault> OF_CALLS = EnumSet.range(Fault.REQUEST_LOST, Fault.BUSY);
  private static final Set<Fault> OF_TIME = EnumSet.range(Fault.LINE_CUT, Fault.SUSPENDED);
  private static final long[] KEPT = {0, 1, 5, 20, 500};
  private static final double EVENTS_PER_RUN = 4;

  /**
   * The plan of this seed.
   *
   * @param size 1 = as in every build; a larger run has so many times the residents and hours
   */
  static Plan of(long seed, boolean onDisks, int size) {
    Random dice = new Random(seed * 7_919 + 17);
    int kiosks =
        onDisks
            ? 1 + dice.nextInt(3)
            : dice.nextInt(4) == 0 ? 1 + dice.nextInt(20) : 1 + dice.nextInt(4);
    double hours = size * (0.5 + dice.nextInt(8) / 4.0);
    long stormMs = (long) (hours * 3_600_000);
    int residents = size * (3 + dice.nextInt(6));
    int contacts = size * (4 + dice.nextInt(14));
    Map<Fault, Double> calls = new EnumMap<>(Fault.class);
    for (Fault fault : OF_CALLS) {
      if (dice.nextInt(3) == 0) {
        calls.put(fault, 0.02 + dice.nextDouble() * 0.3);
      }
    }
    Map<Fault, Double> perHour = new EnumMap<>(Fault.class);
    for (Fault fault : OF_TIME) {
      if (dice.nextInt(3) == 0) {
        perHour.put(fault, (0.5 + dice.nextDouble()) * EVENTS_PER_RUN * size / hours);
      }
    }
    // Two copies that are both old know of nothing that either has lost.
    if (perHour.containsKey(Fault.KIOSK_RESTORED)) {
      perHour.remove(Fault.OFFICE_RESTORED);
    }
    long kept = KEPT[dice.nextInt(KEPT.length)];
    return new Plan(
        seed,
        onDisks,
        kiosks,
        stormMs,
        Math.max(60_000, stormMs * kiosks / residents),
        Duration.ofMillis(Math.clamp(stormMs * kiosks / contacts, 30_000, 3_600_000)),
        perHour.containsKey(Fault.OFFICE_RESTORED) ? 500 : kept,
        dice.nextInt(8) == 0 ? 60_000 : 200 + dice.nextInt(2_000),
        calls,
        perHour);
  }

  /** For people who look at a trace. */
  String words() {
    return "seed "
        + seed
        + (onDisks ? " on disks, " : " in memory, ")
        + kiosks
        + " kiosks, "
        + Duration.ofMillis(stormMs)
        + " of faults, "
        + entriesKept
        + " entries kept, contact every "
        + contactEvery
        + ", calls "
        + calls.keySet()
        + ", others "
        + perHour.keySet();
  }
}
