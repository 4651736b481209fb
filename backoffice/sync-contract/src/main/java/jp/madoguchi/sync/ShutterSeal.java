package jp.madoguchi.sync;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the parts of a shutter statement are computed, on the kiosk when it is signed and in the
 * office when it is checked.
 */
public final class ShutterSeal {
  /** Random bytes that hide the ID in its commitment. */
  public static final int SALT_BYTES = 16;

  private ShutterSeal() {}

  /**
   * The commitment to an application ID: SHA-256 of salt and ID. Without the salt nobody learns the
   * ID from it, and nobody can open it to another ID.
   *
   * @param saltHex the salt, lower-case hex
   * @throws IllegalArgumentException when the salt is not {@link #SALT_BYTES} long
   */
  public static String commitment(String saltHex, String applicationId) {
    byte[] salt = HexFormat.of().parseHex(saltHex);
    if (salt.length != SALT_BYTES) {
      throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes");
    }
    byte[] id = applicationId.getBytes(StandardCharsets.UTF_8);
    byte[] both = new byte[SALT_BYTES + id.length];
    System.arraycopy(salt, 0, both, 0, SALT_BYTES);
    System.arraycopy(id, 0, both, SALT_BYTES, id.length);
    return Sha256.hex(both);
  }

  /**
   * Hash of the figures: a line {@code key=value} each, sorted by key, the value as exact
   * hexadecimal floating point, so that no rounding or spelling of a number decides.
   */
  public static String measuresSha256(Map<String, Double> measures) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(measures)
        .forEach((key, value) ->
            lines.append(key).append('=').append(Double.toHexString(value)).append('\n'));
    return Sha256.hex(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
