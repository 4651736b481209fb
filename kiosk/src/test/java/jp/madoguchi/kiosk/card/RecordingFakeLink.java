package jp.madoguchi.kiosk.card;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.madoguchi.sim.card.chip.SimulatedCard;

/** The simulated card as a link; keeps what was said and may spoil answers. */
final class RecordingFakeLink implements CardLink {
  private final SimulatedCard card;
  private final List<String> commands = new ArrayList<>();
  private UnaryOperator<String> spoiler = _ -> "";

  RecordingFakeLink(SimulatedCard card) {
    this.card = card;
    card.reset();
  }

  /** Answers commands for which the function gives hex with that hex instead of the card's. */
  RecordingFakeLink spoiledBy(UnaryOperator<String> answers) {
    spoiler = answers;
    return this;
  }

  List<String> commands() {
    return commands;
  }

  @Override
  public byte[] transceive(byte[] command) {
    String hex = HexFormat.of().withUpperCase().formatHex(command);
    commands.add(hex);
    String instead = spoiler.apply(hex);
    return instead.isEmpty() ? card.transmit(command) : HexFormat.of().parseHex(instead);
  }
}
