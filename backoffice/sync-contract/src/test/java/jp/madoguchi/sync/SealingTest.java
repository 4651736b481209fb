package jp.madoguchi.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealingTest {
  private static final byte[] AAD =
      Sealing.entryAad("k01", 1, 7, "application.submitted.v1", "ab".repeat(32));
  private final SealingKey key = Sealing.generate();
  private final byte[] plain = "窓口".getBytes(StandardCharsets.UTF_8);

  @Test
  void whatIsSealedOpensWithTheKeyAndTheSamePlace() {
    byte[] sealed = Sealing.seal(key.recipient(), AAD, plain);
    assertThat(Sealing.open(Sealing.restore(key.privateKey()), AAD, sealed))
        .hasValueSatisfying(b -> assertThat(b).isEqualTo(plain));
  }

  @Test
  void theSameTextIsSealedDifferentlyEachTime() {
    assertThat(Sealing.seal(key.recipient(), AAD, plain))
        .isNotEqualTo(Sealing.seal(key.recipient(), AAD, plain));
  }

  @Test
  void everySingleFlippedBitIsNoticed() {
    byte[] sealed = Sealing.seal(key.recipient(), AAD, plain);
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] tampered = sealed.clone();
      tampered[bit / 8] ^= (byte) (1 << (bit % 8));
      if (bit == 255) {
        continue; // X25519 ignores the top bit of a key, but HPKE binds it: see the next test
      }
      assertThat(Sealing.open(key, AAD, tampered)).as("bit %s", bit).isEmpty();
    }
  }

  @Test
  void theIgnoredBitOfTheEncapsulatedKeyIsBoundToo() {
    byte[] sealed = Sealing.seal(key.recipient(), AAD, plain);
    sealed[31] ^= (byte) 0x80;
    assertThat(Sealing.open(key, AAD, sealed)).isEmpty();
  }

  @Test
  void anyOtherPlaceOrKeyDoesNotOpen() {
    byte[] sealed = Sealing.seal(key.recipient(), AAD, plain);
    String type = "application.submitted.v1";
    String prev = "ab".repeat(32);
    assertThat(Sealing.open(key, Sealing.entryAad("k02", 1, 7, type, prev), sealed)).isEmpty();
    assertThat(Sealing.open(key, Sealing.entryAad("k01", 2, 7, type, prev), sealed)).isEmpty();
    assertThat(Sealing.open(key, Sealing.entryAad("k01", 1, 8, type, prev), sealed)).isEmpty();
    assertThat(Sealing.open(key, Sealing.entryAad("k01", 1, 7, "visit.ended.v1", prev), sealed))
        .isEmpty();
    assertThat(Sealing.open(key, Sealing.entryAad("k01", 1, 7, type, "cd".repeat(32)), sealed))
        .isEmpty();
    assertThat(Sealing.open(Sealing.generate(), AAD, sealed)).isEmpty();
  }

  @Test
  void garbageNeverThrows() {
    for (long seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      byte[] garbage = new byte[random.nextInt(120)];
      random.nextBytes(garbage);
      if (random.nextInt(4) == 0) {
        java.util.Arrays.fill(garbage, (byte) 0); // a low-order point
      }
      assertThat(Sealing.open(key, AAD, garbage)).as("seed %s", seed).isEmpty();
    }
  }

  @Test
  void aKeyWithANameOfAnotherKeyIsRefused() {
    byte[] publicKey = key.recipient().publicKey();
    assertThatThrownBy(() -> new RecipientKey("0".repeat(16), publicKey))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> RecipientKey.of(new byte[31])).isInstanceOf(MalformedException.class);
    assertThat(RecipientKey.of(publicKey))
        .isEqualTo(key.recipient())
        .hasSameHashCodeAs(key.recipient());
  }

  @Test
  void keysDoNotPrintThemselves() {
    assertThat(key.toString()).isEqualTo("SealingKey[" + key.recipient().keyId() + "]");
  }
}
