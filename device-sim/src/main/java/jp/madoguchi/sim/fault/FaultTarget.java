package jp.madoguchi.sim.fault;

/** What faults are done to. */
public interface FaultTarget {
  /** Begins the fault. */
  void begin(Fault fault);

  /** Ends it: all is as before. */
  void end(Fault fault);
}
