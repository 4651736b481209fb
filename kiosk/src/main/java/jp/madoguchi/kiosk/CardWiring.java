package jp.madoguchi.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import jp.madoguchi.kiosk.card.CardAccess;
import jp.madoguchi.kiosk.card.CardDesk;
import jp.madoguchi.kiosk.card.CardExamination;
import jp.madoguchi.kiosk.card.CardReader;
import jp.madoguchi.kiosk.card.CardWatch;
import jp.madoguchi.kiosk.card.ReaderCardDesk;
import jp.madoguchi.kiosk.card.chip.PinnedRoots;
import jp.madoguchi.kiosk.card.pcsc.PcscCardReader;
import jp.madoguchi.web.config.ConfigException;

/**
 * Puts the card room together.
 *
 * @param watch follows the reader; closing it closes everything
 * @param desk what visits can have done with a card
 */
record CardWiring(CardWatch watch, CardDesk desk) {
  static CardWiring start(KioskConfig values, InstantSource clock) {
    CardReader reader = PcscCardReader.open(values.card().settings());
    CardAccess access = new CardAccess(reader, System::nanoTime);
    CardWatch watch =
        CardWatch.start(reader, access, new CardExamination(clock, roots(values)), clock);
    return new CardWiring(watch, new ReaderCardDesk(watch, access, ReaderCardDesk.Times.PROMISED));
  }

  /** A folder that is named but can't be used stops the start: its certificates would be missed. */
  static PinnedRoots roots(KioskConfig values) {
    String folder = values.card().roots();
    try {
      return folder.isBlank()
          ? new PinnedRoots(List.of(), values.simulated())
          : PinnedRoots.load(Path.of(folder), values.simulated());
    } catch (IOException e) {
      throw new ConfigException("configuration: card.roots: " + e.getMessage());
    }
  }
}
