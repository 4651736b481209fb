package jp.madoguchi.kiosk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the sync stands, for the staff page.
 *
 * @param head newest entry, 0 when none
 * @param acked newest entry that the office has signed for
 * @param lastContact when the last verified answer came, by the kiosk's clock
 * @param oldestUnackedAge age of the oldest entry that the office doesn't have, by the kiosk's
 *     clock
 * @param clockSkew the office's clock minus the kiosk's, at the last ack
 * @param failures attempts in a row that failed
 * @param lastFailure why the last attempt failed, a technical word
 * @param stopped code of docs/sync-protocol.md: a person has to look
 */
public record SyncStatus(
    long head,
    long acked,
    Optional<Instant> lastContact,
    Optional<Duration> oldestUnackedAge,
    Optional<Duration> clockSkew,
    int failures,
    Optional<String> lastFailure,
    Optional<String> stopped) {
  /** Whether the office answers: a contact, nothing stopped, and no failure since. */
  public boolean connected() {
    return lastContact.isPresent() && stopped.isEmpty() && failures == 0;
  }
}
