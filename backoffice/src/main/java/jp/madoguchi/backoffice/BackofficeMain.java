package jp.madoguchi.backoffice;

/** Wires the program together and nothing else. */
public final class BackofficeMain {
  private BackofficeMain() {}

  /** Starts the program named by the arguments. */
  public static void main(String[] args) {
    System.exit(2);
  }
}
