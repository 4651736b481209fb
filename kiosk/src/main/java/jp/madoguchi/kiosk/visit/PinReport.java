package jp.madoguchi.kiosk.visit;

import java.util.Optional;
import java.util.Set;
import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.kiosk.card.PinOutcome;
import jp.madoguchi.kiosk.card.Tries;
import jp.madoguchi.rules.PinRules;

/**
 * What the result page says of a PIN outcome; holds neither a PIN nor what it opened.
 *
 * @param left what is known of the counter now
 * @param isTheNewOne whether the faults are those of the new PIN
 */
public record PinReport(
    Said said,
    Tries left,
    Optional<CardFault> fault,
    Set<PinRules.Fault> faults,
    boolean isTheNewOne) {

  /** One sentence each. */
  public enum Said {
    RIGHT,
    CHANGED,
    WRONG,
    BLOCKED,
    ABSENT,
    MALFORMED,
    UNSURE,
    HALF_CHANGED,
    FAILED
  }

  /** Copies the set. */
  public PinReport {
    faults = Set.copyOf(faults);
  }

  /**
   * The report; empty where there is none: the last try was not agreed to, or the four items were
   * read.
   */
  static Optional<PinReport> of(PinOutcome<?> outcome, boolean change) {
    return switch (outcome) {
      case PinOutcome.Done<?>(Object value) ->
          value instanceof Tries left
              ? said(change ? Said.CHANGED : Said.RIGHT, left)
              : Optional.empty();
      case PinOutcome.Wrong<?>(Tries left) ->
          said(left instanceof Tries.Blocked ? Said.BLOCKED : Said.WRONG, left);
      case PinOutcome.LastTry<?> _ -> Optional.empty();
      case PinOutcome.Blocked<?> _ -> said(Said.BLOCKED, new Tries.Blocked());
      case PinOutcome.Absent<?> _ -> said(Said.ABSENT, new Tries.Absent());
      case PinOutcome.Malformed<?>(boolean isNew, Set<PinRules.Fault> faults) ->
          Optional.of(
              new PinReport(Said.MALFORMED, new Tries.Unknown(), Optional.empty(), faults, isNew));
      case PinOutcome.Unsure<?>(CardFault fault, Tries now) -> broken(Said.UNSURE, now, fault);
      case PinOutcome.HalfChanged<?>(CardFault fault) ->
          broken(Said.HALF_CHANGED, new Tries.Unknown(), fault);
      case PinOutcome.Failed<?>(CardFault fault) -> broken(Said.FAILED, new Tries.Unknown(), fault);
    };
  }

  static Optional<PinReport> said(Said said, Tries left) {
    return Optional.of(new PinReport(said, left, Optional.empty(), Set.of(), false));
  }

  private static Optional<PinReport> broken(Said said, Tries left, CardFault fault) {
    return Optional.of(new PinReport(said, left, Optional.of(fault), Set.of(), false));
  }
}
