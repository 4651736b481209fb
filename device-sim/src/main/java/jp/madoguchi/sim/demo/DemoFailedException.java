package jp.madoguchi.sim.demo;

/** The demo can't go on; the message says why, for the person at the terminal. */
final class DemoFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DemoFailedException(String message) {
    super(message);
  }
}
