package jp.madoguchi.sim.card.chip;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.sim.card.chip.ElementaryFile.Pin;

/**
 * CHANGE REFERENCE DATA and CHANGE KEY (JICSAP): a new PIN for one that is verified. Which of the
 * two an application knows is a matter of its PINs.
 */
final class ChangePinCommand {
  private static final int NEW_PIN_ONLY = 1;

  private ChangePinCommand() {}

  static byte[] referenceData(CommandApdu apdu, Chip chip) {
    return apdu.p1() == NEW_PIN_ONLY
        ? change(apdu, chip, Pin.Change.REFERENCE_DATA)
        : StatusWord.alone(StatusWord.WRONG_P1_P2);
  }

  static byte[] key(CommandApdu apdu, Chip chip) {
    return apdu.p1() == 0
        ? change(apdu, chip, Pin.Change.KEY)
        : StatusWord.alone(StatusWord.WRONG_P1_P2);
  }

  private static byte[] change(CommandApdu apdu, Chip chip, Pin.Change command) {
    CardState state = chip.state();
    if (!CardState.namesAFile(apdu.p2())) {
      return StatusWord.alone(StatusWord.WRONG_P1_P2);
    }
    int id = state.named(apdu.p2());
    Optional<ElementaryFile> found = state.find(id);
    if (found.isEmpty()) {
      return StatusWord.alone(
          apdu.p2() == CardState.BY_SHORT_ID
              ? StatusWord.NO_CURRENT_FILE
              : StatusWord.DATA_NOT_FOUND);
    }
    if (!(found.get() instanceof Pin pin)) {
      return StatusWord.alone(StatusWord.INCOMPATIBLE_FILE);
    }
    if (pin.change() == Pin.Change.NEVER) {
      return StatusWord.alone(StatusWord.CONDITIONS_NOT_MET);
    }
    if (pin.change() != command) {
      return StatusWord.alone(StatusWord.INSTRUCTION_UNKNOWN);
    }
    state.select(id);
    if (!state.isVerified(id)) {
      return StatusWord.alone(StatusWord.NOT_VERIFIED);
    }
    byte[] fresh = apdu.data();
    if (fresh.length < pin.shortest() || fresh.length > pin.longest() || apdu.expected() > 0) {
      return StatusWord.alone(StatusWord.WRONG_LENGTH);
    }
    try {
      chip.memory().store(pin.reference(), new PinState(pin.triesMax(), fresh));
    } catch (IOException _) {
      return StatusWord.alone(StatusWord.MEMORY_FAILURE);
    }
    return StatusWord.alone(StatusWord.OK);
  }
}
