package jp.madoguchi.sim.demo;

import java.net.URI;

/**
 * The three loopback addresses, moved together.
 *
 * @param first port of the back office; the kiosk has the next, the simulator the one after
 */
record Ports(int first) {
  Ports {
    if (first < 1 || first > 65533) {
      throw new DemoFailedException("the port must lie between 1 and 65533");
    }
  }

  URI backoffice() {
    return at(first);
  }

  URI kiosk() {
    return at(first + 1);
  }

  URI simulator() {
    return at(first + 2);
  }

  private static URI at(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }
}
