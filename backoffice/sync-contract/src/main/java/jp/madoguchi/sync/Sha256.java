package jp.madoguchi.sync;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 as lower-case hex, the one spelling of a hash in the log, on the wire and in the stores.
 */
public final class Sha256 {
  /** What the first entry of a log names as its predecessor: 64 zeros. */
  public static final String NONE = "0".repeat(64);

  private Sha256() {}

  /** The hash of these bytes: 64 lower-case hex digits. */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(digest(bytes));
  }

  /** The hash of these bytes: 32 bytes. */
  public static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether this text has the form of a hash (says nothing about what it is the hash of). */
  public static boolean looksLikeHash(String text) {
    return text.length() == 64 && text.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0);
  }
}
