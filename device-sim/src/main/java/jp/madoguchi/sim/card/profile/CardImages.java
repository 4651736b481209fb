package jp.madoguchi.sim.card.profile;

import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.sim.card.chip.CardImage;
import jp.madoguchi.sim.card.profile.CardSpec.Validity;
import jp.madoguchi.sim.card.profile.TestPki.Purpose;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** Issues cards: certificates for their holders, then all files. */
public final class CardImages {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final String HOLDER_NAMES = "1.2.392.200149.8.5.5.";

  /** A contactless ATR as readers synthesise it from ATQB. */
  private static final byte[] ATR = HexFormat.of().parseHex("3B888001000005E0B381A1007F");

  /** A token in a phone: another ATQB. */
  private static final byte[] PHONE_ATR = HexFormat.of().parseHex("3B888001004B51FFB381D1000F");

  private CardImages() {}

  /** The authorities, always the same, made when the first card needs them. */
  private static final class Authorities {
    static final List<TestPki> AUTHENTICATION = TestPki.generations(Purpose.AUTHENTICATION);
    static final List<TestPki> SIGNING = TestPki.generations(Purpose.SIGNING);

    private Authorities() {}
  }

  /**
   * The authorities' own certificates, DER: what a kiosk for simulated cards pins in the place of
   * the real roots. First both generations for authentication, then both for signing.
   */
  public static List<byte[]> roots() {
    List<byte[]> roots = new ArrayList<>();
    Authorities.AUTHENTICATION.forEach(authority -> roots.add(authority.certificate()));
    Authorities.SIGNING.forEach(authority -> roots.add(authority.certificate()));
    return List.copyOf(roots);
  }

  /** A My Number Card with its five applications. */
  public static CardImage card(CardSpec spec) {
    return new CardImage(
        ATR,
        List.of(
            JpkiFiles.of(spec, credentials(spec), JpkiFiles.CARD_TOKEN, false),
            TextFiles.of(spec),
            VisualFiles.of(spec),
            CardId.common(spec),
            CardId.residence(spec)),
        PowerOnData.objects(),
        spec.traits());
  }

  /**
   * The token in an Android phone: certificates only, the one for authentication behind its PIN.
   */
  public static CardImage phone(CardSpec spec) {
    return new CardImage(
        PHONE_ATR,
        List.of(JpkiFiles.of(spec, credentials(spec), JpkiFiles.PHONE_TOKEN, true)),
        Map.of(),
        spec.traits());
  }

  private static Credentials credentials(CardSpec spec) {
    KeyPair keys = TestKeys.rsa(spec.label() + " authentication");
    TestPki authority = Authorities.AUTHENTICATION.get(spec.generation() - 1);
    byte[] certificate =
        authority.certify(
            "CN=" + commonName(spec, "AUTH"),
            keys.getPublic(),
            from(spec.authentication()),
            until(spec.authentication()));
    return new Credentials(
        new Credentials.Credential(keys.getPrivate(), certificate, authority.certificate()),
        spec.signing().map(validity -> signing(spec, validity)));
  }

  private static Credentials.Credential signing(CardSpec spec, Validity validity) {
    KeyPair keys = TestKeys.rsa(spec.label() + " signing");
    TestPki authority = Authorities.SIGNING.get(spec.generation() - 1);
    byte[] certificate =
        authority.certify(
            "L=Mogi-shi,CN=" + commonName(spec, "SIGN"),
            keys.getPublic(),
            from(validity),
            until(validity),
            about(spec.holder()));
    return new Credentials.Credential(keys.getPrivate(), certificate, authority.certificate());
  }

  static String commonName(CardSpec spec, String kind) {
    return "SIM-%s-%s-%04d".formatted(spec.label().toUpperCase(Locale.ROOT), kind, spec.number());
  }

  /** The holder's name, sex, birth and address as 署名用電子証明書 carries them. */
  static GeneralNames about(Holder holder) {
    String sex = holder.sex() == '9' ? "3" : String.valueOf(holder.sex());
    return new GeneralNames(
        new GeneralName[] {
          CertificateWriter.otherName(HOLDER_NAMES + 1, holder.name()),
          CertificateWriter.otherName(HOLDER_NAMES + 4, era(holder.birth())),
          CertificateWriter.otherName(HOLDER_NAMES + 3, sex),
          CertificateWriter.otherName(HOLDER_NAMES + 5, holder.address()),
          CertificateWriter.otherName(HOLDER_NAMES + 2, "0".repeat(holder.name().length())),
          CertificateWriter.otherName(HOLDER_NAMES + 6, "0".repeat(holder.address().length()))
        });
  }

  /** Number of the era, then the date: 1明治 2大正 3昭和 4平成 5令和. */
  private static String era(LocalDate birth) {
    int era = 1;
    for (String begins : List.of("1912-07-30", "1926-12-25", "1989-01-08", "2019-05-01")) {
      era += birth.isBefore(LocalDate.parse(begins)) ? 0 : 1;
    }
    return era + CardId.day(birth);
  }

  static Instant from(Validity validity) {
    return validity.from().atTime(10, 0).atZone(JAPAN).toInstant();
  }

  static Instant until(Validity validity) {
    return validity.until().atTime(23, 59, 59).atZone(JAPAN).toInstant();
  }
}
