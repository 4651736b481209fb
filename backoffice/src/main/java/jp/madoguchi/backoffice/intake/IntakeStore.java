package jp.madoguchi.backoffice.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.sync.Verifier;

/** Where intake keeps what it takes in. */
public interface IntakeStore {
  /** The kiosk with this name. */
  Optional<Kiosk> kiosk(String id);

  /** The key with which a kiosk signed this epoch of its log. */
  Optional<Verifier> device(String kiosk, int epoch);

  /** Notes that the kiosk was heard. */
  void heard(String id, Instant at, long clockSkewMs);

  /** Stores a blob; false when it was there. */
  boolean putBlob(String sha256, byte[] content, Instant at);

  /**
   * Runs in one transaction with the head row locked; what the work did is committed when it
   * returns and undone when it throws. Empty when the kiosk has no such epoch. May run the work
   * again after a deadlock.
   */
  <R> Optional<R> withLog(String kiosk, int epoch, Function<LockedLog, R> work);
}
