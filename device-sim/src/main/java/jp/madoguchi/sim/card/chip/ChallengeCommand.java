package jp.madoguchi.sim.card.chip;

/** GET CHALLENGE: 1 to 256 random bytes, in a short command only. */
final class ChallengeCommand {
  private ChallengeCommand() {}

  static byte[] answer(CommandApdu apdu) {
    if (apdu.p1p2() != 0) {
      return StatusWord.alone(StatusWord.WRONG_P1_P2);
    }
    if (apdu.extended()) {
      return StatusWord.alone(StatusWord.CONDITIONS_NOT_MET);
    }
    return apdu.data().length > 0 || apdu.expected() == 0
        ? StatusWord.alone(StatusWord.WRONG_LENGTH)
        : StatusWord.ok(ChipRandomness.bytes(apdu.expected()));
  }
}
