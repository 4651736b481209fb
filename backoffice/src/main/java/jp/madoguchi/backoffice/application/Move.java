package jp.madoguchi.backoffice.application;

import java.time.Instant;

/**
 * One step of one case, to be made only if the case still is as it was seen.
 *
 * @param seen the case as the decision saw it
 * @param note for the history; nothing personal
 */
public record Move(
    CaseFile seen,
    CaseState to,
    String actor,
    Instant at,
    String note,
    String firstCheckBy,
    String filingReference,
    String centreReceipt,
    String reasonCode,
    String reasonText) {

  /** Checks the transition. */
  public Move {
    if (!seen.state().next().contains(to)) {
      throw new IllegalArgumentException("no way from " + seen.state() + " to " + to);
    }
  }

  /** A step that keeps everything but the state. */
  public static Move of(CaseFile seen, CaseState to, String actor, Instant at, String note) {
    return new Move(
        seen,
        to,
        actor,
        at,
        note,
        seen.firstCheckBy(),
        seen.filingReference(),
        seen.centreReceipt(),
        seen.reasonCode(),
        seen.reasonText());
  }

  /** With the name of who checked first. */
  public Move firstCheckedBy(String name) {
    return new Move(
        seen, to, actor, at, note, name, filingReference, centreReceipt, reasonCode, reasonText);
  }

  /** With the card centre's receipt. */
  public Move filed(String reference, String receipt) {
    return new Move(
        seen, to, actor, at, note, firstCheckBy, reference, receipt, reasonCode, reasonText);
  }

  /** With a reason and the sentence for the resident. */
  public Move because(String code, String text) {
    return new Move(
        seen, to, actor, at, note, firstCheckBy, filingReference, centreReceipt, code, text);
  }
}
