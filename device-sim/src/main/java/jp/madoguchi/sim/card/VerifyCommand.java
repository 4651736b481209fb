package jp.madoguchi.sim.card;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;

/** VERIFY with a PIN, or without one to ask for the tries left. */
final class VerifyCommand {
  private static final int PIN_BYTES_MAX = 16;

  private VerifyCommand() {}

  static byte[] answer(CommandApdu apdu, CardState state, RetryCounters counters) {
    if (apdu.p1() != 0 || !CardState.namesAFile(apdu.p2())) {
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
    if (!(found.get() instanceof ElementaryFile.Pin pin)) {
      return StatusWord.alone(StatusWord.INCOMPATIBLE_FILE);
    }
    state.select(id);
    int left = counters.left(id).orElse(pin.triesMax());
    if (apdu.data().length == 0) {
      return StatusWord.triesLeft(left);
    }
    if (apdu.data().length > PIN_BYTES_MAX) {
      return StatusWord.alone(StatusWord.WRONG_LENGTH);
    }
    if (left == 0) {
      return StatusWord.alone(StatusWord.BLOCKED);
    }
    state.verified(id, false);
    try {
      // The try is spent on disk before it is known to be right: pulling the card gains nothing.
      counters.store(id, left - 1);
      if (!MessageDigest.isEqual(pin.secret(), apdu.data())) {
        return StatusWord.triesLeft(left - 1);
      }
      counters.store(id, pin.triesMax());
    } catch (IOException _) {
      return StatusWord.alone(StatusWord.MEMORY_FAILURE);
    }
    state.verified(id, true);
    return StatusWord.alone(StatusWord.OK);
  }
}
