package jp.madoguchi.kiosk.card;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.card.chip.ChipRefusal;
import jp.madoguchi.kiosk.card.chip.FileReader;
import jp.madoguchi.kiosk.card.chip.FourItems;
import jp.madoguchi.kiosk.card.chip.PinReference;
import jp.madoguchi.rules.PinKind;

/** Reads 基本4情報 with the PIN of 入力補助AP, checked against its hash where the card tells that. */
final class FourItemsConversation {
  private static final int FOUR_ITEMS = 0x02;
  private static final int HEAD = 5;
  private static final int HASHES = 0x03;

  /** Of 0003 only the object with the hash of 0002: the one before it is the number's. */
  private static final int HASH_OF_FOUR_AT = 40;

  private static final int HASH_OF_FOUR_BYTES = 35;

  private final CardTalk talk;
  private final CardBinding card;
  private final PinConversation conversation;

  FourItemsConversation(CardTalk talk, CardBinding card, boolean lastTryAgreed) {
    this.talk = talk;
    this.card = card;
    this.conversation = new PinConversation(talk, PinKind.TEXT_INPUT, lastTryAgreed);
  }

  PinOutcome<BasicFour> read(Pin pin) throws CardLink.Lost, ChipRefusal {
    return switch (conversation.<BasicFour>gate()) {
      case PinConversation.Gate.Shut<BasicFour>(PinOutcome<BasicFour> because) -> because;
      case PinConversation.Gate.Open<BasicFour>(List<PinReference> references) -> {
        Optional<PinOutcome<BasicFour>> refused = conversation.refused(references.getFirst(), pin);
        yield refused.isPresent() ? refused.get() : opened();
      }
    };
  }

  private PinOutcome<BasicFour> opened() throws CardLink.Lost, ChipRefusal {
    FileReader files = talk.files();
    byte[] file =
        files
            .object("four items", FOUR_ITEMS, HEAD)
            .orElseThrow(() -> new ChipRefusal("four items", 0x6982));
    try {
      Optional<byte[]> hash = files.piece(HASHES, HASH_OF_FOUR_AT, HASH_OF_FOUR_BYTES);
      boolean changed =
          hash.flatMap(object -> FourItems.agrees(file, object)).equals(Optional.of(false));
      Optional<BasicFour> four = changed ? Optional.empty() : FourItems.parse(file);
      Optional<CardFault> other = talk.isNot(card); // one person's data must never be another's
      if (other.isPresent()) {
        return new PinOutcome.Failed<>(other.get());
      }
      return four.isPresent()
          ? new PinOutcome.Done<>(four.get())
          : new PinOutcome.Failed<>(CardFault.NOT_UNDERSTOOD);
    } finally {
      Arrays.fill(file, (byte) 0);
    }
  }
}
