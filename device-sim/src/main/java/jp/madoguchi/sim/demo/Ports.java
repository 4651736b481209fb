package jp.madoguchi.sim.demo;

import java.net.URI;

/**
 * The loopback addresses, moved together.
 *
 * @param first port of the back office; then kiosk, simulator, and the office's door for kiosks
 */
record Ports(int first) {
  Ports {
    if (first < 1 || first > 65532) {
      throw new DemoFailedException("the port must lie between 1 and 65532");
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

  /** Port of the office's door for kiosks. */
  int devices() {
    return first + 3;
  }

  private static URI at(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }
}
