package jp.madoguchi.sim.card.chip;

import java.util.Optional;

/** READ RECORD: one record by its number, of the current file or of a short id. */
final class ReadRecordCommand {
  private static final int REFERENCE_BITS = 0x07;
  private static final int BY_NUMBER = 0x04;
  private static final int ALL_FROM_NUMBER = 0x05;
  private static final int ALL_TO_NUMBER = 0x06;

  private ReadRecordCommand() {}

  static byte[] answer(CommandApdu apdu, CardState state) {
    int form = apdu.p2() & REFERENCE_BITS;
    if (form == ALL_FROM_NUMBER || form == ALL_TO_NUMBER) {
      return StatusWord.alone(StatusWord.FUNCTION_NOT_SUPPORTED);
    }
    int shortId = apdu.p2() >> 3;
    if (form != BY_NUMBER || shortId > 0x1E) {
      return StatusWord.alone(StatusWord.WRONG_P1_P2);
    }
    int id = shortId == 0 ? state.file() : shortId;
    Optional<ElementaryFile> found = state.find(id);
    if (found.isEmpty()) {
      return StatusWord.alone(
          shortId == 0 ? StatusWord.NO_CURRENT_FILE : StatusWord.FILE_NOT_FOUND);
    }
    state.select(id);
    if (!(found.get() instanceof ElementaryFile.Records file)) {
      return StatusWord.alone(StatusWord.INCOMPATIBLE_FILE);
    }
    if (apdu.data().length > 0 || apdu.expected() == 0) {
      return StatusWord.alone(StatusWord.WRONG_LENGTH);
    }
    return apdu.p1() < 1 || apdu.p1() > file.records().size()
        ? StatusWord.alone(StatusWord.RECORD_NOT_FOUND)
        : StatusWord.fitting(file.records().get(apdu.p1() - 1), apdu);
  }
}
