package jp.madoguchi.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryCodecTest {
  static final LogEntry ENTRY =
      new LogEntry(
          1,
          "k01",
          1,
          12,
          "ab".repeat(32),
          "visit.ended.v1",
          new LogEntry.OccurredAt(
              Instant.parse("2026-11-22T03:04:05.678Z"), "00112233aabbccdd", 81234),
          "0123456789abcdef",
          new byte[60],
          List.of("cd".repeat(32)));

  private static String json() {
    return new String(EntryCodec.write(ENTRY), StandardCharsets.UTF_8);
  }

  private static void refuses(String json) {
    assertThatThrownBy(() -> EntryCodec.read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void anEntryComesBackAndItsBytesAreOneLine() {
    LogEntry back = EntryCodec.read(EntryCodec.write(ENTRY));
    assertThat(back).usingRecursiveComparison().isEqualTo(ENTRY);
    assertThat(json()).doesNotContain("\n").startsWith("{\"v\":1,\"kiosk\":\"k01\"");
    assertThat(EntryCodec.write(back)).isEqualTo(EntryCodec.write(ENTRY));
  }

  @Test
  void membersOfALaterVersionAreIgnored() {
    String later = json().replace("{\"v\":1,", "{\"v\":1,\"later\":{\"x\":[1]},");
    assertThat(EntryCodec.read(later.getBytes(StandardCharsets.UTF_8)).seq()).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"v\":1|\"v\":2",
        "\"v\":1|\"v\":null",
        "\"kiosk\":\"k01\"|\"kiosk\":\"K01\"",
        "\"kiosk\":\"k01\"|\"kiosk\":\"../k01\"",
        "\"kiosk\":\"k01\"|\"kiosk\":null",
        "\"epoch\":1|\"epoch\":0",
        "\"seq\":12|\"seq\":0",
        "\"seq\":12|\"seq\":1",
        "\"seq\":12|\"seq\":1.5e400",
        "\"seq\":12|\"seq\":\"x\"",
        "\"seq\":12|\"seq\":12,\"seq\":13",
        "\"type\":\"visit.ended.v1\"|\"type\":\"visit ended\"",
        "\"type\":\"visit.ended.v1\"|\"type\":\"visit.ended\"",
        "\"type\":\"visit.ended.v1\"|\"type\":\"visit.ended.v0\"",
        "\"boot\":\"00112233aabbccdd\"|\"boot\":\"\"",
        "\"uptimeMs\":81234|\"uptimeMs\":-1",
        "\"wall\":\"2026-11-22T03:04:05.678Z\"|\"wall\":\"yesterday\"",
        "\"keyId\":\"0123456789abcdef\"|\"keyId\":\"\"",
        "\"blobs\":[|\"blobs\":[\"short\",",
        "\"blobs\":[|\"blobs\":[null,",
        "{\"v\"|[{\"v\"",
        "}]|",
      })
  void anEntryWithAWrongPartIsRefused(String good, String bad) {
    refuses(json().replace(good, bad == null ? "" : bad) + ("}]".equals(good) ? "{" : ""));
  }

  @Test
  void tooMuchIsRefused() {
    refuses(json().replace("visit.ended.v1", "a".repeat(30_000) + ".v1"));
    refuses(json().replace("visit.ended.v1", "a.".repeat(25_000) + "v1"));
    refuses("[".repeat(60_000));
    refuses(" ".repeat(EntryCodec.ENTRY_BYTES_MAX) + json());
    List<String> nine = Collections.nCopies(EntryCodec.BLOBS_MAX + 1, "cd".repeat(32));
    LogEntry many =
        new LogEntry(
            1,
            "k01",
            1,
            12,
            ENTRY.prev(),
            ENTRY.type(),
            ENTRY.occurredAt(),
            "k",
            new byte[60],
            nine);
    assertThatThrownBy(() -> EntryCodec.write(many)).isInstanceOf(MalformedException.class);
    LogEntry large =
        new LogEntry(
            1,
            "k01",
            1,
            12,
            ENTRY.prev(),
            ENTRY.type(),
            ENTRY.occurredAt(),
            "k",
            new byte[60_000],
            List.of());
    assertThatThrownBy(() -> EntryCodec.write(large)).isInstanceOf(MalformedException.class);
  }

  @Test
  void anEntryOverTwoLinesIsRefused() {
    refuses(json().replace(",\"seq\"", ",\n\"seq\""));
    refuses(json() + "\n");
    refuses(json() + json());
  }

  @Test
  void onlyTheFirstEntryHasNoPredecessor() {
    refuses(json().replace("ab".repeat(32), Sha256.NONE));
    LogEntry first =
        new LogEntry(
            1,
            "k01",
            1,
            1,
            Sha256.NONE,
            ENTRY.type(),
            ENTRY.occurredAt(),
            "k",
            new byte[60],
            List.of());
    assertThat(EntryCodec.read(EntryCodec.write(first)).seq()).isEqualTo(1);
  }

  @Test
  void damagedBytesAreReadOrRefusedButNeverAnythingElse() {
    byte[] good = EntryCodec.write(ENTRY);
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = random.nextInt(10) == 0 ? new byte[random.nextInt(300)] : good.clone();
      if (bytes.length != good.length) {
        random.nextBytes(bytes);
      }
      for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(EntryCodec.read(bytes)).isNotNull();
      } catch (MalformedException e) {
        assertThat(e.getMessage())
            .as("seed %s: no content in messages", seed)
            .doesNotContain("k01");
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }
}
