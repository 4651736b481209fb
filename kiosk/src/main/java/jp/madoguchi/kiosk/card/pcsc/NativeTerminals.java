package jp.madoguchi.kiosk.card.pcsc;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;

/**
 * The readers of the service, with one context for looking and waiting. A fault drops the context;
 * the next call takes a new one. {@link #close} ends a wait that another thread is in.
 */
final class NativeTerminals extends CardTerminals implements AutoCloseable {
  private static final int CHANGED = 0x0002;
  private static final int PRESENT = 0x0020;
  private static final int COUNTER_SHIFT = 16;

  private final PcscLibrary library;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Integer> known = new HashMap<>();
  private final Map<String, State> lastChange = new HashMap<>();
  private volatile Optional<PcscContext> context = Optional.empty();
  private volatile boolean closed;

  NativeTerminals(PcscLibrary library) {
    this.library = library;
  }

  /** Something to do with the context. */
  @FunctionalInterface
  private interface Step<T> {
    T with(PcscContext context) throws CardException;
  }

  @Override
  public List<CardTerminal> list(State state) throws CardException {
    return inContext(context -> {
      List<CardTerminal> listed = new ArrayList<>();
      for (String reader : context.readers()) {
        boolean in =
            switch (state) {
              case ALL -> true;
              case CARD_PRESENT -> isPresent(look(context, reader));
              case CARD_ABSENT -> !isPresent(look(context, reader));
              case CARD_INSERTION, CARD_REMOVAL -> lastChange.get(reader) == state;
            };
        if (in) {
          listed.add(new NativeTerminal(this, library, reader));
        }
      }
      return List.copyOf(listed);
    });
  }

  /**
   * As javax.smartcardio wants it (0 waits for ever), except that it also returns when a reader was
   * plugged in or out, and that it may wait without any reader.
   */
  @Override
  public boolean waitForChange(long timeoutMs) throws CardException {
    if (timeoutMs < 0) {
      throw new IllegalArgumentException("a time can't be negative");
    }
    return inContext(context -> {
      List<String> readers = new ArrayList<>(context.readers());
      known.keySet().retainAll(readers);
      for (String reader : readers) {
        if (!known.containsKey(reader)) {
          look(context, reader);
        }
      }
      readers.add(ReaderStates.PLUG_AND_PLAY);
      lastChange.clear();
      return change(context, readers, timeoutMs == 0 ? Integer.MAX_VALUE : timeoutMs);
    });
  }

  private boolean change(PcscContext context, List<String> readers, long timeoutMs)
      throws CardException {
    try (Arena arena = Arena.ofConfined()) {
      ReaderStates states = new ReaderStates(arena, readers, known);
      if (!context.await(states, timeoutMs)) {
        return false;
      }
      for (int index = 0; index < readers.size() - 1; index++) {
        String reader = readers.get(index);
        int before = known.get(reader);
        int after = states.event(index) & ~CHANGED;
        known.put(reader, after);
        if (counter(before) != counter(after) || isPresent(before) != isPresent(after)) {
          lastChange.put(reader, isPresent(after) ? State.CARD_INSERTION : State.CARD_REMOVAL);
        }
      }
      return true;
    }
  }

  /** Flags and counter of one reader now. */
  int state(String reader) throws CardException {
    return inContext(context -> look(context, reader));
  }

  private int look(PcscContext context, String reader) throws CardException {
    try (Arena arena = Arena.ofConfined()) {
      ReaderStates states = new ReaderStates(arena, List.of(reader), Map.of());
      context.await(states, 0);
      int state = states.event(0) & ~CHANGED;
      known.put(reader, state);
      return state;
    }
  }

  static boolean isPresent(int state) {
    return (state & PRESENT) != 0;
  }

  /** Counts insertions and removals since the service began. */
  static int counter(int state) {
    return state >>> COUNTER_SHIFT;
  }

  private <T> T inContext(Step<T> step) throws CardException {
    lock.lock();
    boolean done = false;
    try {
      if (context.isEmpty()) {
        context = Optional.of(PcscContext.establish(library));
      }
      T result = step.with(context.get());
      done = true;
      return result;
    } finally {
      if (!done || closed) {
        drop();
      }
      lock.unlock();
    }
  }

  private void drop() {
    context.ifPresent(PcscContext::close);
    context = Optional.empty();
    known.clear();
  }

  @Override
  public void close() {
    closed = true;
    context.ifPresent(PcscContext::cancel);
    if (lock.tryLock()) { // else the one who waits is awake now, and drops it
      try {
        drop();
      } finally {
        lock.unlock();
      }
    }
  }
}
