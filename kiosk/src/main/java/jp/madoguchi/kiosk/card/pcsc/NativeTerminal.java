package jp.madoguchi.kiosk.card.pcsc;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;

/**
 * One reader. As a LongSupplier it says which insertion the present one is: another number means
 * that the card was taken off in between.
 */
final class NativeTerminal extends CardTerminal implements LongSupplier {
  private final NativeTerminals terminals;
  private final PcscLibrary library;
  private final String name;

  NativeTerminal(NativeTerminals terminals, PcscLibrary library, String name) {
    this.terminals = terminals;
    this.library = library;
    this.name = name;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public long getAsLong() {
    try {
      return NativeTerminals.counter(terminals.state(name));
    } catch (CardException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  @Override
  public boolean isCardPresent() throws CardException {
    return NativeTerminals.isPresent(terminals.state(name));
  }

  @Override
  public Card connect(String protocol) throws CardException {
    try {
      return NativeCard.connect(library, name, protocol);
    } catch (CardException e) {
      if (PcscCode.name(PcscCode.NO_SMARTCARD).equals(e.getMessage())) {
        throw new CardNotPresentException(e.getMessage(), e);
      }
      throw e;
    }
  }

  @Override
  public boolean waitForCardPresent(long timeoutMs) throws CardException {
    return waitFor(true, timeoutMs);
  }

  @Override
  public boolean waitForCardAbsent(long timeoutMs) throws CardException {
    return waitFor(false, timeoutMs);
  }

  /** Waits in a context of its own, so that nothing else waits for it. */
  private boolean waitFor(boolean wanted, long timeoutMs) throws CardException {
    if (timeoutMs < 0) {
      throw new IllegalArgumentException("a time can't be negative");
    }
    try (PcscContext context = PcscContext.establish(library);
        Arena arena = Arena.ofConfined()) {
      int state = look(context, arena, 0, 0);
      if (NativeTerminals.isPresent(state) == wanted) {
        return true;
      }
      long wait = timeoutMs == 0 ? Integer.MAX_VALUE : timeoutMs;
      return NativeTerminals.isPresent(look(context, arena, state, wait)) == wanted;
    }
  }

  private int look(PcscContext context, Arena arena, int known, long timeoutMs)
      throws CardException {
    ReaderStates states = new ReaderStates(arena, List.of(name), Map.of(name, known));
    return context.await(states, timeoutMs) ? states.event(0) & ~2 : known;
  }
}
