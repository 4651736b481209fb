package jp.madoguchi.kiosk.card;

import jp.madoguchi.kiosk.card.CardWatch.State;

/** Which state of the reader follows from a reading. */
final class CardStates {
  private CardStates() {}

  static State of(CardReading reading) {
    return switch (reading) {
      case CardReading.Read _ -> State.READ;
      case CardReading.Failed(CardFault fault, _) ->
          switch (fault) {
            case NO_SERVICE -> State.UNAVAILABLE;
            case NO_READER -> State.NO_READER;
            case NO_CARD, CARD_REMOVED -> State.EMPTY;
            case CARD_SILENT -> State.SILENT;
            case NOT_A_MY_NUMBER_CARD -> State.NOT_A_CARD;
            case NOT_UNDERSTOOD, OTHER_CARD -> State.REFUSED;
          };
    };
  }
}
