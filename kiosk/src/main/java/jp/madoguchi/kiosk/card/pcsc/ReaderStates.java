package jp.madoguchi.kiosk.card.pcsc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Map;

/** An array of SCARD_READERSTATE, one for each reader, as SCardGetStatusChange wants it. */
final class ReaderStates {
  /** A pseudo-reader that changes when a reader is plugged in or out. */
  static final String PLUG_AND_PLAY = "\\\\?PnP?\\Notification";

  private static final int ATR_BYTES = 33;
  private static final MemoryLayout LAYOUT =
      MemoryLayout.structLayout(
          ADDRESS.withName("reader"),
          ADDRESS.withName("user"),
          JAVA_LONG.withName("current"),
          JAVA_LONG.withName("event"),
          JAVA_LONG.withName("atrLength"),
          MemoryLayout.sequenceLayout(ATR_BYTES, JAVA_BYTE).withName("atr"),
          MemoryLayout.paddingLayout(7));
  private static final VarHandle READER =
      LAYOUT.arrayElementVarHandle(PathElement.groupElement("reader"));
  private static final VarHandle CURRENT =
      LAYOUT.arrayElementVarHandle(PathElement.groupElement("current"));
  private static final VarHandle EVENT =
      LAYOUT.arrayElementVarHandle(PathElement.groupElement("event"));

  private final MemorySegment segment;
  private final int count;

  /** With what is known of each; a reader that isn't known tells at once how it is. */
  ReaderStates(Arena arena, List<String> readers, Map<String, Integer> known) {
    this.count = readers.size();
    this.segment = arena.allocate(LAYOUT, count);
    for (int index = 0; index < count; index++) {
      READER.set(segment, 0L, (long) index, arena.allocateFrom(readers.get(index)));
      int state = known.getOrDefault(readers.get(index), 0);
      CURRENT.set(segment, 0L, (long) index, Integer.toUnsignedLong(state));
    }
  }

  MemorySegment segment() {
    return segment;
  }

  long count() {
    return count;
  }

  /** What the call said about one: flags in the lower half, insertions and removals above. */
  int event(int index) {
    return (int) (long) EVENT.get(segment, 0L, (long) index);
  }
}
