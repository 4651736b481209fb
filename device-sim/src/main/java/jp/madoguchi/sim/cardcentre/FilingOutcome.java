package jp.madoguchi.sim.cardcentre;

import java.time.Instant;

/** What the centre answers to a filing. */
sealed interface FilingOutcome {
  /** Taken in, now or, if {@code repeated}, by an earlier call with the same reference. */
  record Accepted(String receiptNumber, Instant receivedAt, boolean repeated)
      implements FilingOutcome {}

  /** This application ID is under way under another reference. */
  record AlreadyPending() implements FilingOutcome {}

  /** The reference belongs to another application ID. */
  record ReferenceReused() implements FilingOutcome {}

  /** The photo breaks the published limits. */
  record PhotoRefused(String why) implements FilingOutcome {}

  /** The centre was closed from the panel. */
  record Closed() implements FilingOutcome {}
}
