package jp.madoguchi.sim.fault;

/** How the network between kiosk and office is. */
public enum LinkState {
  /** Works. */
  ON,
  /** Running connections are cut and new ones refused. */
  OFF,
  /** A venue's wireless network answers every request with its own sign-in page. */
  CAPTIVE
}
