package jp.madoguchi.backoffice.enrolment;

import java.time.Instant;
import java.util.List;

/** Where one-time codes and what came of them are kept. */
public interface EnrolmentStore {
  /**
   * Keeps a fresh code, with an audit line; the kiosk's earlier open codes are void from now on.
   * False when the kiosk has been retired.
   */
  boolean issue(NewCode code);

  /**
   * Uses a code: the kiosk is known from now on, with this key and the next epoch. All or nothing.
   * The same key may use the same code again while it is valid, and gets the same epoch: its first
   * answer may have been lost.
   */
  Redeemed redeem(String kiosk, String fingerprint, String deviceKey, Instant at);

  /** Voids the open codes of a kiosk, with an audit line; false when there is none. */
  boolean cancel(String kiosk, String actor, Instant at);

  /** Takes a kiosk out of service for good, with an audit line; false when it isn't in service. */
  boolean retire(String kiosk, String actor, Instant at);

  /** Codes that can still be used, by kiosk. */
  List<OpenCode> open(Instant now);

  /**
   * A code to keep.
   *
   * @param fingerprint {@link jp.madoguchi.sync.EnrolmentToken#fingerprint}: the code itself is not
   *     kept
   * @param until unusable from then on
   */
  record NewCode(String fingerprint, String kiosk, String actor, Instant at, Instant until) {}

  /** A code that waits for its kiosk. */
  record OpenCode(String kiosk, String actor, Instant until) {}

  /** What came of using a code. */
  sealed interface Redeemed {
    /** The kiosk is enrolled with this epoch. */
    record Enrolled(int epoch) implements Redeemed {}

    /** No such code for this kiosk, or it is void. */
    record NoSuchCode() implements Redeemed {}

    /** Another key has used it. */
    record UsedByAnother() implements Redeemed {}

    /** The kiosk has been taken out of service. */
    record Retired() implements Redeemed {}
  }
}
