package jp.madoguchi.sim.card.provider;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;

/** The readers that are connected; none while the simulator is not running. */
final class SimTerminals extends CardTerminals {
  private static final long LOOK_EVERY_MS = 20;

  private final List<SimTerminal> terminals = new ArrayList<>();
  private final Map<SimTerminal, Boolean> before = new HashMap<>();

  SimTerminals(List<ReaderLink> links) {
    links.forEach(link -> terminals.add(new SimTerminal(link, terminals.size())));
  }

  @Override
  public synchronized List<CardTerminal> list(State state) {
    List<CardTerminal> listed = new ArrayList<>();
    for (SimTerminal terminal : terminals) {
      if (terminal.attached() && is(terminal, state)) {
        listed.add(terminal);
      }
    }
    return List.copyOf(listed);
  }

  private boolean is(SimTerminal terminal, State state) {
    boolean present = terminal.isCardPresent();
    boolean presentBefore = before.getOrDefault(terminal, false);
    return switch (state) {
      case ALL -> true;
      case CARD_PRESENT -> present;
      case CARD_ABSENT -> !present;
      case CARD_INSERTION -> present && !presentBefore;
      case CARD_REMOVAL -> !present && presentBefore;
    };
  }

  /** A change since the last look counts too, also when it has happened before the wait. */
  @Override
  public boolean waitForChange(long timeoutMs) {
    if (timeoutMs < 0) {
      throw new IllegalArgumentException("a time can't be negative");
    }
    remember();
    List<SimTerminal> attached = attached();
    long looks = timeoutMs == 0 ? Long.MAX_VALUE : timeoutMs / LOOK_EVERY_MS + 1;
    boolean changed = changed(attached);
    for (long look = 0; !changed && look < looks; look++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MS));
      changed = changed(attached);
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
    }
    return changed;
  }

  private synchronized void remember() {
    terminals.forEach(terminal -> before.put(terminal, terminal.hadCard()));
  }

  private boolean changed(List<SimTerminal> attachedBefore) {
    return terminals.stream().anyMatch(SimTerminal::changed) || !attached().equals(attachedBefore);
  }

  private List<SimTerminal> attached() {
    return terminals.stream().filter(SimTerminal::attached).toList();
  }
}
