package jp.madoguchi.sim.card.provider;

import java.util.List;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;

/** One reader, or none while the simulator is not running. */
final class SimTerminals extends CardTerminals {
  private final ReaderLink link;
  private final SimTerminal terminal;
  private boolean presentBefore;

  SimTerminals(ReaderLink link) {
    this.link = link;
    this.terminal = new SimTerminal(link);
  }

  @Override
  public List<CardTerminal> list(State state) throws CardException {
    if (!link.attached()) {
      return List.of();
    }
    boolean present = terminal.isCardPresent();
    boolean listed =
        switch (state) {
          case ALL -> true;
          case CARD_PRESENT -> present;
          case CARD_ABSENT -> !present;
          case CARD_INSERTION -> present && !presentBefore;
          case CARD_REMOVAL -> !present && presentBefore;
        };
    return listed ? List.of(terminal) : List.of();
  }

  @Override
  public boolean waitForChange(long timeoutMs) throws CardException {
    presentBefore = terminal.isCardPresent();
    return presentBefore
        ? terminal.waitForCardAbsent(timeoutMs)
        : terminal.waitForCardPresent(timeoutMs);
  }
}
