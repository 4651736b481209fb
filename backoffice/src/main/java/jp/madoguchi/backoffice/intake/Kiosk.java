package jp.madoguchi.backoffice.intake;

import java.time.Instant;
import jp.madoguchi.sync.Verifier;

/**
 * A kiosk that the office knows.
 *
 * @param epoch the newest generation of its log
 * @param deviceKey public key of that epoch as JWK text
 * @param stateReason why it is suspended; empty when it isn't
 * @param clockSkewMs its clock minus ours at the last contact
 */
public record Kiosk(
    String id,
    int epoch,
    String deviceKey,
    State state,
    String stateReason,
    Instant firstContact,
    Instant lastContact,
    long clockSkewMs) {
  /** Its public key. */
  public Verifier verifier() {
    return Verifier.restore(deviceKey);
  }

  /** Whether its log is taken in. */
  public enum State {
    /** Taken in. */
    ENROLLED,
    /** Stopped until a person has looked. */
    SUSPENDED,
    /** Gone for good. */
    RETIRED
  }
}
