package jp.madoguchi.sim.card.vpcd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import jp.madoguchi.sim.card.chip.SimulatedCard;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Unmodified OpenSC takes the simulated card for a JPKI card, through the real pcscd and vpcd, in
 * namespaces of its own.
 */
class OpenScIT {
  private static final String WORLD =
      """
      mount -t tmpfs none /run && mkdir -p /run/pcscd && ip link set lo up || exit 70
      cd "$1"
      pcscd -f -i >pcscd.log 2>&1 & daemon=$!
      "$2" -cp "$3" jp.madoguchi.sim.card.vpcd.OneCardMain --persona "$4" >card.log 2>&1 & card=$!
      trap 'kill $card $daemon; wait' EXIT
      for look in $(seq 100); do opensc-tool -l 2>/dev/null | grep -q Yes && break; sleep 0.2; done
      opensc-tool -n >name.txt 2>&1
      pkcs15-tool --list-certificates >certificates.txt 2>&1
      pkcs15-tool --list-pins >pins.txt 2>&1
      pkcs15-tool --read-certificate 01 -o auth.pem >auth.txt 2>&1
      printf hello >message
      pkcs11-tool --module "$5" --slot-index 0 --login --pin 1234 --id 01 --sign \
        -m SHA256-RSA-PKCS -i message -o signature >sign.txt 2>&1
      exit 0
      """;

  private static final List<Path> MODULES =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so"),
          Path.of("/usr/lib/aarch64-linux-gnu/opensc-pkcs11.so"));

  @TempDir private Path folder;

  @Test
  void openScReadsTheCardByteForByte() throws Exception {
    world(Persona.ADULT);
    assertThat(text("name.txt")).as(logs()).contains("jpki");
    assertThat(text("certificates.txt"))
        .contains("User Authentication Certificate", "Digital Signature Certificate");
    assertThat(text("pins.txt")).contains("Tries left     : 3", "Tries left     : 5");
    byte[] der =
        Base64.getMimeDecoder().decode(text("auth.pem").replaceAll("-----[A-Z ]+-----", ""));
    assertThat(der).isEqualTo(stored(Persona.ADULT));
    assertThat(signatureIsGood(der)).as(() -> text("sign.txt")).isTrue();
  }

  @Test
  void openScDoesNotTakeAForeignCardForOurs() throws Exception {
    world(Persona.FOREIGN);
    assertThat(text("name.txt")).as(logs()).doesNotContain("jpki");
  }

  private void world(Persona persona) throws Exception {
    for (String program : List.of("pcscd", "opensc-tool", "pkcs15-tool", "pkcs11-tool", "ip")) {
      need(
          run("sh", "-c", "PATH=$PATH:/usr/sbin:/sbin command -v " + program) == 0,
          program + " is not installed");
    }
    need(
        Files.exists(Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")),
        "vsmartcard-vpcd is not installed");
    need(
        run("unshare", "-mn", "sh", "-c", "mount -t tmpfs none /run") == 0,
        "this user may not make namespaces (unshare -mn)");
    int exit =
        run(
            "unshare",
            "-mn",
            "sh",
            "-c",
            WORLD,
            "sh",
            folder.toString(),
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            System.getProperty("java.class.path"),
            persona.key(),
            MODULES.stream()
                .filter(Files::exists)
                .findFirst()
                .orElse(MODULES.getFirst())
                .toString());
    assertThat(exit).as(logs()).isZero();
  }

  /** EF 000A without its filler, from the same persona's card in this process. */
  private static byte[] stored(Persona persona) {
    SimulatedCard card = CardWallet.inMemory(Clock.systemUTC()).card(persona);
    card.transmit(HexFormat.of().parseHex("00A4040C0AD392F000260100000001"));
    byte[] file = card.transmit(HexFormat.of().parseHex("00B08A00000000"));
    return Arrays.copyOf(file, 4 + ((file[2] & 0xFF) << 8 | (file[3] & 0xFF)));
  }

  private boolean signatureIsGood(byte[] certificate) throws Exception {
    var verifier = java.security.Signature.getInstance("SHA256withRSA");
    verifier.initVerify(
        java.security.cert.CertificateFactory.getInstance("X.509")
            .generateCertificate(new java.io.ByteArrayInputStream(certificate)));
    verifier.update(Files.readAllBytes(folder.resolve("message")));
    return Files.exists(folder.resolve("signature"))
        && verifier.verify(Files.readAllBytes(folder.resolve("signature")));
  }

  private int run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("run.log").toFile())
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      return -1;
    }
    return process.exitValue();
  }

  private static void need(boolean here, String otherwise) {
    if (!here) {
      new PrintStream(System.out, true, StandardCharsets.UTF_8)
          .println("SKIPPED OpenScIT: " + otherwise);
    }
    Assumptions.assumeTrue(here, otherwise);
  }

  private String logs() {
    return text("run.log") + text("pcscd.log") + text("card.log") + text("name.txt");
  }

  private String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      return name + ": " + e.getMessage() + "\n";
    }
  }
}
