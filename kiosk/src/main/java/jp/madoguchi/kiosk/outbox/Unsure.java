package jp.madoguchi.kiosk.outbox;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.Payload;
import jp.madoguchi.sync.PayloadCodec;
import jp.madoguchi.sync.Sha256;

/**
 * An entry whose commit may have failed after it was durable: asked for again, it is looked for.
 *
 * @param meaning tells the payload from others without holding it
 */
record Unsure(String meaning, long seq, String hash, Instant at) {
  boolean isIn(LogStore store) {
    return store.hashOf(seq).filter(hash::equals).isPresent();
  }

  /**
   * The same for payloads that say the same. An application that the resident confirms again after
   * an error is the same application, though the moment and the witness's look are new ones.
   */
  static String meaningOf(Payload payload) {
    byte[] plain =
        PayloadCodec.write(
            payload instanceof ApplicationSubmitted application ? timeless(application) : payload);
    try {
      return Sha256.hex(plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static ApplicationSubmitted timeless(ApplicationSubmitted a) {
    return new ApplicationSubmitted(
        a.visitId(),
        a.applicationId(),
        a.applicant(),
        a.birthDate(),
        a.representative(),
        a.wishes(),
        a.contact(),
        a.photo().map(Unsure::unwitnessed),
        a.language(),
        a.consentedAt(),
        Instant.EPOCH,
        a.fromCard());
  }

  private static ApplicationSubmitted.Photo unwitnessed(ApplicationSubmitted.Photo p) {
    return new ApplicationSubmitted.Photo(
        p.blob(),
        p.width(),
        p.height(),
        p.attempts(),
        p.measures(),
        p.seal()
            .map(seal ->
                new ApplicationSubmitted.Seal(
                    seal.shutter(),
                    seal.salt(),
                    seal.seq(),
                    Optional.empty(),
                    seal.override(),
                    seal.special())));
  }
}
