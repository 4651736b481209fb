package jp.madoguchi.sim.card.chip;

import java.util.Optional;

/**
 * The command by which accredited bodies use the card without a PIN ({@code 80 A2 P1 C1} and a
 * card-verifiable certificate). Nobody's certificate is good here.
 */
final class TerminalAuthenticationCommand {
  private static final int KEY_FILE = 0x16;
  private static final int CERTIFICATE_REFERENCE = 0xC1;
  private static final int CERTIFICATE_BYTES = 307;

  private TerminalAuthenticationCommand() {}

  static byte[] answer(CommandApdu apdu, CardState state) {
    Optional<ElementaryFile> key = state.find(KEY_FILE);
    if (key.filter(ElementaryFile.Internal.class::isInstance).isEmpty()) {
      return StatusWord.alone(StatusWord.INSTRUCTION_UNKNOWN);
    }
    if (apdu.p2() != CERTIFICATE_REFERENCE) {
      return StatusWord.alone(StatusWord.WRONG_P1_P2);
    }
    // What a refused certificate of the right length is answered with is UNSURE.
    return StatusWord.alone(
        apdu.data().length == CERTIFICATE_BYTES
            ? StatusWord.NOT_VERIFIED
            : StatusWord.WRONG_LENGTH);
  }
}
