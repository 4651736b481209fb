package jp.madoguchi.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetKeysTest {
  private static final Instant AT = Instant.parse("2026-11-22T03:04:05.678Z");

  private final Signer first = Signer.generate();
  private final Signer renewed = Signer.generate();
  private final FleetKeys fleet =
      new FleetKeys(
          List.of(
              new FleetKeys.DeviceKey("k01", Set.of(1), first.verifier()),
              new FleetKeys.DeviceKey("k01", Set.of(2, 3), renewed.verifier()),
              new FleetKeys.DeviceKey("k02", Set.of(1), Signer.generate().verifier())));

  private static Statement.Receipt receipt(String kiosk, int epoch) {
    return new Statement.Receipt(kiosk, epoch, 12, "9f3a".repeat(16), AT);
  }

  @Test
  void aReceiptIsGenuineWithTheKeyOfItsKioskAndEpochOnly() {
    Statement.Receipt one = receipt("k01", 1);
    assertThat(fleet.check(first.sign(one))).isEqualTo(new ReceiptCheck.Genuine(one));
    assertThat(fleet.check(renewed.sign(receipt("k01", 3))))
        .isInstanceOf(ReceiptCheck.Genuine.class);
    assertThat(fleet.check(first.sign(receipt("k01", 2)))).isEqualTo(new ReceiptCheck.NotGenuine());
    assertThat(fleet.check(first.sign(receipt("k02", 1)))).isEqualTo(new ReceiptCheck.NotGenuine());
    assertThat(fleet.check(first.sign(receipt("k01", 4))))
        .isEqualTo(new ReceiptCheck.UnknownKiosk("k01", 4));
    assertThat(fleet.check(first.sign(receipt("k99", 1))))
        .isEqualTo(new ReceiptCheck.UnknownKiosk("k99", 1));
  }

  @Test
  void theProofIsFoundInAnAddressAndBetweenWhiteSpace() {
    String jws = first.sign(receipt("k01", 1));
    for (String text :
        List.of(
            "https://city.example/r#" + jws,
            "  " + jws + "\r\n",
            jws.substring(0, 40) + "\n" + jws.substring(40))) {
      assertThat(fleet.check(text)).isInstanceOf(ReceiptCheck.Genuine.class);
    }
  }

  @Test
  void anotherStatementOfTheSameKioskIsNoReceipt() {
    assertThat(fleet.check(first.sign(new Statement.Push("k01", 1, 1, 1, "ab".repeat(32), AT))))
        .isEqualTo(new ReceiptCheck.Malformed());
  }

  @Test
  void noChangedCharacterIsTakenForGenuine() {
    long seed = 20261124;
    Random random = new Random(seed);
    String jws = first.sign(receipt("k01", 1));
    for (int i = 0; i < 2_000; i++) {
      char[] changed = jws.toCharArray();
      int at = random.nextInt(changed.length - 1); // the last one holds bits that don't count
      char other = "ABCDabcd0123-_.=#é".charAt(random.nextInt(18));
      if (changed[at] == other) {
        continue;
      }
      changed[at] = other;
      assertThat(fleet.check(new String(changed)))
          .as("seed %d, character %d to %s", seed, at, other)
          .isNotInstanceOf(ReceiptCheck.Genuine.class);
    }
  }

  @Test
  void aKeySetIsReadBackAsItWasWritten() {
    FleetKeys read = FleetKeys.read(fleet.write());
    assertThat(read).isEqualTo(fleet);
    assertThat(new String(fleet.write(), StandardCharsets.UTF_8))
        .contains("\"kiosk\":\"k01\"", "\"epochs\":[2,3]", "\"alg\":\"ES256\"")
        .doesNotContain("\"d\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"keys\":[{}]}",
        "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\",\"kiosk\":\"K 1\","
            + "\"epochs\":[1]}]}",
        "{\"keys\":[{\"kty\":\"RSA\",\"crv\":\"\",\"x\":\"\",\"y\":\"\",\"kiosk\":\"k01\","
            + "\"epochs\":[1]}]}"
      })
  void whatIsNoKeySetIsRefused(String json) {
    assertThatThrownBy(() -> FleetKeys.read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedException.class);
  }
}
