package jp.madoguchi.sim.card.chip;

import java.util.Arrays;
import java.util.Optional;

/** READ BINARY: of the current file with a 15-bit offset, or of a short id with an 8-bit one. */
final class ReadBinaryCommand {
  private ReadBinaryCommand() {}

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
    int offset = byShortId ? apdu.p2() : apdu.p1p2();
    return switch (found.get()) {
      case ElementaryFile.Transparent(byte[] content, var opensWith) ->
          state.opens(opensWith)
              ? piece(content, offset, apdu)
              : StatusWord.alone(StatusWord.NOT_VERIFIED);
      case ElementaryFile.Locked _ -> StatusWord.alone(StatusWord.NOT_VERIFIED);
      case ElementaryFile.Records _,
          ElementaryFile.Pin _,
          ElementaryFile.SigningKey _,
          ElementaryFile.AuthenticationKey _,
          ElementaryFile.Internal _ ->
          StatusWord.alone(StatusWord.INCOMPATIBLE_FILE);
    };
  }

  private static byte[] piece(byte[] content, int offset, CommandApdu apdu) {
    if (apdu.data().length > 0 || apdu.expected() == 0) {
      return StatusWord.alone(StatusWord.WRONG_LENGTH);
    }
    return offset >= content.length
        ? StatusWord.alone(StatusWord.OFFSET_BEYOND_END)
        : StatusWord.ok(
            Arrays.copyOfRange(
                content, offset, Math.min(content.length, offset + apdu.expected())));
  }
}
