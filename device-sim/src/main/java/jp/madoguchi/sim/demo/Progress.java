package jp.madoguchi.sim.demo;

import java.io.PrintWriter;

/** A line that grows while residents walk: on a terminal in place, in a log file a line each. */
final class Progress {
  private static final int WIDTH = 30;

  private final PrintWriter out;
  private final int total;
  private final boolean terminal;

  Progress(PrintWriter out, int total, boolean terminal) {
    this.out = out;
    this.total = total;
    this.terminal = terminal;
  }

  void show(int done, String what) {
    int filled = WIDTH * done / total;
    String line =
        String.format(
            "[%s%s] %d/%d %s", "#".repeat(filled), ".".repeat(WIDTH - filled), done, total, what);
    if (terminal) {
      out.print("\r" + line + " ".repeat(12) + (done == total ? "\n" : ""));
    } else {
      out.println(line);
    }
    out.flush();
  }
}
