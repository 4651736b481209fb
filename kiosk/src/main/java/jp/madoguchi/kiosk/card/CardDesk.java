package jp.madoguchi.kiosk.card;

import jp.madoguchi.rules.PinKind;

/**
 * What a visit can have done with the card on the reader. Each call ends within three seconds,
 * whatever card and reader do, wipes the PINs it was given, and carries nothing over to the next.
 */
public interface CardDesk {
  /** Reader and card as known now, with what the card told without a PIN; never waits. */
  CardWatch.Status status();

  /** Reads 基本4情報 with the PIN of 入力補助AP. Never the number's file. */
  PinOutcome<BasicFour> basicFour(CardBinding card, Pin pin, boolean lastTryAgreed);

  /** Whether the PIN is right, and what its counter says then. */
  PinOutcome<Tries> verify(CardBinding card, PinKind kind, Pin pin, boolean lastTryAgreed);

  /** Changes a PIN; 住基's two references together. */
  PinOutcome<Tries> change(
      CardBinding card, PinKind kind, Pin current, Pin next, boolean lastTryAgreed);
}
