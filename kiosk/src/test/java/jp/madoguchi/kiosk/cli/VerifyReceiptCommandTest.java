package jp.madoguchi.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.keys.TestEnrolment;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.kiosk.storage.DerbyLogStore;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyReceiptCommandTest {
  @TempDir Path dir;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return new CommandLine(new VerifyReceiptCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  private static String receipt(Signer signer, long seq, String hash) {
    return signer.sign(new Statement.Receipt("k01", 1, seq, hash, Instant.EPOCH));
  }

  private Path keyFile(Signer signer) throws IOException {
    return Files.writeString(dir.resolve("key.jwk"), signer.verifier().publicJwk());
  }

  @Test
  void aReceiptOfTheKeyIsValid() throws IOException {
    Signer signer = Signer.generate();
    String hash = "9f3a".repeat(16);
    assertThat(run("--key", keyFile(signer).toString(), receipt(signer, 12, hash))).isZero();
    assertThat(out.toString())
        .contains("\"valid\":true")
        .contains("\"kiosk\":\"k01\"")
        .contains("\"number\":\"K01-1-00012-9F3A\"")
        .contains("\"at\":\"1970-01-01T00:00:00Z\"")
        .doesNotContain("inLog");
  }

  @Test
  void aReceiptOfAnotherKeyOrAChangedOneIsNot() throws IOException {
    Signer signer = Signer.generate();
    String good = receipt(signer, 12, "ab".repeat(32));
    String key = keyFile(signer).toString();
    assertThat(run("--key", key, receipt(Signer.generate(), 12, "ab".repeat(32)))).isEqualTo(1);
    assertThat(run("--key", key, good.substring(0, good.length() - 8) + "AAAAAAAA")).isEqualTo(1);
    assertThat(run("--key", key, "こんにちは")).isEqualTo(1);
    assertThat(out.toString()).contains("{\"valid\":false}").doesNotContain("true");
  }

  @Test
  void withTheDataFolderItSaysWhetherTheEntryIsInTheLog() {
    TestEnrolment.unlessDone(dir, "k01");
    KioskIdentity identity = KioskIdentity.open(dir, "k01", new Random(1));
    byte[] entry = "an entry".getBytes(StandardCharsets.UTF_8);
    try (LogStore store = DerbyLogStore.open(dir)) {
      store.append(_ -> new LogStore.NewEntry(entry, Instant.EPOCH, List.of()));
    }
    String data = dir.toString();
    assertThat(run("--data", data, receipt(identity.device(), 1, Sha256.hex(entry)))).isZero();
    assertThat(out.toString()).contains("\"inLog\":\"yes\"");
    assertThat(run("--data", data, receipt(identity.device(), 2, Sha256.hex(entry)))).isZero();
    assertThat(out.toString()).contains("\"inLog\":\"no\"");
    assertThat(run("--data", data, receipt(identity.device(), 1, "ab".repeat(32)))).isEqualTo(1);
    assertThat(out.toString()).contains("\"inLog\":\"other-entry\"");
  }

  @Test
  void whatCantBeCheckedIsSaidClearlyWithStatusTwo() throws IOException {
    assertThat(run("abc")).isEqualTo(2);
    assertThat(err.toString()).contains("give --key or --data");
    assertThat(run("--data", dir.resolve("nowhere").toString(), "abc")).isEqualTo(2);
    assertThat(run("--key", dir.resolve("none").toString(), "abc")).isEqualTo(2);
    Path bad = Files.writeString(dir.resolve("bad"), "{}");
    assertThat(run("--key", bad.toString(), "abc")).isEqualTo(2);
    assertThat(err.toString()).contains("no public P-256 key");
    assertThat(run()).isEqualTo(2);
  }
}
