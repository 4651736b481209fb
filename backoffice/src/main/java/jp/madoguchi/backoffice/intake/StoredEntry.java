package jp.madoguchi.backoffice.intake;

import java.time.Instant;

/**
 * An entry as intake stores it: its bytes are the truth, the rest only finds them again.
 *
 * @param hash SHA-256 of the bytes
 */
public record StoredEntry(
    String kiosk,
    int epoch,
    long seq,
    String hash,
    String type,
    byte[] bytes,
    Instant receivedAt) {}
