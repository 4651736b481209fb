package jp.madoguchi.backoffice.keys;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The one door to chance: keys, nonces, tokens. */
public final class OfficeRandomness {
  private final SecureRandom random;

  private OfficeRandomness(SecureRandom random) {
    this.random = random;
  }

  /** The operating system's randomness. */
  public static OfficeRandomness ofSystem() {
    return new OfficeRandomness(new SecureRandom());
  }

  /** So many random bytes. */
  public byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A secret name for a URL or a cookie: 256 bits as hex. */
  public String token() {
    return HexFormat.of().formatHex(bytes(32));
  }
}
