package jp.madoguchi.sim.card.profile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.sim.card.chip.CardApplication;
import jp.madoguchi.sim.card.chip.ElementaryFile.Pin.Change;
import jp.madoguchi.sim.card.profile.CardSpec.Blocked;

/** Lays out the files of 公的個人認証AP. File ids and meanings: the public surveys of test cards. */
final class JpkiFiles {
  static final String AID = "D392F000260100000001";
  static final String CARD_TOKEN = "JPKIAPICCTOKEN2";
  static final String PHONE_TOKEN = "JPKIAPGPSETOKEN";
  static final String NAME = "jpki";

  private static final int SIGN_CERTIFICATE = 0x0001;
  private static final int SIGN_CA_CERTIFICATE = 0x0002;
  private static final int TOKEN = 0x0006;
  private static final int PRESENCE = 0x0008;
  private static final int UNKNOWN = 0x0009;
  private static final int AUTH_CERTIFICATE = 0x000A;
  private static final int AUTH_CA_CERTIFICATE = 0x000B;
  private static final int TERMINAL_CA_KEY = 0x0016;
  private static final int AUTH_KEY = 0x0017;
  private static final int AUTH_PIN = 0x0018;
  private static final int SIGN_KEY = 0x001A;
  private static final int SIGN_PASSWORD = 0x001B;
  private static final int SIGN_TRIES = 5;
  private static final int SIGN_CHARACTERS_MIN = 6;

  /** The files of certificates are longer than the certificates; the rest is FF. */
  private static final int CERTIFICATE_FILE_BYTES = 2050;

  private static final byte PRESENT = (byte) 0x8F;

  private JpkiFiles() {}

  /**
   * The application.
   *
   * @param token label by which programs recognise the kind of card
   * @param certificateNeedsPin whether 利用者証明用電子証明書 opens with its PIN only, as on phones
   */
  static CardApplication of(
      CardSpec spec, Credentials credentials, String token, boolean certificateNeedsPin) {
    boolean signs = credentials.signing().isPresent();
    Layout files =
        new Layout(NAME, AID)
            .open(TOKEN, token(token))
            // What stands there without a certificate is UNSURE.
            .open(PRESENCE, new byte[] {signs ? PRESENT : 0, PRESENT, 0})
            .locked(UNKNOWN)
            .internal(TERMINAL_CA_KEY)
            .pin(
                AUTH_PIN,
                "1234",
                spec.blocked().contains(Blocked.AUTHENTICATION),
                Change.REFERENCE_DATA)
            .password(
                SIGN_PASSWORD,
                "ABC123",
                spec.blocked().contains(Blocked.SIGNING),
                Change.REFERENCE_DATA,
                SIGN_TRIES,
                SIGN_CHARACTERS_MIN)
            .open(AUTH_CA_CERTIFICATE, filled(credentials.authentication().authority()))
            .signingKey(AUTH_KEY, credentials.authentication().key(), Optional.of(AUTH_PIN));
    byte[] authentication = filled(credentials.authentication().certificate());
    if (certificateNeedsPin) {
      files.guarded(AUTH_CERTIFICATE, authentication, AUTH_PIN);
    } else {
      files.open(AUTH_CERTIFICATE, authentication);
    }
    byte[] signing =
        credentials.signing().map(Credentials.Credential::certificate).orElse(new byte[0]);
    files.guarded(SIGN_CERTIFICATE, filled(signing), SIGN_PASSWORD);
    credentials
        .signing()
        .ifPresent(credential ->
            files
                .open(SIGN_CA_CERTIFICATE, filled(credential.authority()))
                .signingKey(SIGN_KEY, credential.key(), Optional.of(SIGN_PASSWORD)));
    return files.build();
  }

  private static byte[] filled(byte[] content) {
    return Ber.filled(content, CERTIFICATE_FILE_BYTES);
  }

  /** A PKCS#11 CK_TOKEN_INFO with 32-bit big-endian numbers, 160 bytes. */
  private static byte[] token(String label) {
    ByteBuffer token = ByteBuffer.allocate(160);
    token.put(padded(label, 32));
    token.put(padded("MADOGUCHI SIMULATED - NOT JPKI", 32));
    token.put(padded("SIMULATOR", 16));
    token.put(padded("SIMULATED", 16));
    token.putInt(0x040D); // random numbers, login needed, PIN initialised, token initialised
    for (int sessions = 0; sessions < 4; sessions++) {
      token.putInt(0);
    }
    token.putInt(16).putInt(6); // longest and shortest PIN
    for (int memory = 0; memory < 4; memory++) {
      token.putInt(-1); // not told
    }
    token.put(padded("03", 2)).put(padded("01", 2)); // hardware and firmware version
    token.put(padded("9999999999999999", 16)); // no clock
    return token.array();
  }

  private static byte[] padded(String text, int size) {
    byte[] field = new byte[size];
    Arrays.fill(field, (byte) ' ');
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, field, 0, bytes.length);
    return field;
  }
}
