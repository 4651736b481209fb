package jp.madoguchi.simulation.disk;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * A disk with a journal of names, as ext4 has one: a sync of any file writes the names, too, and a
 * power cut loses the newest of the names that no sync has written. Only the thread that made the
 * disk meets faults: Derby's own threads work at moments that no seed decides.
 */
public final class SimDisk {
  private final TreeMap<String, Optional<Inode>> names = new TreeMap<>();
  private final Deque<Runnable> journal = new ArrayDeque<>();
  private final long seed;
  private final Random random;
  private final Thread owner = Thread.currentThread();
  private DiskFaults faults = DiskFaults.NONE;
  private long capacity = Long.MAX_VALUE;
  private boolean off;
  private int losses;
  private int piece = 1;
  private String mount = "";

  /** An empty disk that is switched on; the seed decides what a power cut leaves. */
  public SimDisk(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
    powerOn();
  }

  /** From now on these faults. */
  public synchronized void faults(DiskFaults next) {
    faults = next;
  }

  /** From now on it takes so many bytes in all. */
  public synchronized void capacity(long bytes) {
    capacity = bytes;
  }

  /**
   * From now on so many sectors in a row are there or lost together: 1 tears every page of a
   * database, 64 (32 KiB) none.
   */
  public synchronized void piece(int sectors) {
    piece = sectors;
  }

  /** Bytes in all files. */
  public synchronized long used() {
    return names.values().stream().flatMap(Optional::stream).mapToLong(Inode::length).sum();
  }

  /** Whether the power is gone. */
  public synchronized boolean isOff() {
    return off;
  }

  /** The power goes: whoever has files open gets errors from now on. */
  public synchronized void powerCut() {
    if (off) {
      return;
    }
    off = true;
    SimStorageFactory.unmount(mount);
    int lost = journal.isEmpty() ? 0 : random.nextInt(journal.size() + 1);
    for (int i = 0; i < lost; i++) {
      journal.pop().run();
    }
    journal.clear();
    losses++;
    names.forEach((path, file) -> file.ifPresent(inode -> inode.lose(lost(path))));
  }

  /** Switches it on; what was open before stays dead. */
  public synchronized void powerOn() {
    off = false;
    mount = SimStorageFactory.mount(this);
  }

  /** Another disk with what a reader sees on this one now. */
  public synchronized SimDisk image(long itsSeed) {
    SimDisk image = new SimDisk(itsSeed);
    image.piece = piece;
    names.forEach((name, file) -> image.names.put(name, file.map(Inode::copy)));
    return image;
  }

  /** The name under which Derby finds it since it was switched on. */
  public synchronized String mount() {
    return mount;
  }

  synchronized boolean exists(String path) {
    return names.containsKey(path);
  }

  synchronized boolean isFolder(String path) {
    return exists(path) && names.get(path).isEmpty();
  }

  synchronized Optional<Inode> file(String path) {
    return names.getOrDefault(path, Optional.empty());
  }

  synchronized List<String> list(String folder) {
    String inside = folder + "/";
    return names.subMap(inside, folder + "0").keySet().stream()
        .map(path -> path.substring(inside.length()))
        .filter(rest -> !rest.contains("/"))
        .toList();
  }

  synchronized Inode create(String as, String path) throws IOException {
    name(as, path);
    Inode fresh = new Inode();
    put(path, Optional.of(fresh));
    return fresh;
  }

  synchronized void createFolder(String as, String path) throws IOException {
    name(as, path);
    put(path, Optional.empty());
  }

  synchronized void delete(String as, String path) throws IOException {
    name(as, path);
    Optional<Inode> old = names.remove(path);
    journal.push(() -> names.put(path, old));
  }

  /** Gives a file or a whole folder another name. */
  synchronized void rename(String as, String from, String to) throws IOException {
    name(as, from);
    List<String> inside = List.copyOf(names.subMap(from + "/", from + "0").keySet());
    move(from, to);
    inside.forEach(path -> move(path, to + path.substring(from.length())));
    journal.push(() -> {
      move(to, from);
      inside.forEach(path -> move(to + path.substring(from.length()), path));
    });
  }

  synchronized void write(String as, Inode file, String path, long at, byte[] b, int off, int n)
      throws IOException {
    long grows = Math.max(0, at + n - file.length());
    if (grows > 0 && used() + grows > capacity) {
      throw new IOException("No space left on device (simulated)");
    }
    DiskFaults.Fate fate = fate(as, DiskFaults.Operation.WRITE, path);
    int done = fate == DiskFaults.Fate.DONE ? n : wholePieces(at, random.nextInt(n + 1));
    file.write(at, b, off, done);
    end(fate);
  }

  private int wholePieces(long at, int count) {
    long bytes = piece * 512L;
    return (int) Math.max(0, (at + count) / bytes * bytes - at);
  }

  synchronized void setLength(String as, Inode file, String path, long length) throws IOException {
    if (length > file.length() && used() + length - file.length() > capacity) {
      throw new IOException("No space left on device (simulated)");
    }
    DiskFaults.Fate fate = fate(as, DiskFaults.Operation.LENGTH, path);
    if (fate == DiskFaults.Fate.DONE) {
      file.setLength(length);
    }
    end(fate);
  }

  synchronized void sync(String as, Inode file, String path) throws IOException {
    DiskFaults.Fate fate = fate(as, DiskFaults.Operation.SYNC, path);
    if (fate == DiskFaults.Fate.DONE) {
      file.sync();
      journal.clear();
    } else if (fate == DiskFaults.Fate.IO_ERROR) {
      losses++;
      file.syncHalf(lost(path));
    }
    end(fate);
  }

  /** The names so far are on the platter. */
  synchronized void syncNames(String as, String path) throws IOException {
    DiskFaults.Fate fate = fate(as, DiskFaults.Operation.SYNC, path);
    if (fate == DiskFaults.Fate.DONE) {
      journal.clear();
    }
    end(fate);
  }

  /** Fails when the power has been off since this was mounted. */
  synchronized void check(String as) throws IOException {
    if (off || !mount.equals(as)) {
      throw new IOException("the power is off (simulated)");
    }
  }

  /** Decided by name and place, not by order: what Derby's threads write changes nothing. */
  private IntPredicate lost(String path) {
    long salt = seed * 31 + losses * 1_000_003L + path.hashCode() * 7_919L;
    return sector ->
        new SplittableRandom(salt * 65_537L + Math.floorDiv(sector, piece)).nextBoolean();
  }

  private void put(String path, Optional<Inode> file) {
    Optional<Inode> old = names.put(path, file);
    journal.push(() -> {
      if (old == null) {
        names.remove(path);
      } else {
        names.put(path, old);
      }
    });
  }

  private void move(String from, String to) {
    Optional<Inode> file = names.remove(from);
    if (file != null) {
      names.put(to, file);
    }
  }

  private void name(String as, String path) throws IOException {
    end(fate(as, DiskFaults.Operation.NAME, path));
  }

  private DiskFaults.Fate fate(String as, DiskFaults.Operation operation, String path)
      throws IOException {
    check(as);
    return Thread.currentThread().equals(owner) ? faults.of(operation, path) : DiskFaults.Fate.DONE;
  }

  private void end(DiskFaults.Fate fate) throws IOException {
    switch (fate) {
      case DONE -> {}
      case IO_ERROR -> throw new IOException("Input/output error (simulated)");
      case POWER_CUT -> {
        powerCut();
        throw new IOException("the power went off (simulated)");
      }
    }
  }
}
