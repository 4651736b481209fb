package jp.madoguchi.simulation.disk;

/** Decides what becomes of an operation on a simulated disk. */
@FunctionalInterface
public interface DiskFaults {
  /** A sound disk. */
  DiskFaults NONE = (_, _) -> Fate.DONE;

  /**
   * What becomes of this operation.
   *
   * @param path of the file, to be told in a trace
   */
  Fate of(Operation operation, String path);

  /** What is asked of a disk. Reading is not among them. */
  enum Operation {
    /** A file, a folder, another name or the end of one: the journal's. */
    NAME,
    /** Bytes into the cache. */
    WRITE,
    /** Another length. */
    LENGTH,
    /** Everything so far to the platter. */
    SYNC
  }

  /** What becomes of it. */
  enum Fate {
    /** As it should be. */
    DONE,
    /** An error; of what was asked for, some may be done all the same. */
    IO_ERROR,
    /** The power fails in the middle of it. */
    POWER_CUT
  }
}
