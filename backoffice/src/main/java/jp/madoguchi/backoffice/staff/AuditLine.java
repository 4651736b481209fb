package jp.madoguchi.backoffice.staff;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.madoguchi.sync.Sha256;

/**
 * One line of the audit. Its hash covers the line and the hash before it, so that a line can't be
 * changed or taken out without breaking all that follow.
 *
 * @param subject receipt number, account or kiosk; nothing personal
 */
public record AuditLine(
    long n,
    Instant at,
    String actor,
    String action,
    String subject,
    String detail,
    String prevHash,
    String hash) {

  private static final int DETAIL_CHARS_MAX = 500;

  /** The line that follows number {@code n} with this hash. */
  public static AuditLine after(
      long n,
      String prevHash,
      Instant at,
      String actor,
      String action,
      String subject,
      String detail) {
    String text =
        detail.length() > DETAIL_CHARS_MAX ? detail.substring(0, DETAIL_CHARS_MAX) : detail;
    return new AuditLine(
        n + 1,
        at,
        actor,
        action,
        subject,
        text,
        prevHash,
        hash(n + 1, prevHash, at, actor, action, subject, text));
  }

  /** Whether the hash belongs to the line. */
  public boolean isIntact() {
    return hash.equals(hash(n, prevHash, at, actor, action, subject, detail));
  }

  private static String hash(
      long n,
      String prevHash,
      Instant at,
      String actor,
      String action,
      String subject,
      String detail) {
    String text =
        String.join(
            "\u001f",
            Long.toString(n),
            prevHash,
            Long.toString(at.toEpochMilli()),
            actor,
            action,
            subject,
            detail);
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }
}
