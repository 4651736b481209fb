package jp.madoguchi.kiosk;

/** Wires the program together and nothing else. */
public final class KioskMain {
  private KioskMain() {}

  /** Starts the program named by the arguments. */
  public static void main(String[] args) {
    System.exit(2);
  }
}
