package jp.madoguchi.kiosk.card.fuzz;

/** What every target needs. */
final class Fuzzing {
  private Fuzzing() {}

  /** A broken promise is a finding. */
  static void require(boolean promise) {
    if (!promise) {
      throw new IllegalStateException("a promise of the parser is broken");
    }
  }
}
