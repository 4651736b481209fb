package jp.madoguchi.simulation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.outbox.Exposures;
import jp.madoguchi.kiosk.outbox.LogOutbox;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.outbox.RecoveringLogStore;
import jp.madoguchi.kiosk.outbox.Shot;
import jp.madoguchi.kiosk.outbox.VisitMark;
import jp.madoguchi.kiosk.storage.DerbyLogStore;
import jp.madoguchi.simulation.disk.DiskFaults;
import jp.madoguchi.simulation.disk.DiskFaults.Fate;
import jp.madoguchi.simulation.disk.SimDisk;
import jp.madoguchi.simulation.disk.SimDiskFolder;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.VisitEnded;

/**
 * A first start or a visit, again and again: the first operation of the disk fails, then the second
 * and so on. What a resident saw confirmed must be there afterwards, and the next one be served.
 */
final class EachOperation {
  /** The notes of running visits are not part of the simulation: none is ever written. */
  private static final VisitMark NO_VISITS = new VisitMark(Path.of("no-visits"));

  private static final String ID = "1".repeat(23);
  private static final Signer DEVICE = Signer.generate();
  private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
  private static final Clock WALL = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final VisitEnded END =
      new VisitEnded(
          "v",
          VisitEnded.Outcome.COMPLETED,
          "done",
          "ja",
          1,
          0,
          Map.of(),
          Optional.empty(),
          NOON,
          NOON);

  /** What runs while the disk fails. */
  enum Scenario {
    /** The database is created, then somebody comes. */
    FIRST_START,
    /** A kiosk that has run before starts, then somebody comes. */
    VISIT
  }

  /**
   * What the loop came to.
   *
   * @param operations how many operations failed, one at a time
   * @param broken what didn't hold after which operation
   */
  record Outcome(int operations, List<String> broken) {}

  private final SimDisk disk;
  private final List<Outbox.Committed> confirmed = new ArrayList<>();
  private final List<String> blobs = new ArrayList<>();
  private long nanos = 10_000_000_000L;

  private EachOperation(SimDisk disk) {
    this.disk = disk;
  }

  /**
   * Runs the scenario once for each operation.
   *
   * @param first the first operation that fails, from 0
   * @param every and each of so many after it
   * @param piece how many sectors in a row the disk writes or loses together
   */
  static Outcome run(Scenario scenario, Fate fate, int first, int every, int piece) {
    List<String> broken = new ArrayList<>();
    int trials = 0;
    for (int n = first; ; n += every) {
      boolean[] met = {false};
      int failing = n;
      SimDisk disk = scenario == Scenario.FIRST_START ? new SimDisk(n) : DiskMedium.freshDisk(n);
      DiskFaults fault = DiskMedium.in(n, fate);
      String[] where = {""};
      disk.piece(piece);
      disk.faults((operation, path) -> {
        Fate now = fault.of(operation, path);
        if (now != Fate.DONE) {
          met[0] = true;
          where[0] = operation + " " + path;
        }
        return now;
      });
      for (String line : new EachOperation(disk).trial()) {
        broken.add(
            scenario + ", " + fate + " at operation " + failing + " (" + where[0] + "): " + line);
      }
      if (!met[0]) {
        return new Outcome(trials, broken);
      }
      trials++;
    }
  }

  private List<String> trial() {
    List<String> broken = new ArrayList<>();
    try {
      LogStore store = start();
      try {
        visit(store);
      } catch (Outbox.OutboxUnavailableException e) {
        if (!disk.isOff()) {
          nanos += 3_000_000_000L;
          again(broken, store); // the same program goes on
        }
      }
      closeQuietly(store);
    } catch (LogStore.StoreFailedException e) {
      // the program ends and is started again
    }
    disk.faults(DiskFaults.NONE);
    disk.powerCut();
    disk.powerOn();
    try {
      LogStore store = start();
      check(broken, store);
      visit(store);
      check(broken, store);
      store.close();
    } catch (LogStore.StoreFailedException | Outbox.OutboxUnavailableException e) {
      broken.add("does not come back: " + rootOf(e));
    }
    return broken;
  }

  private void again(List<String> broken, LogStore store) {
    try {
      visit(store);
    } catch (LogStore.StoreFailedException | Outbox.OutboxUnavailableException e) {
      broken.add("the program does not recover: " + rootOf(e));
    }
  }

  private LogStore start() {
    return new RecoveringLogStore(
        () -> LogOutbox.checked(DerbyLogStore.open(new SimDiskFolder(disk)), identity()),
        () -> nanos);
  }

  private static KioskIdentity identity() {
    return new KioskIdentity("k01", 1, DEVICE, "00000000000000aa");
  }

  private void visit(LogStore store) {
    Outbox outbox =
        new LogOutbox(
            store,
            identity(),
            SimOffice.KEYS,
            WALL,
            () -> nanos,
            new Random(1),
            NO_VISITS,
            () -> {});
    Shot shot = outbox.shutter(Exposures.of("v", ID, new byte[9_000]));
    confirmed.add(outbox.commit(END, List.of(shot.blob())));
    blobs.add(shot.blob().sha256());
    store.acknowledge(confirmed.getLast().seq(), "ack");
    store.prune(0);
  }

  private void check(List<String> broken, LogStore store) {
    for (int i = 0; i < confirmed.size(); i++) {
      Outbox.Committed one = confirmed.get(i);
      if (!store.hashOf(one.seq()).equals(Optional.of(one.hash()))
          || store.read(one.seq(), 1, Integer.MAX_VALUE).isEmpty()
          || (i < blobs.size() && store.blob(blobs.get(i)).isEmpty())) {
        broken.add("entry " + one.seq() + ", which a resident saw confirmed, is lost");
      }
    }
  }

  private static void closeQuietly(LogStore store) {
    try {
      store.close();
    } catch (LogStore.StoreFailedException e) {
      // without power it can't be closed
    }
  }

  private static String rootOf(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage());
    return message.substring(0, Math.min(160, message.length())).replace('\n', ' ');
  }
}
