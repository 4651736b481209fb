package jp.madoguchi.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.KEM;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContext;
import org.junit.jupiter.api.Test;

/**
 * RFC 9180 vectors. Appendix A.1.1 prints the suite with AES-128-GCM in full; of the suite that is
 * used here, with AES-256-GCM, the CFRG's test-vectors.json (whose keys stand below) has it. The
 * accumulated form is the one of Go's crypto/hpke testdata/rfc9180.json: SHAKE128 over 1,000
 * ciphertexts of inputs that SHAKE128 draws.
 */
class HpkeVectorsTest {
  private static final byte[] INFO = hex("4f6465206f6e2061204772656369616e2055726e");
  private static final byte[] IKM_E =
      hex("2cd7c601cefb3d42a62b04b7a9041494c06c7843818e0ce28a8f704ae7ab20f9");
  private static final byte[] IKM_R =
      hex("dac33b0e9db1b59dbbea58d59a14e7b5896e9bdf98fad6891e99d1686492b9ee");
  private static final byte[] SK_R =
      hex("497b4502664cfea5d5af0b39934dac72242a74f8480451e1aee7d6a53320333d");
  private static final byte[] PK_R =
      hex("430f4b9859665145a6b1ba274024487bd66f03a2dd577d7753c68d7d7d00c00c");
  private static final byte[] ENC =
      hex("6c93e09869df3402d7bf231bf540fadd35cd56be14f97178f0954db94b7fc256");
  private static final byte[] ENCRYPTIONS = hex("1702e73e1e71705faa8241022af1deea");

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  private static HPKE suite(short aead) {
    return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, aead);
  }

  @Test
  void theKeysOfTheVectorComeFromTheirSeeds() {
    HPKE hpke = suite(HPKE.aead_AES_GCM256);
    AsymmetricCipherKeyPair receiver = hpke.deriveKeyPair(IKM_R);
    assertThat(hpke.serializePublicKey(receiver.getPublic())).isEqualTo(PK_R);
    assertThat(Sealing.restore(SK_R).recipient().publicKey()).isEqualTo(PK_R);
    assertThat(hpke.serializePublicKey(hpke.deriveKeyPair(IKM_E).getPublic())).isEqualTo(ENC);
  }

  @Test
  void aThousandMessagesOfTheAes256SuiteAreThoseOfTheVector() throws Exception {
    HPKE hpke = suite(HPKE.aead_AES_GCM256);
    HPKEContext sender =
        hpke.setupBaseS(hpke.deserializePublicKey(PK_R), INFO, hpke.deriveKeyPair(IKM_E));
    SHAKEDigest source = new SHAKEDigest(128);
    SHAKEDigest sink = new SHAKEDigest(128);
    for (int i = 0; i < 1000; i++) {
      byte[] aad = draw(source);
      byte[] plain = draw(source);
      byte[] sealed = sender.seal(aad, plain);
      sink.update(sealed, 0, sealed.length);
      if (i == 0) { // the first message of a context is what a single shot is
        byte[] message = Arrays.copyOf(ENC, ENC.length + sealed.length);
        System.arraycopy(sealed, 0, message, ENC.length, sealed.length);
        assertThat(Sealing.open(Sealing.restore(SK_R), INFO, aad, message))
            .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(plain));
      }
    }
    byte[] accumulated = new byte[16];
    sink.doFinal(accumulated, 0, 16);
    assertThat(accumulated).isEqualTo(ENCRYPTIONS);
  }

  private static byte[] draw(SHAKEDigest source) {
    byte[] length = new byte[1];
    source.doOutput(length, 0, 1);
    byte[] bytes = new byte[length[0] & 0xff];
    source.doOutput(bytes, 0, bytes.length);
    return bytes;
  }

  @Test
  void theLibraryOpensTheMessageThatTheRfcPrints() throws Exception {
    HPKE hpke = suite(HPKE.aead_AES_GCM128);
    byte[] privateKey = hex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8");
    byte[] publicKey = hex("3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d");
    byte[] opened =
        hpke.open(
            hex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431"),
            hpke.deserializePrivateKey(privateKey, publicKey),
            INFO,
            hex("436f756e742d30"),
            hex(
                "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a9"
                    + "6d8770ac83d07bea87e13c512a"),
            null,
            null,
            null);
    assertThat(opened).asString().isEqualTo("Beauty is truth, truth beauty");
  }

  /** A second implementation from the platform's own parts: KEM "DHKEM" and HMAC. */
  @Test
  void whatIsSealedHereOpensWithThePlatformsOwnParts() throws Exception {
    Random random = new Random(9180);
    for (int i = 0; i < 20; i++) {
      SealingKey key = Sealing.generate();
      byte[] plain = new byte[random.nextInt(5000)];
      byte[] aad = new byte[random.nextInt(200)];
      random.nextBytes(plain);
      random.nextBytes(aad);
      byte[] sealed = Sealing.seal(key.recipient(), aad, plain);
      assertThat(sealed).hasSize(plain.length + Sealing.OVERHEAD_BYTES);
      assertThat(PlatformHpke.open(key, "madoguchi.sealing.v1", aad, sealed))
          .as("seed 9180, round %s", i)
          .isEqualTo(plain);
    }
  }

  /** Opening in terms of RFC 9180, section 5, with javax.crypto only. */
  private static final class PlatformHpke {
    private static final byte[] SUITE = {'H', 'P', 'K', 'E', 0, 0x20, 0, 1, 0, 2};

    static byte[] open(SealingKey key, String info, byte[] aad, byte[] sealed) throws Exception {
      java.security.KeyFactory factory = java.security.KeyFactory.getInstance("X25519");
      java.security.PrivateKey privateKey =
          factory.generatePrivate(
              new java.security.spec.XECPrivateKeySpec(
                  java.security.spec.NamedParameterSpec.X25519, key.privateKey()));
      byte[] shared =
          KEM.getInstance("DHKEM")
              .newDecapsulator(privateKey)
              .decapsulate(Arrays.copyOf(sealed, 32))
              .getEncoded();
      byte[] context = new byte[65];
      System.arraycopy(extract(new byte[0], "psk_id_hash", new byte[0]), 0, context, 1, 32);
      System.arraycopy(
          extract(
              new byte[0], "info_hash", info.getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
          0,
          context,
          33,
          32);
      byte[] secret = extract(shared, "secret", new byte[0]);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(expand(secret, "key", context, 32), "AES"),
          new GCMParameterSpec(128, expand(secret, "base_nonce", context, 12)));
      cipher.updateAAD(aad);
      return cipher.doFinal(sealed, 32, sealed.length - 32);
    }

    private static byte[] extract(byte[] salt, String label, byte[] ikm) throws Exception {
      return hmac(salt.length == 0 ? new byte[32] : salt, join("HPKE-v1", SUITE, label, ikm));
    }

    private static byte[] expand(byte[] prk, String label, byte[] context, int length)
        throws Exception {
      byte[] info = join("HPKE-v1", SUITE, label, context);
      byte[] block = new byte[2 + info.length + 1];
      block[1] = (byte) length;
      System.arraycopy(info, 0, block, 2, info.length);
      block[block.length - 1] = 1;
      return Arrays.copyOf(hmac(prk, block), length);
    }

    private static byte[] join(String version, byte[] suite, String label, byte[] rest) {
      java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
      out.writeBytes(version.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      out.writeBytes(suite);
      out.writeBytes(label.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      out.writeBytes(rest);
      return out.toByteArray();
    }

    private static byte[] hmac(byte[] key, byte[] data) throws Exception {
      javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(data);
    }
  }
}
