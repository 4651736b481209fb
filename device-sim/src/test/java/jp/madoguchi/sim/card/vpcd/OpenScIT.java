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
import java.util.Map;
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
  /** One pcscd with two readers, a card in each; what the programs say goes into files. */
  private static final String WORLD =
      """
      mount -t tmpfs none /run && mkdir -p /run/pcscd && ip link set lo up || exit 70
      cd "$1"
      pcscd -f -i >pcscd.log 2>&1 & daemon=$!
      "$2" -cp "$3" jp.madoguchi.sim.card.vpcd.ManyCardsMain 35963 "$4" "$5" >card.log 2>&1 &
      card=$!
      trap 'kill -9 $card $daemon' EXIT
      for look in $(seq 100); do
        test "$(opensc-tool -l 2>/dev/null | grep -c Yes)" = 2 && break
        sleep 0.1
      done
      say() { timeout 30 "$@"; }
      printf hello >message
      for reader in 0 1; do
        say opensc-tool -r $reader -n >name$reader.txt 2>&1
        say pkcs15-tool -r $reader --list-certificates >certificates$reader.txt 2>&1
        say pkcs15-tool -r $reader --list-pins >pins$reader.txt 2>&1
        say pkcs15-tool -r $reader --dump >dump$reader.txt 2>&1
        for id in 01 03 04; do
          say pkcs15-tool -r $reader --read-certificate $id -o $reader-$id.pem >>read$reader.txt 2>&1
        done
        say pkcs15-tool -r $reader --read-certificate 02 --verify-pin --auth-id 02 \
          --pin ABC123 -o $reader-02.pem >>read$reader.txt 2>&1
      done
      p11() { slot=$1; shift; say pkcs11-tool --module "$module" --slot-index $slot --login "$@"; }
      module=$6
      for slot in 0 1 2; do
        pin=1234; id=01
        test $slot = 1 && pin=ABC123 && id=02
        p11 $slot --pin $pin --test >test$slot.txt 2>&1
        p11 $slot --pin $pin --id $id --sign -m SHA256-RSA-PKCS -i message -o signature$slot \
          >sign$slot.txt 2>&1
        openssl x509 -in $((slot / 2))-$id.pem -pubkey -noout >key$slot.pem 2>key$slot.txt
        openssl dgst -sha256 -verify key$slot.pem -signature signature$slot message \
          >verified$slot.txt 2>&1
      done
      echo 'reset' >script; echo '00 A4 04 0C 0A D3 92 10 00 31 00 01 01 04 08' >>script
      echo '00 20 00 91' >>script; echo '00 B0 84 00 05' >>script
      say scriptor -r "Virtual PCD 00 00" script >scriptor.txt 2>&1
      exit 0
      """;

  private static final List<Path> MODULES =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so"),
          Path.of("/usr/lib/aarch64-linux-gnu/opensc-pkcs11.so"));

  @TempDir private Path folder;

  @Test
  void openScReadsAndSignsWithAnAdultsAndAChildsCard() throws Exception {
    world(Persona.ADULT, Persona.UNDER15);
    assertThat(text("name0.txt")).as(logs()).contains("jpki");
    assertThat(text("certificates0.txt"))
        .contains(
            "[User Authentication Certificate]",
            "[Digital Signature Certificate]",
            "[User Authentication Certificate CA]",
            "[Digital Signature Certificate CA]");
    assertThat(text("pins0.txt")).contains("Tries left     : 3", "Tries left     : 5");
    assertThat(text("dump0.txt"))
        .contains("Private RSA Key [User Authentication Key]", "ModLength      : 2048");
    for (Map.Entry<String, Integer> file :
        Map.of("0-01", 0x8A, "0-02", 0x81, "0-03", 0x8B, "0-04", 0x82).entrySet()) {
      assertThat(read(file.getKey()))
          .as(() -> file.getKey() + text("read0.txt"))
          .isEqualTo(stored(Persona.ADULT, file.getValue()));
    }
    assertSigns(0);
    assertSigns(1);
    assertThat(text("name1.txt")).contains("jpki");
    assertThat(read("1-01")).isEqualTo(stored(Persona.UNDER15, 0x8A));
    assertThat(folder.resolve("1-02.pem")).doesNotExist(); // a child can't sign
    assertThat(folder.resolve("1-04.pem")).doesNotExist();
    assertSigns(2);
    if (installed("scriptor")) {
      assertThat(text("scriptor.txt").replaceAll("\\s+", " "))
          .contains("63 C3", "7F 21 82 02 33 90 00");
    }
  }

  @Test
  void aCardWithoutExtendedLengthIsReadAndAForeignOneIsNotOurs() throws Exception {
    world(Persona.NO_EXTENDED_LENGTH, Persona.FOREIGN);
    assertThat(text("name0.txt")).as(logs()).contains("jpki");
    assertThat(read("0-01")).hasSizeGreaterThan(1000);
    assertSigns(0);
    assertSigns(1);
    assertThat(text("name1.txt")).doesNotContain("jpki");
  }

  private void assertSigns(int slot) {
    assertThat(text("test" + slot + ".txt")).contains("No errors").doesNotContain("ERR");
    assertThat(text("verified" + slot + ".txt"))
        .as(() -> text("sign" + slot + ".txt") + text("key" + slot + ".txt"))
        .contains("Verified OK");
  }

  private void world(Persona first, Persona second) throws Exception {
    for (String program :
        List.of("pcscd", "opensc-tool", "pkcs15-tool", "pkcs11-tool", "ip", "openssl")) {
      need(installed(program), program + " is not installed");
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
            first.key(),
            second.key(),
            MODULES.stream()
                .filter(Files::exists)
                .findFirst()
                .orElse(MODULES.getFirst())
                .toString());
    assertThat(exit).as(logs()).isZero();
  }

  private boolean installed(String program) throws IOException, InterruptedException {
    return run("sh", "-c", "PATH=$PATH:/usr/sbin:/sbin command -v " + program) == 0;
  }

  /** The certificate that OpenSC wrote, DER. */
  private byte[] read(String name) {
    return Base64.getMimeDecoder().decode(text(name + ".pem").replaceAll("-----[A-Z ]+-----", ""));
  }

  /** A certificate's file without its filler, from the same persona's card in this process. */
  private static byte[] stored(Persona persona, int shortId) {
    SimulatedCard card = CardWallet.inMemory(Clock.systemUTC()).card(persona);
    card.transmit(HexFormat.of().parseHex("00A4040C0AD392F000260100000001"));
    card.transmit(HexFormat.of().parseHex("0020009B06414243313233"));
    byte[] file = card.transmit(HexFormat.of().parseHex("00B0%02X00000000".formatted(shortId)));
    return Arrays.copyOf(file, 4 + ((file[2] & 0xFF) << 8 | (file[3] & 0xFF)));
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
    return text("run.log") + text("pcscd.log") + text("card.log") + text("name0.txt");
  }

  private String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      return name + ": " + e.getMessage() + "\n";
    }
  }
}
