package jp.madoguchi.kiosk.visit;

import java.util.Optional;
import jp.madoguchi.kiosk.card.BasicFour;
import jp.madoguchi.kiosk.card.CardFacts;
import jp.madoguchi.kiosk.card.PinOutcome;
import jp.madoguchi.kiosk.visit.CardVisit.Known;
import jp.madoguchi.rules.IssuanceKind;
import jp.madoguchi.rules.PinKind;
import jp.madoguchi.rules.Renewal;

/** Which step of a visit with a card follows which. */
final class CardFlow {
  private CardFlow() {}

  static CardOutcome on(CardVisit v, CardCommand command) {
    return switch (command) {
      case CardCommand.Seen c -> seen(v, c.facts());
      case CardCommand.Gone _ -> gone(v);
      case CardCommand.Choose c ->
          v.step() == CardStep.KIND ? v.toPad(c.kind(), c.change()) : wrongStep(v);
      case CardCommand.AgreeLastTry _ ->
          v.step() == CardStep.LAST_TRY
              ? v.moved(CardStep.PAD, v.known().agreed(true))
              : wrongStep(v);
      case CardCommand.Answered c ->
          v.step() == CardStep.PAD ? v.answered(c.outcome()) : wrongStep(v);
      case CardCommand.ItemsRead c ->
          v.step() == CardStep.PAD ? itemsRead(v, c.outcome()) : wrongStep(v);
      case CardCommand.Again _ -> v.step() == CardStep.RESULT ? again(v) : wrongStep(v);
      case CardCommand.AnotherPin _ ->
          v.step() == CardStep.RESULT && v.purpose() == Purpose.PIN
              ? withCard(v, CardStep.KIND)
              : wrongStep(v);
      case CardCommand.ConfirmItems _ ->
          v.step() == CardStep.ITEMS ? v.moved(CardStep.REASON, v.known()) : wrongStep(v);
      case CardCommand.GiveReason c -> reason(v, c.issuance());
      case CardCommand.Continue c ->
          v.step() == CardStep.FACTS && c.purpose() != Purpose.CHECK
              ? begin(v.toDo(c.purpose()), v.known().facts().orElseThrow())
              : wrongStep(v);
      case CardCommand.Back _ -> back(v);
    };
  }

  /** The step before this one. */
  static Optional<CardStep> before(CardVisit v) {
    boolean pin = v.purpose() == Purpose.PIN;
    return switch (v.step()) {
      case PUT, FACTS, KIND -> Optional.empty();
      case LAST_TRY, PAD -> pin ? Optional.of(CardStep.KIND) : Optional.empty();
      case RESULT, ITEMS -> Optional.empty();
      case REASON -> Optional.of(CardStep.ITEMS);
      case PAPERS -> Optional.of(CardStep.REASON);
    };
  }

  /** The same card tells nothing new; another card, or the first one, begins anew. */
  private static CardOutcome seen(CardVisit v, CardFacts facts) {
    Optional<CardFacts> known = v.known().facts();
    if (known.filter(f -> f.binding().equals(facts.binding())).isPresent()) {
      return new CardOutcome.Moved(v);
    }
    boolean resultStands = v.step() == CardStep.RESULT && known.isEmpty();
    return resultStands ? new CardOutcome.Moved(v) : begin(v, facts);
  }

  private static CardOutcome begin(CardVisit v, CardFacts facts) {
    CardVisit fresh = ((CardOutcome.Moved) v.moved(CardStep.PUT, Known.of(facts))).visit();
    return switch (v.purpose()) {
      case CHECK -> fresh.moved(CardStep.FACTS, fresh.known());
      case PIN -> fresh.moved(CardStep.KIND, fresh.known());
      case RENEWAL -> fresh.toPad(PinKind.TEXT_INPUT, false);
    };
  }

  /** Where the card is needed, its place is waited at; what can be read without it stays. */
  private static CardOutcome gone(CardVisit v) {
    return switch (v.step()) {
      case KIND, LAST_TRY, PAD -> v.moved(CardStep.PUT, Known.NOTHING);
      case RESULT ->
          v.known().facts().isPresent()
              ? v.moved(CardStep.RESULT, v.known().with(Optional.empty()))
              : new CardOutcome.Moved(v);
      case PUT, FACTS, ITEMS, REASON, PAPERS -> new CardOutcome.Moved(v);
    };
  }

  private static CardOutcome itemsRead(CardVisit v, PinOutcome<BasicFour> outcome) {
    return outcome instanceof PinOutcome.Done<BasicFour>(BasicFour items)
        ? v.moved(CardStep.ITEMS, v.known().reading(items))
        : v.answered(outcome);
  }

  private static CardOutcome again(CardVisit v) {
    return v.known().facts().isPresent()
        ? v.toPad(v.known().kind().orElseThrow(), v.known().change())
        : v.moved(CardStep.PUT, Known.NOTHING);
  }

  private static CardOutcome reason(CardVisit v, IssuanceKind issuance) {
    if (v.step() != CardStep.REASON) {
      return wrongStep(v);
    }
    boolean offered =
        Renewal.reasons(v.known().facts().flatMap(CardFacts::cardUntil), v.day())
            .contains(issuance);
    return offered
        ? v.moved(CardStep.PAPERS, v.known().because(issuance))
        : new CardOutcome.NotOffered();
  }

  private static CardOutcome back(CardVisit v) {
    return before(v).map(to -> v.moved(to, v.known().agreed(false))).orElseGet(() -> wrongStep(v));
  }

  private static CardOutcome withCard(CardVisit v, CardStep to) {
    return v.known().facts().isPresent()
        ? v.moved(to, v.known())
        : v.moved(CardStep.PUT, Known.NOTHING);
  }

  private static CardOutcome wrongStep(CardVisit v) {
    return new CardOutcome.WrongStep(v.step());
  }
}
