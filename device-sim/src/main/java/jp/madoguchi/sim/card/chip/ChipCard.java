package jp.madoguchi.sim.card.chip;

import java.util.Optional;

/** A chip that knows the public commands of the My Number Card. */
public final class ChipCard implements SimulatedCard {
  private final byte[] atr;
  private final Chip chip;

  /** A card as issued, but for what the memory remembers. */
  public ChipCard(CardImage image, CardMemory memory) {
    this.atr = image.atr();
    this.chip =
        new Chip(
            new CardState(), image.applications(), image.dataObjects(), memory, image.traits());
  }

  @Override
  public byte[] atr() {
    return atr.clone();
  }

  @Override
  public synchronized void reset() {
    chip.state().reset();
  }

  @Override
  public synchronized byte[] transmit(byte[] command) {
    Optional<CommandApdu> parsed = CommandApdu.parse(command);
    if (parsed.isEmpty() || (parsed.get().extended() && !chip.traits().extendedLength())) {
      return StatusWord.alone(StatusWord.WRONG_LENGTH);
    }
    CommandApdu apdu = parsed.get();
    if (onAnotherChannel(apdu.cla())) {
      return StatusWord.alone(StatusWord.CHANNEL_NOT_SUPPORTED);
    }
    return switch (apdu.cla()) {
      case 0x00 -> interindustry(apdu);
      case 0x80 -> proprietary(apdu);
      case 0x04, 0x08, 0x0C, 0x84, 0x88, 0x8C -> secured(apdu);
      default -> StatusWord.alone(StatusWord.CLASS_UNKNOWN);
    };
  }

  /** Channels 1 to 3 in the last two bits, 4 to 19 in the further interindustry classes. */
  private static boolean onAnotherChannel(int cla) {
    boolean first = (cla & 0x70) == 0 && (cla & 0x03) != 0;
    boolean further = (cla & 0xC0) == 0x40;
    return first || further;
  }

  private byte[] interindustry(CommandApdu apdu) {
    return switch (apdu.ins()) {
      case 0xA4 -> SelectCommand.answer(apdu, chip);
      case 0xB0 -> ReadBinaryCommand.answer(apdu, chip.state());
      case 0xB2 -> ReadRecordCommand.answer(apdu, chip.state());
      case 0x20 -> VerifyCommand.answer(apdu, chip);
      case 0x24 -> ChangePinCommand.referenceData(apdu, chip);
      case 0x84 -> ChallengeCommand.answer(apdu);
      case 0x88 -> InternalAuthenticateCommand.answer(apdu, chip.state());
      case 0xCA -> GetDataCommand.answer(apdu, chip);
      case 0x70 -> StatusWord.alone(StatusWord.CHANNEL_NOT_SUPPORTED);
      default -> StatusWord.alone(StatusWord.INSTRUCTION_UNKNOWN);
    };
  }

  private byte[] proprietary(CommandApdu apdu) {
    return switch (apdu.ins()) {
      case 0x2A -> SignCommand.answer(apdu, chip.state());
      case 0x32 -> ChangePinCommand.key(apdu, chip);
      case 0xA2 -> TerminalAuthenticationCommand.answer(apdu, chip.state());
      default -> StatusWord.alone(StatusWord.INSTRUCTION_UNKNOWN);
    };
  }

  /** Secure messaging has no session here: its command that starts one (80 AE) is not simulated. */
  private static byte[] secured(CommandApdu apdu) {
    return StatusWord.alone(
        apdu.data().length == 0
            ? StatusWord.SECURE_MESSAGING_OBJECTS_MISSING
            : StatusWord.NO_SECURE_MESSAGING_SESSION);
  }
}
