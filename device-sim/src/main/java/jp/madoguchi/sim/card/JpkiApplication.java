package jp.madoguchi.sim.card;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Lays out the files of 公的個人認証AP. File ids and meanings: the public surveys of test cards. */
final class JpkiApplication {
  /** The application's name. */
  static final byte[] AID = HexFormat.of().parseHex("D392F000260100000001");

  static final int SIGN_CERTIFICATE = 0x0001;
  static final int SIGN_CA_CERTIFICATE = 0x0002;
  static final int TOKEN = 0x0006;
  static final int PRESENCE = 0x0008;
  static final int AUTH_CERTIFICATE = 0x000A;
  static final int AUTH_CA_CERTIFICATE = 0x000B;
  static final int AUTH_KEY = 0x0017;
  static final int AUTH_PIN = 0x0018;
  static final int SIGN_KEY = 0x001A;
  static final int SIGN_PASSWORD = 0x001B;
  static final int AUTH_TRIES = 3;
  static final int SIGN_TRIES = 5;

  /** The files of certificates are longer than the certificates; the rest is FF. */
  private static final int CERTIFICATE_FILE_BYTES = 2050;

  private static final byte PRESENT = (byte) 0x8F;

  private final Map<Integer, ElementaryFile> files = new HashMap<>();

  JpkiApplication() {
    put(TOKEN, token(), Optional.empty());
    pin(AUTH_PIN, "1234", AUTH_TRIES);
    pin(SIGN_PASSWORD, "ABC123", SIGN_TRIES);
    put(SIGN_CERTIFICATE, filled(new byte[0]), Optional.of(SIGN_PASSWORD));
    put(PRESENCE, new byte[] {0, 0, 0}, Optional.empty());
  }

  JpkiApplication authentication(byte[] certificate, byte[] ca, java.security.PrivateKey key) {
    put(AUTH_CERTIFICATE, filled(certificate), Optional.empty());
    put(AUTH_CA_CERTIFICATE, filled(ca), Optional.empty());
    files.put(AUTH_KEY, new ElementaryFile.Key(key, AUTH_PIN));
    present(1);
    return this;
  }

  JpkiApplication signing(byte[] certificate, byte[] ca, java.security.PrivateKey key) {
    put(SIGN_CERTIFICATE, filled(certificate), Optional.of(SIGN_PASSWORD));
    put(SIGN_CA_CERTIFICATE, filled(ca), Optional.empty());
    files.put(SIGN_KEY, new ElementaryFile.Key(key, SIGN_PASSWORD));
    present(0);
    return this;
  }

  CardApplication build() {
    return new CardApplication(AID, files);
  }

  private void present(int index) {
    if (files.get(PRESENCE) instanceof ElementaryFile.Transparent(byte[] content, _)) {
      byte[] marked = content.clone();
      marked[index] = PRESENT;
      put(PRESENCE, marked, Optional.empty());
    }
  }

  private void put(int id, byte[] content, Optional<Integer> opensWith) {
    files.put(id, new ElementaryFile.Transparent(content, opensWith));
  }

  private void pin(int id, String secret, int tries) {
    files.put(id, new ElementaryFile.Pin(secret.getBytes(StandardCharsets.US_ASCII), tries));
  }

  private static byte[] filled(byte[] content) {
    byte[] file = Arrays.copyOf(content, Math.max(CERTIFICATE_FILE_BYTES, content.length));
    Arrays.fill(file, content.length, file.length, (byte) 0xFF);
    return file;
  }

  /** A PKCS#11 CK_TOKEN_INFO with 32-bit big-endian numbers, 160 bytes. */
  private static byte[] token() {
    ByteBuffer token = ByteBuffer.allocate(160);
    token.put(padded("JPKIAPICCTOKEN2", 32));
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
