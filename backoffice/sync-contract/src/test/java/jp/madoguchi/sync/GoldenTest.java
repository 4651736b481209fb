package jp.madoguchi.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files under {@code golden/} are what kiosks have written. Files are added, never changed:
 * their hashes stand in {@code golden/SHA256SUMS}.
 */
class GoldenTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:04:05.678Z");

  /** The office key of the golden log, for tests only. */
  private static final String PRIVATE_KEY =
      "497b4502664cfea5d5af0b39934dac72242a74f8480451e1aee7d6a53320333d";

  static final ApplicationSubmitted APPLICATION =
      new ApplicationSubmitted(
          "visit-0001",
          "12345678901234567890123",
          "CHILD",
          LocalDate.of(2020, 4, 3),
          Optional.of(
              new ApplicationSubmitted.Representative(
                  "まどぐち はなこ", "窓口 花子", "母", "大阪府豊中市中桜塚3-1-1", "06-6858-2525")),
          new ApplicationSubmitted.Wishes(false, true, Optional.of("マドグチ タロウ")),
          new ApplicationSubmitted.Contact(
              "窓口 花子", Optional.of("hanako@example.jp"), Optional.empty()),
          Optional.of(
              new ApplicationSubmitted.Photo(
                  "ab".repeat(32), 700, 900, 2, Map.of("yaw", -3.25), Optional.empty())),
          "ja",
          NOW.minusSeconds(300),
          NOW,
          Optional.empty());

  /** Written since renewals read the card: one member more. */
  static final ApplicationSubmitted RENEWAL =
      new ApplicationSubmitted(
          "visit-0002",
          "12345678901234567890123",
          "SELF",
          LocalDate.of(1946, 4, 5),
          Optional.empty(),
          new ApplicationSubmitted.Wishes(true, true, Optional.empty()),
          new ApplicationSubmitted.Contact("窓口 太郎", Optional.empty(), Optional.of("06-6858-2525")),
          Optional.empty(),
          "ja",
          NOW.minusSeconds(300),
          NOW,
          Optional.of(
              new ApplicationSubmitted.FromCard("RENEWAL", "窓口　太郎", "大阪府豊中市中桜塚3-1-1", "1")));

  static final VisitEnded VISIT =
      new VisitEnded(
          "visit-0001",
          VisitEnded.Outcome.COMPLETED,
          "done",
          "ja-x-easy",
          2,
          1,
          Map.of("YAW", 4),
          Optional.empty(),
          NOW.minusSeconds(400),
          NOW);

  static final VisitErased ERASED = new VisitErased("visit-0001", VisitErased.Cause.END, NOW, 3);

  private static byte[] golden(String name) throws IOException {
    try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/" + name)) {
      assertThat(in).as("golden/%s", name).isNotNull();
      return in.readAllBytes();
    }
  }

  @Test
  void theApplicationOfVersion1IsReadForEver() throws IOException {
    assertThat(
            PayloadCodec.read(ApplicationSubmitted.TYPE, golden("application.submitted.v1.json")))
        .isEqualTo(new PayloadCodec.Reading.Known(APPLICATION));
  }

  @Test
  void theRenewalOfVersion1IsReadForEver() throws IOException {
    assertThat(
            PayloadCodec.read(
                ApplicationSubmitted.TYPE, golden("application.submitted.v1-renewal.json")))
        .isEqualTo(new PayloadCodec.Reading.Known(RENEWAL));
    assertThat(PayloadCodec.write(RENEWAL))
        .isEqualTo(golden("application.submitted.v1-renewal.json"));
  }

  @Test
  void theVisitOfVersion1IsReadForEver() throws IOException {
    assertThat(PayloadCodec.read(VisitEnded.TYPE, golden("visit.ended.v1.json")))
        .isEqualTo(new PayloadCodec.Reading.Known(VISIT));
  }

  @Test
  void theErasureOfVersion1IsReadForEver() throws IOException {
    assertThat(PayloadCodec.read(VisitErased.TYPE, golden("visit.erased.v1.json")))
        .isEqualTo(new PayloadCodec.Reading.Known(ERASED));
    assertThat(PayloadCodec.write(ERASED)).isEqualTo(golden("visit.erased.v1.json"));
  }

  @Test
  void aWholeLogOfVersion1IsReadAndOpenedForEver() throws IOException {
    SealingKey key = Sealing.restore(HexFormat.of().parseHex(PRIVATE_KEY));
    String previous = Sha256.NONE;
    long seq = 1;
    for (String line :
        new String(golden("log.v1.ndjson"), StandardCharsets.UTF_8).lines().toList()) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      LogEntry entry = EntryCodec.read(bytes);
      assertThat(entry.seq()).isEqualTo(seq++);
      assertThat(entry.prev()).isEqualTo(previous);
      assertThat(entry.keyId()).isEqualTo(key.recipient().keyId());
      previous = Sha256.hex(bytes);
      byte[] aad =
          Sealing.entryAad(entry.kiosk(), entry.epoch(), entry.seq(), entry.type(), entry.prev());
      byte[] plain = Sealing.open(key, aad, entry.sealed()).orElseThrow();
      assertThat(PayloadCodec.read(entry.type(), plain))
          .isIn(new PayloadCodec.Reading.Known(APPLICATION), new PayloadCodec.Reading.Known(VISIT));
    }
    assertThat(seq).isEqualTo(3);
  }

  @Test
  void statementsOfVersion1AreBelievedForEver() throws IOException {
    Verifier verifier =
        Verifier.restore(new String(golden("statements.v1.jwk"), StandardCharsets.UTF_8).strip());
    String[] lines =
        new String(golden("statements.v1.txt"), StandardCharsets.UTF_8).split("\n", -1);
    assertThat(verifier.verify(lines[0], Statement.Push.class)).isPresent();
    assertThat(verifier.verify(lines[1], Statement.Upload.class)).isPresent();
    assertThat(verifier.verify(lines[2], Statement.Ack.class)).isPresent();
    assertThat(verifier.verify(lines[3], Statement.Receipt.class)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application.submitted.v1.json",
        "application.submitted.v1-renewal.json",
        "visit.ended.v1.json",
        "visit.erased.v1.json",
        "log.v1.ndjson",
        "statements.v1.jwk",
        "statements.v1.txt"
      })
  void aGoldenFileIsNeverChanged(String name) throws IOException {
    String sums = new String(golden("SHA256SUMS"), StandardCharsets.UTF_8);
    assertThat(sums).contains(Sha256.hex(golden(name)) + "  " + name);
  }

  @Test
  void whatIsWrittenTodayIsReadToday() {
    for (Payload payload : java.util.List.of(APPLICATION, RENEWAL, VISIT, ERASED)) {
      assertThat(PayloadCodec.read(PayloadCodec.typeOf(payload), PayloadCodec.write(payload)))
          .isEqualTo(new PayloadCodec.Reading.Known(payload));
    }
  }

  @Test
  void aTypeOfALaterVersionIsNamedAndBrokenContentIsMalformed() {
    byte[] json = PayloadCodec.write(VISIT);
    assertThat(PayloadCodec.read("visit.ended.v2", json))
        .isEqualTo(new PayloadCodec.Reading.UnknownType("visit.ended.v2"));
    for (String bad :
        java.util.List.of(
            "",
            "{",
            "[]",
            "null",
            "{}",
            "{\"outcome\":\"LOST\"}",
            "{\"liveRefusals\":{\"YAW\":null}}")) {
      assertThat(PayloadCodec.read(VisitEnded.TYPE, bad.getBytes(StandardCharsets.UTF_8)))
          .as(bad)
          .isInstanceOf(PayloadCodec.Reading.Malformed.class);
    }
  }

  @Test
  void aMissingOptionalMemberIsEmptyAndAMissingOtherMemberIsMalformed() {
    String json = new String(PayloadCodec.write(APPLICATION), StandardCharsets.UTF_8);
    String without = json.replaceFirst("\"representative\":\\{[^}]*},", "");
    assertThat(
            PayloadCodec.read(ApplicationSubmitted.TYPE, without.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            PayloadCodec.Reading.Known.class,
            known ->
                assertThat(((ApplicationSubmitted) known.payload()).representative()).isEmpty());
    String broken = json.replaceFirst("\"applicationId\":\"[0-9]*\",", "");
    assertThat(
            PayloadCodec.read(ApplicationSubmitted.TYPE, broken.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(PayloadCodec.Reading.Malformed.class);
  }

  @Test
  void personalDataDoesNotPrintItself() {
    assertThat(
            APPLICATION.toString()
                + APPLICATION.contact()
                + APPLICATION.wishes()
                + APPLICATION.representative()
                + new PayloadCodec.Reading.Known(APPLICATION))
        .doesNotContain("花子")
        .doesNotContain("1234567890");
  }

  @Test
  void aHashLooksLikeOneOnlyInLowerCaseHex() {
    assertThat(Sha256.looksLikeHash("ab".repeat(32))).isTrue();
    assertThat(Sha256.looksLikeHash("AB".repeat(32))).isFalse();
    assertThat(Sha256.looksLikeHash("ab".repeat(31))).isFalse();
    assertThat(Sha256.hex(new byte[0]))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThatThrownBy(() -> Statement.typOf(Statement.class))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
