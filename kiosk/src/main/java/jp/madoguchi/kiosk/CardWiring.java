package jp.madoguchi.kiosk;

import java.time.InstantSource;
import jp.madoguchi.kiosk.card.CardAccess;
import jp.madoguchi.kiosk.card.CardExamination;
import jp.madoguchi.kiosk.card.CardReader;
import jp.madoguchi.kiosk.card.CardSession;
import jp.madoguchi.kiosk.card.CardWatch;
import jp.madoguchi.kiosk.card.pcsc.PcscCardReader;

/** Puts the card room together. */
final class CardWiring {
  private CardWiring() {}

  static CardWatch watch(KioskConfig.Card card, InstantSource clock) {
    CardReader reader = PcscCardReader.open(card.settings());
    CardAccess access = new CardAccess(reader, System::nanoTime);
    CardExamination examination = new CardExamination(clock);
    return CardWatch.start(
        reader,
        access,
        cards -> {
          try (CardSession session = cards.open()) {
            return examination.of(session);
          }
        },
        clock);
  }
}
