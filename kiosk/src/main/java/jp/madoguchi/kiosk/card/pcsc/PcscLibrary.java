package jp.madoguchi.kiosk.card.pcsc;

import java.util.Optional;
import javax.smartcardio.CardException;

/** Links the library when it is first needed, and looks again as long as it is not there. */
final class PcscLibrary {
  private final String name;
  private volatile Optional<PcscLite> linked = Optional.empty();

  PcscLibrary(String name) {
    this.name = name;
  }

  /** Fails as if the reader service did not run, which without the library can't be told. */
  PcscLite functions() throws CardException {
    Optional<PcscLite> now = linked;
    if (now.isEmpty()) {
      now = PcscLite.find(name);
      linked = now;
    }
    return now.orElseThrow(() -> new CardException(PcscCode.name(PcscCode.NO_SERVICE)));
  }
}
