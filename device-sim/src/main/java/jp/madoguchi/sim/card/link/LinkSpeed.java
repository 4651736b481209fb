package jp.madoguchi.sim.card.link;

import java.util.Arrays;
import java.util.Optional;

/** Bit rates of a contactless card (ISO/IEC 14443), the same in both directions. */
public enum LinkSpeed {
  /** The rate every card knows. */
  KBIT_106(106, 1),
  /** Twice as fast. */
  KBIT_212(212, 2),
  /** Four times as fast: what cards with ATQB protocol info B3 offer at most. */
  KBIT_424(424, 4),
  /** Eight times as fast; no known My Number Card offers it. */
  KBIT_848(848, 8);

  private static final double CARRIER_HZ = 13.56e6;
  private static final double CYCLES_PER_ETU = 128;

  private final int kilobits;
  private final int times;

  LinkSpeed(int kilobits, int times) {
    this.kilobits = kilobits;
    this.times = times;
  }

  /** In kbit/s, as people name it. */
  public int kilobits() {
    return kilobits;
  }

  /** The time of one bit, in ns. */
  double etuNanos() {
    return CYCLES_PER_ETU / times / CARRIER_HZ * 1e9;
  }

  /** The rate of so many kbit/s. */
  public static Optional<LinkSpeed> of(int kilobits) {
    return Arrays.stream(values()).filter(speed -> speed.kilobits == kilobits).findFirst();
  }
}
