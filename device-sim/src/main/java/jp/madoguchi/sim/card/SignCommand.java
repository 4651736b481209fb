package jp.madoguchi.sim.card;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Optional;

/** COMPUTE DIGITAL SIGNATURE, the form P1=00: PKCS#1 v1.5 around the bytes given. */
final class SignCommand {
  private static final int DATA_BYTES_MAX = 245;

  private SignCommand() {}

  static byte[] answer(CommandApdu apdu, CardState state) {
    if (apdu.p1() != 0 || !CardState.namesAFile(apdu.p2())) {
      return StatusWord.alone(StatusWord.WRONG_P1_P2);
    }
    int id = state.named(apdu.p2());
    Optional<ElementaryFile> found = state.find(id);
    if (found.isEmpty()) {
      return StatusWord.alone(StatusWord.NO_CURRENT_FILE);
    }
    if (!(found.get() instanceof ElementaryFile.Key key)) {
      return StatusWord.alone(StatusWord.INCOMPATIBLE_FILE);
    }
    state.select(id);
    if (!state.isVerified(key.opensWith())) {
      return StatusWord.alone(StatusWord.NOT_VERIFIED);
    }
    if (apdu.data().length == 0 || apdu.data().length > DATA_BYTES_MAX) {
      return StatusWord.alone(StatusWord.WRONG_LENGTH);
    }
    try {
      Signature signature = Signature.getInstance("NONEwithRSA");
      signature.initSign(key.key());
      signature.update(apdu.data());
      return StatusWord.ok(signature.sign());
    } catch (GeneralSecurityException _) {
      return StatusWord.alone(StatusWord.CONDITIONS_NOT_MET);
    }
  }
}
