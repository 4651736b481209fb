package jp.madoguchi.sim.card;

import java.util.Arrays;
import java.util.Optional;

/** READ BINARY: of the current file with a 15-bit offset, or of a short id with an 8-bit one. */
final class ReadCommand {
  private ReadCommand() {}

  static byte[] answer(CommandApdu apdu, CardState state) {
    boolean byShortId = (apdu.p1() & CardState.BY_SHORT_ID) != 0;
    if (byShortId && !CardState.namesAFile(apdu.p1())) {
      return StatusWord.alone(StatusWord.WRONG_P1_P2);
    }
    int id = byShortId ? state.named(apdu.p1()) : state.file();
    Optional<ElementaryFile> found = state.find(id);
    if (found.isEmpty()) {
      return StatusWord.alone(byShortId ? StatusWord.FILE_NOT_FOUND : StatusWord.NO_CURRENT_FILE);
    }
    state.select(id);
    if (!(found.get() instanceof ElementaryFile.Transparent readable)) {
      return StatusWord.alone(StatusWord.INCOMPATIBLE_FILE);
    }
    if (readable.opensWith().filter(pin -> !state.isVerified(pin)).isPresent()) {
      return StatusWord.alone(StatusWord.NOT_VERIFIED);
    }
    if (apdu.data().length > 0 || apdu.expected() == 0) {
      return StatusWord.alone(StatusWord.WRONG_LENGTH);
    }
    return piece(readable.content(), byShortId ? apdu.p2() : apdu.p1p2(), apdu.expected());
  }

  private static byte[] piece(byte[] content, int offset, int size) {
    return offset >= content.length
        ? StatusWord.alone(StatusWord.OFFSET_BEYOND_END)
        : StatusWord.ok(
            Arrays.copyOfRange(content, offset, Math.min(content.length, offset + size)));
  }
}
