package jp.madoguchi.simulation;

import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.kiosk.storage.DerbyLogStore;
import jp.madoguchi.simulation.disk.DiskFaults;
import jp.madoguchi.simulation.disk.SimDisk;
import jp.madoguchi.simulation.disk.SimDiskFolder;

/** Real Derby on a simulated disk. */
final class DiskMedium implements LogMedium {
  /** Sectors that are written or lost together, 4 KiB: a page of Derby's is never torn. */
  static final int PIECE = 8;

  private final SimDisk disk;

  DiskMedium(SimDisk disk) {
    this.disk = disk;
  }

  /** A disk with an empty log; making one takes Derby longer than a whole run. */
  static DiskMedium fresh(long seed) {
    return new DiskMedium(freshDisk(seed));
  }

  static SimDisk freshDisk(long seed) {
    return Template.DISK.image(seed);
  }

  private static final class Template {
    static final SimDisk DISK = new SimDisk(1);

    static {
      DISK.piece(PIECE);
      DerbyLogStore.open(new SimDiskFolder(DISK)).close();
    }
  }

  @Override
  public LogStore open() {
    return DerbyLogStore.open(new SimDiskFolder(disk));
  }

  @Override
  public boolean isOff() {
    return disk.isOff();
  }

  @Override
  public void powerCut() {
    disk.powerCut();
  }

  @Override
  public void powerOn() {
    disk.powerOn();
  }

  @Override
  public void powerCutSoon(int operations) {
    disk.faults(in(operations, DiskFaults.Fate.POWER_CUT));
  }

  @Override
  public void errorSoon(int operations) {
    disk.faults(in(operations, DiskFaults.Fate.IO_ERROR));
  }

  /** The operation after so many others has this fate, those after it none. */
  static DiskFaults in(int operations, DiskFaults.Fate fate) {
    int[] left = {operations};
    return (_, _) -> left[0]-- == 0 ? fate : DiskFaults.Fate.DONE;
  }

  @Override
  public void full(boolean full) {
    disk.capacity(full ? disk.used() : Long.MAX_VALUE);
  }

  @Override
  public void calm() {
    disk.faults(DiskFaults.NONE);
    full(false);
  }

  @Override
  public LogMedium image(long seed) {
    return new DiskMedium(disk.image(seed));
  }

  @Override
  public long used() {
    return disk.used();
  }
}
