package jp.madoguchi.sim.fault;

import jp.madoguchi.sim.camera.CameraFault;

/** One thing that goes wrong, and comes right again when it is over. */
public sealed interface Fault {
  /** The camera fails. */
  record CameraFails(CameraFault how) implements Fault {}

  /** The network fails. */
  record NetworkFails(LinkState how) implements Fault {}

  /** The card is taken off the reader. */
  record CardPulled() implements Fault {}

  /** The card centre takes no filings. */
  record CentreCloses() implements Fault {}
}
