package jp.madoguchi.sync;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One entry of a kiosk's log, as it stands in its bytes. Its hash is the SHA-256 of those bytes,
 * not of this record: what is hashed is what is stored is what is sent.
 *
 * @param v version of this envelope, now 1
 * @param kiosk the kiosk's name
 * @param epoch generation of the log; a re-enrolled kiosk starts a new one
 * @param seq gapless number from 1
 * @param prev hash of the entry before, {@link Sha256#NONE} for the first
 * @param type payload type, {@code name.vN}
 * @param occurredAt when, by the kiosk's clocks (never used to decide anything)
 * @param keyId the office key that the payload is sealed to
 * @param sealed HPKE: encapsulated key (32 bytes) followed by the ciphertext; base64 in JSON
 * @param blobs hashes of the ciphertexts that belong to this entry, sent before it
 */
public record LogEntry(
    int v,
    String kiosk,
    int epoch,
    long seq,
    String prev,
    String type,
    OccurredAt occurredAt,
    String keyId,
    byte[] sealed,
    List<String> blobs) {

  /** The envelope version that this code writes. */
  public static final int VERSION = 1;

  /** Checks that every part is there; {@link EntryCodec} checks the limits. */
  public LogEntry {
    Objects.requireNonNull(kiosk, "kiosk");
    Objects.requireNonNull(prev, "prev");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(occurredAt, "occurredAt");
    Objects.requireNonNull(keyId, "keyId");
    Objects.requireNonNull(sealed, "sealed");
    blobs = List.copyOf(blobs);
  }

  /**
   * The kiosk's two clocks.
   *
   * @param wall wall clock, can jump
   * @param boot random name of this run of the kiosk
   * @param uptimeMs milliseconds since that start, never jumps
   */
  public record OccurredAt(Instant wall, String boot, long uptimeMs) {}

  @Override
  public String toString() {
    return "LogEntry[" + kiosk + "/" + epoch + "/" + seq + " " + type + "]";
  }
}
