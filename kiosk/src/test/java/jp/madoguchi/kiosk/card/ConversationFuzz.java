package jp.madoguchi.kiosk.card;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import jp.madoguchi.kiosk.card.chip.ChipRefusal;
import jp.madoguchi.rules.PinKind;

/**
 * Conversations with a card that answers anything: each answer is two bytes of length and so many
 * bytes; then it is gone. Whatever it says, a conversation ends, and never with another exception
 * than its own.
 */
public final class ConversationFuzz {
  private static final CardExamination EXAMINATION =
      new CardExamination(InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z")));

  private ConversationFuzz() {}

  /** Jazzer's door; the first byte chooses the conversation. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    Babbler link = new Babbler(data);
    try {
      CardTalk talk = CardTalk.over(link, new Stage());
      switch (data[0] & 3) {
        case 0 -> EXAMINATION.of(link);
        case 1 -> {
          CardBinding card = new CardBinding("");
          if (talk.isNot(card).isPresent()) {
            new FourItemsConversation(talk, card, true).read(SimulatedDesk.pin("1234"));
          }
        }
        case 2 ->
            new PinConversation(talk, PinKind.SIGNING, false).verify(SimulatedDesk.pin("ABC123"));
        default ->
            new PinChange(
                    talk,
                    new PinConversation(talk, PinKind.RESIDENT_REGISTER, true),
                    SimulatedDesk.pin("1234"),
                    SimulatedDesk.pin("2580"))
                .run();
      }
    } catch (CardLink.Lost | ChipRefusal _) {
      // How a conversation with such a card ends.
    }
  }

  private static final class Babbler implements CardLink {
    private final byte[] data;
    private int at = 1;

    Babbler(byte[] data) {
      this.data = data;
    }

    @Override
    public byte[] transceive(byte[] command) throws Lost {
      if (at + 2 > data.length) {
        throw new Lost(CardFault.CARD_REMOVED, "no more");
      }
      int size = Math.min((data[at] & 0xFF) << 8 | (data[at + 1] & 0xFF), data.length - at - 2);
      byte[] answer = Arrays.copyOfRange(data, at + 2, at + 2 + size);
      at += 2 + size;
      return answer;
    }
  }
}
