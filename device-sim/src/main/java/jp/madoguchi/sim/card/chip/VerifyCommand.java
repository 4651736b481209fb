package jp.madoguchi.sim.card.chip;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.sim.card.chip.ElementaryFile.Pin;

/** VERIFY with a PIN, or without one to ask for the tries left. */
final class VerifyCommand {
  private static final int PIN_BYTES_MAX = 16;

  private VerifyCommand() {}

  static byte[] answer(CommandApdu apdu, Chip chip) {
    CardState state = chip.state();
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
    if (!(found.get() instanceof Pin pin)) {
      return StatusWord.alone(StatusWord.INCOMPATIBLE_FILE);
    }
    state.select(id);
    PinState before = chip.memory().find(pin.reference()).orElse(pin.initial());
    if (apdu.data().length == 0) {
      return counter(before.left(), state.isVerified(id), chip.traits());
    }
    if (apdu.data().length > PIN_BYTES_MAX || apdu.expected() > 0) {
      return StatusWord.alone(StatusWord.WRONG_LENGTH);
    }
    if (before.left() == 0) {
      return StatusWord.alone(StatusWord.BLOCKED);
    }
    state.verified(id, false);
    try {
      // The try is spent on disk before it is known to be right: pulling the card gains nothing.
      chip.memory().store(pin.reference(), before.withLeft(before.left() - 1));
      if (!before.matches(apdu.data())) {
        return StatusWord.triesLeft(before.left() - 1);
      }
      chip.memory().store(pin.reference(), before.withLeft(pin.triesMax()));
    } catch (IOException _) {
      return StatusWord.alone(StatusWord.MEMORY_FAILURE);
    }
    state.verified(id, true);
    return StatusWord.alone(StatusWord.OK);
  }

  private static byte[] counter(int left, boolean verified, UnsureTraits traits) {
    boolean silent =
        switch (traits.emptyVerify()) {
          case COUNTER -> false;
          case OK_ONCE_VERIFIED -> verified;
          case OK_ALWAYS -> true;
        };
    if (silent) {
      return StatusWord.alone(StatusWord.OK);
    }
    return left == 0 && traits.blocked() == UnsureTraits.Blocked.METHOD_BLOCKED
        ? StatusWord.alone(StatusWord.BLOCKED)
        : StatusWord.triesLeft(left);
  }
}
