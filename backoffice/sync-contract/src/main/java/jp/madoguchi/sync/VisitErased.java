package jp.madoguchi.sync;

import java.time.Instant;

/**
 * Everything that a visit had is gone: written after its key was destroyed, one entry for each
 * visit, and before the next visit can begin. Nothing personal. The first digits of the entry's
 * hash are the number that the resident sees.
 *
 * @param visitId random name of the visit
 * @param cause why it ended
 * @param at by the kiosk's clock
 * @param tookMs from the end to the destroyed key, milliseconds; 0 after a crash, when the key went
 *     with the process
 */
public record VisitErased(String visitId, Cause cause, Instant at, long tookMs) implements Payload {

  /** The type name in the log. */
  public static final String TYPE = "visit.erased.v1";

  /** Why a visit ended. */
  public enum Cause {
    /** The resident ended it. */
    END,
    /** Nobody touched the screen, and nobody stood before the camera. */
    WALK_AWAY,
    /** Nobody touched the screen. */
    TIMEOUT,
    /** The program or the machine died in it; noted at the next start. */
    CRASH,
    /** The program was ended in order while it ran. */
    STAFF
  }
}
