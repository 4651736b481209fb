package jp.madoguchi.simulation.disk;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Content of a file: what a reader sees, and what of it is on the platter. */
final class Inode {
  private static final int SECTOR = 512;

  /** In the place of a sector's number: the length. */
  private static final int LENGTH = -1;

  private byte[] data = new byte[SECTOR];
  private int length;
  private int durableLength;

  /** What the platter holds where the cache holds something else, by sector. */
  private final TreeMap<Integer, byte[]> platter = new TreeMap<>();

  int length() {
    return length;
  }

  int read(long at, byte[] into, int offset, int count) {
    if (at >= length) {
      return -1;
    }
    int there = (int) Math.min(count, length - at);
    System.arraycopy(data, (int) at, into, offset, there);
    return there;
  }

  void write(long at, byte[] from, int offset, int count) {
    int end = Math.toIntExact(at + count);
    keepOld((int) at, end);
    if (end > data.length) {
      data = Arrays.copyOf(data, Math.max(end, data.length * 2));
    }
    System.arraycopy(from, offset, data, (int) at, count);
    length = Math.max(length, end);
  }

  void setLength(long wanted) {
    int end = Math.toIntExact(wanted);
    if (end < length) {
      keepOld(end, length);
      Arrays.fill(data, end, length, (byte) 0);
    } else if (end > data.length) {
      data = Arrays.copyOf(data, end);
    }
    length = end;
  }

  void sync() {
    platter.clear();
    durableLength = length;
  }

  /** An error while syncing: each sector is on the platter or lost, and nobody tries again. */
  void syncHalf(IntPredicate lost) {
    byte[] seen = Arrays.copyOf(data, length);
    lose(lost);
    TreeMap<Integer, byte[]> gone = new TreeMap<>();
    for (int sector = 0; sector * SECTOR < seen.length; sector++) {
      int from = sector * SECTOR;
      int to = Math.min(from + SECTOR, seen.length);
      byte[] kept = slice(from);
      if (!Arrays.equals(kept, 0, to - from, seen, from, to)) {
        gone.put(sector, kept);
      }
    }
    durableLength = length;
    data = Arrays.copyOf(seen, Math.max(seen.length, SECTOR));
    length = seen.length;
    platter.putAll(gone);
  }

  /** The power is gone: of what was not synced, each sector is there or lost. */
  void lose(IntPredicate lost) {
    int lengthNow = durableLength != length && lost.test(LENGTH) ? durableLength : length;
    platter.forEach((sector, old) -> {
      if (lost.test(sector)) {
        int from = sector * SECTOR;
        data = from + SECTOR > data.length ? Arrays.copyOf(data, from + SECTOR) : data;
        System.arraycopy(old, 0, data, from, SECTOR);
      }
    });
    data = lengthNow > data.length ? Arrays.copyOf(data, lengthNow) : data;
    Arrays.fill(data, Math.min(lengthNow, data.length), data.length, (byte) 0);
    length = lengthNow;
    sync();
  }

  Inode copy() {
    Inode copy = new Inode();
    copy.data = Arrays.copyOf(data, Math.max(length, SECTOR));
    copy.length = length;
    copy.sync();
    return copy;
  }

  private void keepOld(int from, int to) {
    for (int sector = from / SECTOR; sector * SECTOR < to; sector++) {
      platter.computeIfAbsent(sector, s -> slice(s * SECTOR));
    }
  }

  private byte[] slice(int from) {
    byte[] old = new byte[SECTOR];
    if (from < data.length) {
      System.arraycopy(data, from, old, 0, Math.min(SECTOR, data.length - from));
    }
    return old;
  }
}
