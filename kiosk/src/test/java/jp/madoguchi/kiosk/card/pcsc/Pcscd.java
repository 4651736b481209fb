package jp.madoguchi.kiosk.card.pcsc;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** The real reader service, one at a time. */
final class Pcscd {
  private Process process;

  synchronized void start() throws IOException {
    if (process == null || !process.isAlive()) {
      process =
          new ProcessBuilder("pcscd", "-f", "-i")
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start();
    }
  }

  /** Ends it in an orderly way. */
  synchronized void stop() throws InterruptedException {
    if (process != null) {
      process.destroy();
      process.waitFor();
    }
  }

  /** kill -9: whoever is in the middle of something is left there. */
  synchronized void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }
}
