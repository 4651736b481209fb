package jp.madoguchi.sim.card.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureFormsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));
  private static final CardWallet WALLET = CardWallet.inMemory(CLOCK).withExperiments();
  private static final byte[] MESSAGE = "窓口".getBytes(StandardCharsets.UTF_8);
  private static final String DIGEST_INFO = "3031300d060960864801650304020105000420";

  private final SimulatedCard adult = WALLET.card(Persona.ADULT);
  private final Conversation card = new Conversation(adult);
  private String hash;
  private X509Certificate certificate;

  @BeforeEach
  void verified() throws Exception {
    adult.reset();
    hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(MESSAGE));
    card.say(Conversation.JPKI);
    certificate = Conversation.certificate(card.data("00B08A00 000000"));
    card.say("00200098 04 31323334");
  }

  @Test
  void aDigestInfoIsSignedAsItIs() throws Exception {
    assertThat(isSha256(card.data("802A0097 33" + DIGEST_INFO + hash + "00"))).isTrue();
    card.say("00A4020C 02 0017");
    assertThat(isSha256(card.data("802A0080 33" + DIGEST_INFO + hash + "00"))).isTrue();
  }

  @Test
  void theCardMakesTheDigestInfo() throws Exception {
    assertThat(isSha256(card.data("802A0297 20" + hash + "00"))).isTrue();
    assertThat(isSha256(card.data("802A0397 06" + HexFormat.of().formatHex(MESSAGE) + "00")))
        .isTrue();
  }

  @Test
  void theBareHashIsSignedWithoutDigestInfo() throws Exception {
    byte[] signed = card.data("802A0197 06" + HexFormat.of().formatHex(MESSAGE) + "00");
    Signature verifier = Signature.getInstance("NONEwithRSA", new BouncyCastleProvider());
    verifier.initVerify(certificate);
    verifier.update(HexFormat.of().parseHex(hash));
    assertThat(verifier.verify(signed)).isTrue();
  }

  @Test
  void bothFormsOfPssVerify() throws Exception {
    assertThat(isPss(card.data("802A0497 20" + hash + "00"))).isTrue();
    assertThat(isPss(card.data("802A0597 06" + HexFormat.of().formatHex(MESSAGE) + "00"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "802A0297 1F 00000000000000000000000000000000000000000000000000000000000000 00, 6700",
    "802A0497 01 00 00, 6700",
    "802A0097, 6700",
    "802A0097 01 00, 6700", // no room for the answer
    "802A0097 01 00 20, 6C00", // too little
  })
  void whatCanNotBeSignedIsRefused(String command, String answer) {
    assertThat(card.say(command)).isEqualTo(answer);
  }

  @Test
  void moreThanTheKeyCanTakeIsRefused() {
    assertThat(card.say("802A0097 F5" + "00".repeat(245) + "00")).endsWith("9000");
    assertThat(card.say("802A0097 F6" + "00".repeat(246) + "00")).isEqualTo("6700");
  }

  @Test
  void aCommandOfExtendedLengthSignsToo() throws Exception {
    assertThat(isSha256(card.data("802A0297 000020" + hash + "0000"))).isTrue();
  }

  @Test
  void theTextApplicationsOwnKeySignsWithoutAPinAndWithoutAName() throws Exception {
    card.say(Conversation.TEXT);
    assertThat(card.data("802A0000 33" + DIGEST_INFO + hash + "00")).hasSize(256);
    card.say(Conversation.VISUAL);
    assertThat(card.data("802A0200 20" + hash + "00")).hasSize(256);
    card.say(Conversation.COMMON);
    assertThat(card.say("802A0000 33" + DIGEST_INFO + hash + "00")).isEqualTo("6986");
  }

  @Test
  void aCurveSignsTheHashAndNothingElse() throws Exception {
    Conversation next = new Conversation(WALLET.card(Persona.NEXT_GENERATION));
    next.say(Conversation.JPKI);
    X509Certificate curve = Conversation.certificate(next.data("00B08A00 000000"));
    X509Certificate authority = Conversation.certificate(next.data("00B08B00 000000"));
    curve.verify(authority.getPublicKey());
    next.say("00200098 04 31323334");
    byte[] signed = next.data("802A0097 20" + hash + "00");
    Signature verifier = Signature.getInstance("SHA256withECDSA");
    verifier.initVerify(curve);
    verifier.update(MESSAGE);
    assertThat(verifier.verify(signed)).isTrue();
    assertThat(next.say("802A0297 20" + hash + "00")).isEqualTo("6985");
  }

  private boolean isSha256(byte[] signed) throws Exception {
    Signature verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(certificate);
    verifier.update(MESSAGE);
    return verifier.verify(signed);
  }

  private boolean isPss(byte[] signed) throws Exception {
    Signature verifier = Signature.getInstance("RSASSA-PSS");
    verifier.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
    verifier.initVerify(certificate);
    verifier.update(MESSAGE);
    return verifier.verify(signed);
  }
}
