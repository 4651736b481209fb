package jp.madoguchi.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatementTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:04:05.678Z");
  private static final Statement.Ack ACK = new Statement.Ack("k01", 1, 12, "ab".repeat(32), NOW, 0);

  private final Signer signer = Signer.generate();
  private final Verifier verifier = Verifier.restore(signer.verifier().publicJwk());

  @Test
  void everyKindComesBackFromItsOwnKindOnly() {
    List<Statement> all =
        List.of(
            ACK,
            new Statement.Push("k01", 1, 3, 12, "ab".repeat(32), NOW),
            new Statement.Upload("k01", 1, "ab".repeat(32), NOW),
            new Statement.Receipt("k01", 1, 12, "ab".repeat(32), NOW),
            GoldenSeals.SHUTTER);
    for (Statement statement : all) {
      String signed = Signer.restore(signer.privateJwk()).sign(statement);
      for (Statement other : all) {
        assertThat(verifier.verify(signed, other.getClass()).isPresent())
            .as("%s as %s", statement, other)
            .isEqualTo(statement.getClass() == other.getClass());
      }
    }
  }

  @Test
  void anotherKeysSignatureIsNone() {
    assertThat(verifier.verify(Signer.generate().sign(ACK), Statement.Ack.class)).isEmpty();
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    String signed = signer.sign(ACK);
    for (int i = 0; i < signed.length(); i++) {
      char changed = signed.charAt(i) == 'A' ? 'B' : 'A';
      String tampered = signed.substring(0, i) + changed + signed.substring(i + 1);
      boolean lastOfSignature = i == signed.length() - 1; // its low bits aren't part of the bytes
      if (!lastOfSignature) {
        assertThat(verifier.verify(tampered, Statement.Ack.class)).as("character %s", i).isEmpty();
      }
    }
  }

  @Test
  void unsignedAndSymmetricAlgorithmsAreNotBelieved() {
    String payload = part(SyncJson.write(ACK));
    for (String alg : List.of("none", "HS256", "ES384", "RS256")) {
      String header =
          part(
              ("{\"alg\":\"" + alg + "\",\"typ\":\"madoguchi-ack+jws\"}")
                  .getBytes(StandardCharsets.UTF_8));
      assertThat(verifier.verify(header + "." + payload + ".", Statement.Ack.class))
          .as(alg)
          .isEmpty();
      assertThat(
              verifier.verify(
                  header + "." + payload + "." + part(new byte[64]), Statement.Ack.class))
          .as(alg)
          .isEmpty();
    }
  }

  @Test
  void aKeyInsideTheMessageIsNotUsed() {
    Signer attacker = Signer.generate();
    String signed = attacker.sign(ACK);
    String header =
        part(
            ("{\"alg\":\"ES256\",\"typ\":\"madoguchi-ack+jws\",\"jwk\":"
                    + attacker.verifier().publicJwk()
                    + "}")
                .getBytes(StandardCharsets.UTF_8));
    String injected = header + signed.substring(signed.indexOf('.'));
    assertThat(verifier.verify(injected, Statement.Ack.class)).isEmpty();
  }

  @Test
  void garbageNeverThrows() {
    String good = signer.sign(ACK);
    for (long seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      StringBuilder text =
          new StringBuilder(random.nextBoolean() ? good : ".".repeat(random.nextInt(6)));
      for (int i = random.nextInt(8); i > 0; i--) {
        int at = random.nextInt(text.length() + 1);
        text.insert(at, (char) random.nextInt(0x3000));
      }
      if (!text.toString().equals(good)) {
        assertThat(verifier.verify(text.toString(), Statement.Receipt.class))
            .as("seed %s", seed)
            .isEmpty();
      }
    }
    assertThat(verifier.verify("a".repeat(100_000), Statement.Ack.class)).isEmpty();
    assertThat(verifier.verify("", Statement.Ack.class)).isEmpty();
  }

  @Test
  void onlyP256KeysAreTaken() {
    for (String bad :
        List.of(
            "",
            "{}",
            "null",
            "[]",
            "{\"kty\":\"oct\",\"k\":\"AAAA\"}",
            "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}")) {
      assertThatThrownBy(() -> Verifier.restore(bad))
          .as(bad)
          .isInstanceOf(MalformedException.class);
      assertThatThrownBy(() -> Signer.restore(bad)).as(bad).isInstanceOf(MalformedException.class);
    }
    String publicOnly = verifier.publicJwk();
    assertThatThrownBy(() -> Signer.restore(publicOnly)).isInstanceOf(MalformedException.class);
    assertThat(Verifier.restore(signer.privateJwk()).publicJwk()).doesNotContain("\"d\"");
  }

  @Test
  void aReceiptsNumberIsTheSameOnBothSides() {
    assertThat(Statement.receiptNumber("k01", 1, 12, "9f3a" + "0".repeat(60)))
        .isEqualTo("K01-1-00012-9F3A");
  }

  @Test
  void aRefusalComesBackWithWhatItNames() {
    assertThat(Refusal.read(Refusal.gap(7).write())).isEqualTo(Refusal.gap(7));
    Refusal missing = Refusal.blobsMissing(List.of("ab".repeat(32)));
    assertThat(Refusal.read(missing.write())).isEqualTo(missing);
    String plain =
        "{\"type\":\"about:blank\",\"title\":\"t\",\"status\":403,\"detail\":\"d\",\"code\":\"kiosk.unknown\"}";
    Refusal read = Refusal.read(plain.getBytes(StandardCharsets.UTF_8));
    assertThat(read.known()).isTrue();
    assertThat(read.expectedSeq()).isEmpty();
    assertThat(Refusal.of(403, "portal.login", "t", "d").known()).isFalse();
  }

  private static String part(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
