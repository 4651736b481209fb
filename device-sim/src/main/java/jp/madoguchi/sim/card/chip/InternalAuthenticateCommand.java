package jp.madoguchi.sim.card.chip;

import java.security.GeneralSecurityException;
import java.util.Optional;

/** INTERNAL AUTHENTICATE: the card answers a challenge with a key of its own. 共通カードAP only. */
final class InternalAuthenticateCommand {
  private static final int CHALLENGE_BYTES_MAX = 245;

  private InternalAuthenticateCommand() {}

  static byte[] answer(CommandApdu apdu, CardState state) {
    if (!knownHere(state)) {
      return StatusWord.alone(StatusWord.INSTRUCTION_UNKNOWN);
    }
    if (apdu.p1() != 0 || !CardState.namesAFile(apdu.p2())) {
      return StatusWord.alone(StatusWord.WRONG_P1_P2);
    }
    Optional<ElementaryFile> found = state.find(state.named(apdu.p2()));
    if (found.isEmpty()) {
      return StatusWord.alone(StatusWord.DATA_NOT_FOUND);
    }
    if (!(found.get() instanceof ElementaryFile.AuthenticationKey(var key))) {
      return StatusWord.alone(StatusWord.INCOMPATIBLE_FILE);
    }
    if (apdu.data().length == 0 || apdu.data().length > CHALLENGE_BYTES_MAX) {
      return StatusWord.alone(StatusWord.WRONG_LENGTH);
    }
    try {
      return StatusWord.fitting(SignatureForm.VERBATIM.sign(key, apdu.data()), apdu);
    } catch (GeneralSecurityException _) {
      return StatusWord.alone(StatusWord.CONDITIONS_NOT_MET);
    }
  }

  private static boolean knownHere(CardState state) {
    return state
        .application()
        .filter(application ->
            application.files().values().stream()
                .anyMatch(ElementaryFile.AuthenticationKey.class::isInstance))
        .isPresent();
  }
}
