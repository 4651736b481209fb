package jp.madoguchi.sim.cardcentre;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.sim.cardcentre.FiledStatus.Stage;

/**
 * What the centre remembers of an application: where it stands follows from the clock.
 *
 * @param idHash SHA-256 of the application ID, hex
 * @param verdict what the examination finds
 * @param decidedAt when it is found
 */
record FiledApplication(
    String receiptNumber,
    String reference,
    String idHash,
    Instant receivedAt,
    Verdict verdict,
    Instant decidedAt) {
  /** How long the examination takes. */
  static final Duration EXAMINED_AFTER = Duration.ofDays(2);

  /** When a card is made, after the receipt. */
  static final Duration ISSUED_AFTER = Duration.ofDays(21);

  /** When it leaves for the municipality, after the receipt. */
  static final Duration SHIPPED_AFTER = Duration.ofDays(28);

  FiledStatus at(Instant now) {
    Instant issued = receivedAt.plus(ISSUED_AFTER);
    Instant shipped = receivedAt.plus(SHIPPED_AFTER);
    if (now.isBefore(decidedAt)) {
      return status(Stage.RECEIVED, receivedAt);
    }
    return switch (verdict) {
      case Verdict.PhotoDefect _, Verdict.DataDefect _ ->
          new FiledStatus(receiptNumber, reference, Stage.DEFECT, decidedAt, Optional.of(verdict));
      case Verdict.Valid _ when !now.isBefore(shipped) -> status(Stage.SHIPPED, shipped);
      case Verdict.Valid _ when !now.isBefore(issued) -> status(Stage.ISSUED, issued);
      case Verdict.Valid _ -> status(Stage.VALID, decidedAt);
    };
  }

  /** Whether a second filing of the same ID must wait for this one. */
  boolean underWay(Instant now) {
    return switch (at(now).stage()) {
      case RECEIVED, VALID, ISSUED -> true;
      case DEFECT, SHIPPED -> false;
    };
  }

  FiledApplication decided(Verdict other, Instant when) {
    return new FiledApplication(receiptNumber, reference, idHash, receivedAt, other, when);
  }

  private FiledStatus status(Stage stage, Instant since) {
    return new FiledStatus(receiptNumber, reference, stage, since, Optional.empty());
  }
}
