package jp.madoguchi.kiosk.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the reader's contract on the real pcscd with vpcd and the simulated card. Each run has mount
 * and network namespaces of its own: vpcd listens on every address, and pcscd's socket has one
 * fixed path.
 */
class PcscdIT {
  /** For a shell: mounts and networks of its own, then the command in its arguments. */
  static final String WORLD =
      "mount -t tmpfs none /run && mkdir -p /run/pcscd && ip link set lo up && exec \"$@\"";

  @TempDir private Path folder;

  @Test
  void theContractHoldsOnTheRealStack() throws Exception {
    need(Files.exists(Path.of("/usr/sbin/pcscd")), "pcscd is not installed");
    need(
        Files.exists(Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")),
        "vsmartcard-vpcd is not installed");
    need(
        run(folder.resolve("try"), "unshare", "-mn", "sh", "-c", WORLD, "sh", "true") == 0,
        "this user may not make namespaces (unshare -mn)");
    Path log = folder.resolve("log");
    int exit =
        run(
            log,
            "unshare",
            "-mn",
            "sh",
            "-c",
            WORLD,
            "sh",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            PcscdWorldMain.class.getName());
    assertThat(exit).as(() -> text(log)).isZero();
  }

  private static int run(Path log, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of(command))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(180, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      return -1;
    }
    return process.exitValue();
  }

  private static void need(boolean here, String otherwise) {
    if (!here) {
      new PrintStream(System.out, true, StandardCharsets.UTF_8)
          .println("SKIPPED PcscdIT: " + otherwise);
    }
    Assumptions.assumeTrue(here, otherwise);
  }

  private static String text(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "no log: " + e.getMessage();
    }
  }
}
