package jp.madoguchi.kiosk.card;

import java.util.Optional;
import jp.madoguchi.kiosk.card.chip.Application;
import jp.madoguchi.kiosk.card.chip.CardIdentity;
import jp.madoguchi.kiosk.card.chip.Chip;
import jp.madoguchi.kiosk.card.chip.ChipRefusal;
import jp.madoguchi.kiosk.card.chip.FileReader;
import jp.madoguchi.kiosk.card.chip.PinCommands;
import jp.madoguchi.kiosk.card.chip.PinReference;
import jp.madoguchi.kiosk.card.link.NeverTheNumber;
import jp.madoguchi.rules.PinKind;

/** One session with one card, and how far it has come. */
record CardTalk(Chip chip, FileReader files, Stage stage) {
  /** On a session that was just opened. Every command goes past the guard of the number. */
  static CardTalk over(CardLink link, Stage stage) {
    Chip chip = new Chip(new NeverTheNumber(link));
    return new CardTalk(chip, new FileReader(chip), stage);
  }

  /** Why this is not the card that was meant; empty = it is. */
  Optional<CardFault> isNot(CardBinding card) throws CardLink.Lost, ChipRefusal {
    if (!chip.selectAnew(Application.JPKI)) {
      return Optional.of(CardFault.NOT_A_MY_NUMBER_CARD);
    }
    CardBinding found = new CardIdentity(chip, files).read().binding();
    return found.equals(card) ? Optional.empty() : Optional.of(CardFault.OTHER_CARD);
  }

  /** The lowest counter of a PIN's references, each asked in its application. */
  Tries tries(PinKind kind) throws CardLink.Lost, ChipRefusal {
    Tries lowest = new Tries.Absent();
    for (PinReference reference : PinReference.of(kind)) {
      if (chip.select(reference.application())) {
        lowest = Tries.lower(lowest, PinCommands.tries(chip, reference));
      }
    }
    return lowest;
  }
}
