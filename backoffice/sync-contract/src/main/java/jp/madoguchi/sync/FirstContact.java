package jp.madoguchi.sync;

/**
 * How kiosk and office learn each other's keys until enrolment exists: the kiosk sends {@link
 * Hello} to {@code PUT /v1/kiosks/{id}} once, both sides pin what they got. The office accepts it
 * only where its configuration allows first contact, and only over loopback.
 */
public final class FirstContact {
  private FirstContact() {}

  /**
   * The kiosk introduces itself.
   *
   * @param deviceKey public P-256 key as JWK text
   */
  public record Hello(String deviceKey) {}

  /**
   * The office answers.
   *
   * @param recipientKey X25519 public key (32 bytes, base64 in JSON) to seal to
   * @param ackKey public P-256 key as JWK text that signs the acks
   */
  public record Welcome(byte[] recipientKey, String ackKey) {}

  /** JSON bytes of a hello or a welcome. */
  public static byte[] write(Record message) {
    return SyncJson.write(message);
  }

  /** Reads a hello. */
  public static Hello hello(byte[] json) {
    return SyncJson.read(json, Hello.class);
  }

  /** Reads a welcome. */
  public static Welcome welcome(byte[] json) {
    return SyncJson.read(json, Welcome.class);
  }
}
