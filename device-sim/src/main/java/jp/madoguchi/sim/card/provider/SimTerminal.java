package jp.madoguchi.sim.card.provider;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;

/** The simulated reader. */
final class SimTerminal extends CardTerminal {
  private static final long LOOK_EVERY_MS = 20;

  private final ReaderLink link;

  SimTerminal(ReaderLink link) {
    this.link = link;
  }

  @Override
  public String getName() {
    return "Madoguchi SIMULATED Reader 00 00";
  }

  @Override
  public Card connect(String protocol) throws CardException {
    if (!"*".equals(protocol) && !"T=1".equals(protocol)) {
      throw new CardException("the card speaks T=1, not " + protocol);
    }
    return new SimCard(
        link.contact().orElseThrow(() -> new CardNotPresentException("no card in the reader")));
  }

  @Override
  public boolean isCardPresent() {
    return link.contact().isPresent();
  }

  @Override
  public boolean waitForCardPresent(long timeoutMs) {
    return waitFor(true, timeoutMs);
  }

  @Override
  public boolean waitForCardAbsent(long timeoutMs) {
    return waitFor(false, timeoutMs);
  }

  /** As javax.smartcardio wants it: 0 waits for ever. */
  private boolean waitFor(boolean wanted, long timeoutMs) {
    if (timeoutMs < 0) {
      throw new IllegalArgumentException("a time can't be negative");
    }
    long looks = timeoutMs == 0 ? Long.MAX_VALUE : timeoutMs / LOOK_EVERY_MS + 1;
    for (long look = 0; look < looks; look++) {
      if (isCardPresent() == wanted) {
        return true;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MS));
      if (Thread.currentThread().isInterrupted()) {
        return isCardPresent() == wanted;
      }
    }
    return isCardPresent() == wanted;
  }
}
