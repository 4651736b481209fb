package jp.madoguchi.kiosk.visit;

import jp.madoguchi.kiosk.card.BasicFour;
import jp.madoguchi.kiosk.card.CardFacts;
import jp.madoguchi.kiosk.card.PinOutcome;
import jp.madoguchi.kiosk.card.Tries;
import jp.madoguchi.rules.IssuanceKind;
import jp.madoguchi.rules.PinKind;

/** Everything that can happen to a visit with a card. */
public sealed interface CardCommand {
  /** A card lies on the reader and told this; comes from the reader, never from outside. */
  record Seen(CardFacts facts) implements CardCommand {}

  /** No readable card lies on the reader any more; from the reader. */
  record Gone() implements CardCommand {}

  /** Which PIN, and whether to change it. */
  record Choose(PinKind kind, boolean change) implements CardCommand {}

  /** The resident agrees to spend the last try. */
  record AgreeLastTry() implements CardCommand {}

  /** What came of trying or changing the PIN; from the card. */
  record Answered(PinOutcome<Tries> outcome) implements CardCommand {}

  /** What came of reading the four items; from the card. */
  record ItemsRead(PinOutcome<BasicFour> outcome) implements CardCommand {}

  /** Once more, after a result. */
  record Again() implements CardCommand {}

  /** Another PIN, after a result. */
  record AnotherPin() implements CardCommand {}

  /** The four items are mine and still right. */
  record ConfirmItems() implements CardCommand {}

  /** Why another card is needed. */
  record GiveReason(IssuanceKind issuance) implements CardCommand {}

  /** From the facts to a PIN or to the renewal, with the same card. */
  record Continue(Purpose purpose) implements CardCommand {}

  /** One step back. */
  record Back() implements CardCommand {}
}
