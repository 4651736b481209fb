package jp.madoguchi.sim.card;

import java.util.List;
import java.util.Optional;

/** A My Number Card's chip: its applications, its counters and the commands it knows. */
final class ChipCard implements SimulatedCard {
  private final byte[] atr;
  private final List<CardApplication> applications;
  private final RetryCounters counters;
  private final CardState state = new CardState();

  ChipCard(byte[] atr, List<CardApplication> applications, RetryCounters counters) {
    this.atr = atr.clone();
    this.applications = List.copyOf(applications);
    this.counters = counters;
  }

  @Override
  public byte[] atr() {
    return atr.clone();
  }

  @Override
  public synchronized void reset() {
    state.reset();
  }

  @Override
  public synchronized byte[] transmit(byte[] command) {
    Optional<CommandApdu> parsed = CommandApdu.parse(command);
    if (parsed.isEmpty()) {
      return StatusWord.alone(StatusWord.WRONG_LENGTH);
    }
    CommandApdu apdu = parsed.get();
    return switch (apdu.cla()) {
      case 0x00 -> interindustry(apdu);
      case 0x80 -> proprietary(apdu);
      case 0x01, 0x02, 0x03 -> StatusWord.alone(StatusWord.CHANNEL_NOT_SUPPORTED);
      default -> StatusWord.alone(StatusWord.CLASS_UNKNOWN);
    };
  }

  private byte[] interindustry(CommandApdu apdu) {
    return switch (apdu.ins()) {
      case 0xA4 -> SelectCommand.answer(apdu, state, applications);
      case 0xB0 -> ReadCommand.answer(apdu, state);
      case 0x20 -> VerifyCommand.answer(apdu, state, counters);
      case 0xCA -> StatusWord.alone(StatusWord.DATA_NOT_FOUND); // GET DATA holds nothing yet
      default -> StatusWord.alone(StatusWord.INSTRUCTION_UNKNOWN);
    };
  }

  private byte[] proprietary(CommandApdu apdu) {
    return apdu.ins() == 0x2A
        ? SignCommand.answer(apdu, state)
        : StatusWord.alone(StatusWord.INSTRUCTION_UNKNOWN);
  }
}
