package jp.madoguchi.kiosk.keys;

import java.util.Optional;
import jp.madoguchi.sync.RecipientKey;
import jp.madoguchi.sync.Verifier;

/**
 * The office's public keys, as this kiosk has pinned them. Enrolment and the feed's key
 * announcements pin through this door, too.
 */
public interface OfficeKeys {
  /** What is pinned; empty until the first contact. */
  Optional<Pinned> pinned();

  /** Pins what the kiosk didn't have; keeps what it has. */
  void pin(Pinned keys);

  /**
   * The office's keys.
   *
   * @param recipient to seal to
   * @param ack checks the office's acks
   */
  record Pinned(RecipientKey recipient, Verifier ack) {}
}
