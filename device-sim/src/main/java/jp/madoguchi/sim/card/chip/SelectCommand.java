package jp.madoguchi.sim.card.chip;

import java.util.Arrays;

/** SELECT: an application by its name, a file by its id. */
final class SelectCommand {
  private static final byte[] ISSUER_DOMAIN = {(byte) 0xA0, 0, 0, 1, 0x51, 0, 0};
  private static final int MASTER_FILE = 0x3F00;
  private static final int WITH_FILE_CONTROL = 0x00;
  private static final int NO_FILE_CONTROL = 0x0C;

  private SelectCommand() {}

  static byte[] answer(CommandApdu apdu, Chip chip) {
    if (apdu.p2() != WITH_FILE_CONTROL && apdu.p2() != NO_FILE_CONTROL) {
      return StatusWord.alone(StatusWord.WRONG_P1_P2);
    }
    return switch (apdu.p1()) {
      case 0x04 -> byName(apdu, chip);
      case 0x02 -> file(apdu, chip.state());
      case 0x00 -> master(apdu, chip.state());
      default -> StatusWord.alone(StatusWord.WRONG_P1_P2);
    };
  }

  private static byte[] byName(CommandApdu apdu, Chip chip) {
    byte[] name = apdu.data();
    if (name.length <= ISSUER_DOMAIN.length
        && Arrays.equals(ISSUER_DOMAIN, 0, name.length, name, 0, name.length)) {
      chip.state().reset(); // the state after power-on is the issuer's domain
      return selected(apdu, ISSUER_DOMAIN);
    }
    for (CardApplication candidate : chip.applications()) {
      if (candidate.answersTo(name)) {
        chip.state().enter(candidate);
        return selected(apdu, candidate.aid());
      }
    }
    return StatusWord.alone(StatusWord.FILE_NOT_FOUND);
  }

  /** The file control information goes out only when it was asked for and there is room for it. */
  private static byte[] selected(CommandApdu apdu, byte[] aid) {
    return apdu.p2() == NO_FILE_CONTROL || apdu.expected() == 0
        ? StatusWord.alone(StatusWord.OK)
        : StatusWord.fitting(fileControl(aid), apdu);
  }

  private static byte[] fileControl(byte[] aid) {
    byte[] fci = new byte[aid.length + 4];
    fci[0] = 0x6F;
    fci[1] = (byte) (aid.length + 2);
    fci[2] = (byte) 0x84;
    fci[3] = (byte) aid.length;
    System.arraycopy(aid, 0, fci, 4, aid.length);
    return fci;
  }

  private static byte[] file(CommandApdu apdu, CardState state) {
    if (apdu.data().length != 2) {
      return StatusWord.alone(StatusWord.WRONG_LENGTH);
    }
    int id = id(apdu.data());
    if (state.find(id).isEmpty()) {
      return StatusWord.alone(StatusWord.FILE_NOT_FOUND);
    }
    state.select(id);
    return StatusWord.alone(StatusWord.OK);
  }

  /** Real cards answer so oddly that nobody should use it; the answers are theirs. */
  private static byte[] master(CommandApdu apdu, CardState state) {
    if (apdu.data().length == 2 && id(apdu.data()) == MASTER_FILE) {
      return StatusWord.alone(StatusWord.FILE_NOT_FOUND);
    }
    return StatusWord.alone(
        state.application().isPresent() && apdu.data().length == 0
            ? StatusWord.OK
            : StatusWord.WRONG_P1_P2);
  }

  private static int id(byte[] data) {
    return (data[0] & 0xFF) << 8 | (data[1] & 0xFF);
  }
}
