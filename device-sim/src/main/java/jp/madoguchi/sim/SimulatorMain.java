package jp.madoguchi.sim;

/** Wires the program together and nothing else. */
public final class SimulatorMain {
  private SimulatorMain() {}

  /** Starts the program named by the arguments. */
  public static void main(String[] args) {
    System.exit(2);
  }
}
