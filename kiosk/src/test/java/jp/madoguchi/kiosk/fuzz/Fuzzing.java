package jp.madoguchi.kiosk.fuzz;

/** What every target needs. */
public final class Fuzzing {
  private Fuzzing() {}

  /** A broken promise is a finding. */
  public static void require(boolean promise) {
    if (!promise) {
      throw new IllegalStateException("a promise of the parser is broken");
    }
  }
}
