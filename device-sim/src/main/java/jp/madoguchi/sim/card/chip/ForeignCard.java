package jp.madoguchi.sim.card.chip;

/** A card that is none of ours, such as a transit or an employee card: knows no application. */
public final class ForeignCard implements SimulatedCard {
  private static final byte[] ATR = {0x3B, (byte) 0x80, (byte) 0x80, 0x01, 0x01};

  @Override
  public byte[] atr() {
    return ATR.clone();
  }

  @Override
  public void reset() {
    // It has no state.
  }

  @Override
  public byte[] transmit(byte[] command) {
    if (command.length < 4) {
      return StatusWord.alone(StatusWord.WRONG_LENGTH);
    }
    if (command[0] != 0) {
      return StatusWord.alone(StatusWord.CLASS_UNKNOWN);
    }
    return StatusWord.alone(
        command[1] == (byte) 0xA4 ? StatusWord.FILE_NOT_FOUND : StatusWord.INSTRUCTION_UNKNOWN);
  }
}
