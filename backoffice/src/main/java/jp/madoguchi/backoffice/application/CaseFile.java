package jp.madoguchi.backoffice.application;

import java.time.Instant;

/**
 * A case as it lies in the store; the personal part is still encrypted.
 *
 * @param stateSince when this state began
 * @param version counts the changes: a decision names the version it saw
 * @param firstCheckBy who approved first, empty text when nobody has
 * @param filingReference our name of the filing, empty text until filed
 * @param centreReceipt the card centre's receipt, empty text until filed
 * @param reasonCode why it was sent back or refused, empty text otherwise
 * @param reasonText the sentence for the resident
 */
public record CaseFile(
    NewCase opened,
    CaseState state,
    Instant stateSince,
    int version,
    String firstCheckBy,
    String filingReference,
    String centreReceipt,
    String reasonCode,
    String reasonText) {
  /** The case's name. */
  public String receipt() {
    return opened.receipt();
  }

  @Override
  public String toString() {
    return "CaseFile[" + receipt() + " " + state + "]";
  }
}
