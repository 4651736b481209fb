package jp.madoguchi.sim.card;

import java.util.Arrays;
import java.util.HexFormat;

/** Talks hex to a card. */
final class Conversation {
  static final String JPKI = "00A4040C0AD392F000260100000001";

  private final SimulatedCard card;

  Conversation(SimulatedCard card) {
    this.card = card;
  }

  /** The whole answer in hex. */
  String say(String hex) {
    return HexFormat.of()
        .withUpperCase()
        .formatHex(card.transmit(HexFormat.of().parseHex(hex.replace(" ", ""))));
  }

  /** The data of a 9000 answer. */
  byte[] data(String hex) {
    byte[] answer = card.transmit(HexFormat.of().parseHex(hex.replace(" ", "")));
    if (answer[answer.length - 2] != (byte) 0x90 || answer[answer.length - 1] != 0) {
      throw new AssertionError(hex + " -> " + HexFormat.of().formatHex(answer));
    }
    return Arrays.copyOf(answer, answer.length - 2);
  }
}
