package jp.madoguchi.backoffice.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id (RFC 9106): 19 MiB, 2 passes, 1 lane, as OWASP advises; stored in PHC form. */
public final class Passwords {
  /** Shortest password. */
  public static final int LENGTH_MIN = 12;

  /** Longest password: more would only cost time. */
  public static final int LENGTH_MAX = 128;

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final Pattern PHC =
      Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([^$]+)\\$([^$]+)");

  private final IntFunction<byte[]> randomBytes;

  /** With a source of salts. */
  public Passwords(IntFunction<byte[]> randomBytes) {
    this.randomBytes = randomBytes;
  }

  /** Why a password can't be taken; empty when it can. */
  public static Optional<String> weakness(String password, String name) {
    if (password.length() < LENGTH_MIN || password.length() > LENGTH_MAX) {
      return Optional.of("length");
    }
    if (password.chars().distinct().count() < 5 || password.contains(name)) {
      return Optional.of("simple");
    }
    return Optional.empty();
  }

  /** The hash to store. */
  public String hash(String password) {
    byte[] salt = randomBytes.apply(SALT_BYTES);
    byte[] hash = argon2(password, salt, MEMORY_KIB, PASSES, LANES);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return String.format(
        java.util.Locale.ROOT,
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s",
        MEMORY_KIB,
        PASSES,
        LANES,
        base64.encodeToString(salt),
        base64.encodeToString(hash));
  }

  /** Whether the password belongs to the hash. */
  public static boolean matches(String password, String phc) {
    Matcher parts = PHC.matcher(phc);
    if (password.length() > LENGTH_MAX || !parts.matches()) {
      return false;
    }
    byte[] salt = Base64.getDecoder().decode(parts.group(4));
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] actual =
        argon2(
            password,
            salt,
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)));
    return MessageDigest.isEqual(expected, actual);
  }

  private static byte[] argon2(String password, byte[] salt, int memoryKib, int passes, int lanes) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
