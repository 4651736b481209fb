package jp.madoguchi.sim.card.profile;

import java.security.KeyPair;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.sim.card.chip.CardApplication;
import jp.madoguchi.sim.card.chip.CardImage;
import jp.madoguchi.sim.card.chip.ElementaryFile;
import jp.madoguchi.sim.card.profile.CardSpec.Validity;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * What is said of the next card, as an experiment: keys on P-384, certificates that last as long as
 * the card, two applications, two PINs. Names of the applications and files, the token's label and
 * the form of signatures are not public. All of that is our guess (UNSURE), so that a program can
 * show that it isn't tied to RSA.
 */
public final class NextGeneration {
  private static final byte[] ATR = HexFormat.of().parseHex("3B888001004B51FF0081D100BC");
  private static final String TOKEN = "JPKIAPICCTOKEN3";
  private static final X500Name AUTHORITY =
      new X500Name("C=JP,O=" + TestPki.ORGANISATION + ",OU=SIMULATED next generation CA");
  private static final int AUTHENTICATION_PIN = 0x18;
  private static final int TEXT_PIN = 0x11;

  private NextGeneration() {}

  /** The card. */
  public static CardImage card(CardSpec spec) {
    Validity validity = new Validity(spec.authentication().from(), spec.cardUntil());
    Credentials credentials =
        new Credentials(
            credential(spec, validity, "AUTH", KeyUsage.digitalSignature),
            Optional.of(
                credential(
                    spec, validity, "SIGN", KeyUsage.digitalSignature | KeyUsage.nonRepudiation)));
    CardApplication certificates = JpkiFiles.of(spec, credentials, TOKEN, false);
    return new CardImage(
        ATR, List.of(certificates, textWithPinOf(spec, certificates)), Map.of(), spec.traits());
  }

  /** One PIN for both applications: the same secret and the same counter. */
  private static CardApplication textWithPinOf(CardSpec spec, CardApplication other) {
    CardApplication text = TextFiles.of(spec);
    Map<Integer, ElementaryFile> files = new HashMap<>(text.files());
    files.put(TEXT_PIN, other.files().get(AUTHENTICATION_PIN));
    return new CardApplication(text.aid(), () -> files, text.defaultKey());
  }

  private static Credentials.Credential credential(
      CardSpec spec, Validity validity, String kind, int usage) {
    KeyPair authority = TestKeys.curve("next generation authority");
    KeyPair keys = TestKeys.curve(spec.label() + " " + kind);
    byte[] certificate =
        new CertificateWriter(
                AUTHORITY,
                new X500Name(
                    "C=JP,O=" + TestPki.ORGANISATION + ",CN=" + CardImages.commonName(spec, kind)),
                keys.getPublic(),
                CardImages.from(validity),
                CardImages.until(validity))
            .add(Extension.keyUsage, true, new KeyUsage(usage))
            .keyIdentifiers(authority.getPublic())
            .sign(authority.getPrivate());
    byte[] own =
        new CertificateWriter(
                AUTHORITY,
                AUTHORITY,
                authority.getPublic(),
                CardImages.from(validity),
                CardImages.until(validity))
            .add(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
            .add(Extension.basicConstraints, true, new BasicConstraints(true))
            .keyIdentifiers(authority.getPublic())
            .sign(authority.getPrivate());
    return new Credentials.Credential(keys.getPrivate(), certificate, own);
  }
}
