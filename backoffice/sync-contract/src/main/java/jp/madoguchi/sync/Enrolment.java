package jp.madoguchi.sync;

import java.time.Instant;
import java.util.List;

/** The messages by which a kiosk gets its certificate, its epoch and the office's keys. */
public final class Enrolment {
  private Enrolment() {}

  /**
   * A kiosk asks, over TLS whose authority it knows by its {@link EnrolmentToken}.
   *
   * @param kiosk its name
   * @param code the token's one-time code
   * @param request PKCS #10, DER (base64 in JSON), with a P-256 key that the kiosk has just made
   */
  public record Request(String kiosk, String code, byte[] request) {
    @Override
    public String toString() {
      return "Request[" + kiosk + "]";
    }
  }

  /**
   * The office grants it.
   *
   * @param kiosk the name
   * @param epoch generation of the log that the kiosk begins now
   * @param certificates the kiosk's own certificate, then the authority's, DER (base64 in JSON)
   * @param recipients keys to seal to, oldest first
   * @param ackKey public P-256 key as JWK text that signs acks and the feed
   */
  public record Granted(
      String kiosk,
      int epoch,
      List<byte[]> certificates,
      List<Recipient> recipients,
      String ackKey) {
    /** Copies the lists. */
    public Granted {
      certificates = List.copyOf(certificates);
      recipients = List.copyOf(recipients);
      if (!EntryCodec.isKioskName(kiosk)
          || epoch < 1
          || certificates.size() != 2
          || recipients.isEmpty()) {
        throw new MalformedException("not a grant");
      }
    }
  }

  /**
   * A key of the office that entries may be sealed to.
   *
   * @param key X25519 public key, 32 bytes
   * @param notBefore kiosks seal to it from then on
   */
  public record Recipient(byte[] key, Instant notBefore) {}

  /** A kiosk asks for a new certificate over the old one's TLS: PKCS #10, DER, the same key. */
  public record Renewal(byte[] request) {}

  /** The new certificate, then the authority's, DER. */
  public record Renewed(List<byte[]> certificates) {
    /** Copies the list. */
    public Renewed {
      certificates = List.copyOf(certificates);
      if (certificates.size() != 2) {
        throw new MalformedException("not a renewed certificate");
      }
    }
  }

  /** JSON bytes of a message. */
  public static byte[] write(Record message) {
    return SyncJson.write(message);
  }

  /**
   * Reads a message.
   *
   * @throws MalformedException when it isn't one
   */
  public static <T extends Record> T read(byte[] json, Class<T> kind) {
    return SyncJson.read(json, kind);
  }
}
