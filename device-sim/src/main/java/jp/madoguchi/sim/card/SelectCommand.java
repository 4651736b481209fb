package jp.madoguchi.sim.card;

import java.util.Arrays;
import java.util.List;

/** SELECT: an application by its name, a file by its id. */
final class SelectCommand {
  private static final byte[] ISSUER_DOMAIN = {(byte) 0xA0, 0, 0, 1, 0x51, 0, 0};
  private static final int MASTER_FILE = 0x3F00;
  private static final int NO_FILE_CONTROL = 0x0C;

  private SelectCommand() {}

  static byte[] answer(CommandApdu apdu, CardState state, List<CardApplication> applications) {
    return switch (apdu.p1()) {
      case 0x04 -> byName(apdu, state, applications);
      case 0x02 -> file(apdu, state);
      case 0x00 -> master(apdu, state);
      default -> StatusWord.alone(StatusWord.WRONG_P1_P2);
    };
  }

  private static byte[] byName(
      CommandApdu apdu, CardState state, List<CardApplication> applications) {
    byte[] name = apdu.data();
    if (name.length > 0
        && name.length <= ISSUER_DOMAIN.length
        && Arrays.equals(ISSUER_DOMAIN, 0, name.length, name, 0, name.length)) {
      state.reset();
      return StatusWord.alone(StatusWord.OK);
    }
    for (CardApplication candidate : applications) {
      if (candidate.answersTo(name)) {
        state.enter(candidate);
        return apdu.p2() == NO_FILE_CONTROL
            ? StatusWord.alone(StatusWord.OK)
            : StatusWord.ok(fileControl(candidate.aid()));
      }
    }
    return StatusWord.alone(StatusWord.FILE_NOT_FOUND);
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
        state.inApplication() && apdu.data().length == 0 ? StatusWord.OK : StatusWord.WRONG_P1_P2);
  }

  private static int id(byte[] data) {
    return (data[0] & 0xFF) << 8 | (data[1] & 0xFF);
  }
}
