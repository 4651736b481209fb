package jp.madoguchi.backoffice.cardcentre;

/** What came of sending one filing. */
public sealed interface Sent {
  /** Which filing. */
  String reference();

  /** The centre has it and gave this receipt. */
  record Receipted(String reference, String centreReceipt) implements Sent {}

  /** A person has it now and will enter the centre's receipt. */
  record HandedOver(String reference) implements Sent {}

  /** The centre does not take it, for this reason code. */
  record Refused(String reference, String reasonCode) implements Sent {}

  /** Nothing is known to have arrived: send the same filing again later. */
  record Later(String reference, String why) implements Sent {}
}
