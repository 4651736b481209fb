package jp.madoguchi.sim.card.chip;

import java.security.GeneralSecurityException;
import java.util.Optional;

/** COMPUTE DIGITAL SIGNATURE: P1 is the {@link SignatureForm}, P2 names the key. */
final class SignCommand {
  private static final int DEFAULT_KEY = 0;

  private SignCommand() {}

  static byte[] answer(CommandApdu apdu, CardState state) {
    Optional<SignatureForm> form = SignatureForm.of(apdu.p1());
    if (form.isEmpty() || (apdu.p2() != DEFAULT_KEY && !CardState.namesAFile(apdu.p2()))) {
      return StatusWord.alone(StatusWord.WRONG_P1_P2);
    }
    int id = apdu.p2() == DEFAULT_KEY ? defaultKey(state) : state.named(apdu.p2());
    Optional<ElementaryFile> found = state.find(id);
    if (found.isEmpty()) {
      return StatusWord.alone(StatusWord.NO_CURRENT_FILE);
    }
    if (!(found.get() instanceof ElementaryFile.SigningKey key)) {
      return StatusWord.alone(StatusWord.INCOMPATIBLE_FILE);
    }
    state.select(id);
    if (key.opensWith().filter(pin -> !state.isVerified(pin)).isPresent()) {
      return StatusWord.alone(StatusWord.NOT_VERIFIED);
    }
    if (!form.get().takes(apdu.data().length)) {
      return StatusWord.alone(StatusWord.WRONG_LENGTH);
    }
    try {
      return StatusWord.fitting(form.get().sign(key.key(), apdu.data()), apdu);
    } catch (GeneralSecurityException _) {
      return StatusWord.alone(StatusWord.CONDITIONS_NOT_MET);
    }
  }

  private static int defaultKey(CardState state) {
    return state.application().flatMap(CardApplication::defaultKey).orElse(0);
  }
}
