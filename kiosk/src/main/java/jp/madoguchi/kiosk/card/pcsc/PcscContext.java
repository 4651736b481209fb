package jp.madoguchi.kiosk.card.pcsc;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.smartcardio.CardException;

/**
 * One SCARDCONTEXT: a connection to the reader service of its own. It serves one call at a time, so
 * whoever waits has one, and each card has one; {@link #cancel} alone may come in between.
 */
final class PcscContext implements AutoCloseable {
  private static final long SCOPE_SYSTEM = 2;
  private static final int NAMES_BYTES_MAX = 8 * 1024;

  private final PcscLite pcsc;
  private final long handle;

  private PcscContext(PcscLite pcsc, long handle) {
    this.pcsc = pcsc;
    this.handle = handle;
  }

  /** Fails with SCARD_E_NO_SERVICE while the library or the service is not there. */
  static PcscContext establish(PcscLibrary library) throws CardException {
    PcscLite pcsc = library.functions();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment context = arena.allocate(JAVA_LONG);
      PcscCode.check(
          pcsc.establish().call(SCOPE_SYSTEM, MemorySegment.NULL, MemorySegment.NULL, context));
      return new PcscContext(pcsc, context.get(JAVA_LONG, 0));
    }
  }

  PcscLite pcsc() {
    return pcsc;
  }

  long handle() {
    return handle;
  }

  /** Names of the readers; none is no fault. */
  List<String> readers() throws CardException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment names = arena.allocate(NAMES_BYTES_MAX);
      MemorySegment length = arena.allocateFrom(JAVA_LONG, NAMES_BYTES_MAX);
      long result = pcsc.listReaders().call(handle, MemorySegment.NULL, names, length);
      if ((int) result == PcscCode.NO_READERS_AVAILABLE) {
        return List.of();
      }
      PcscCode.check(result);
      List<String> readers = new ArrayList<>();
      for (long at = 0; at < length.get(JAVA_LONG, 0) - 1; ) {
        String name = names.getString(at);
        if (name.isEmpty()) {
          break;
        }
        readers.add(name);
        at += name.getBytes(StandardCharsets.UTF_8).length + 1L;
      }
      return readers;
    }
  }

  /** Waits for a change of what the states say; false when time was up or somebody cancelled. */
  boolean await(ReaderStates states, long milliseconds) throws CardException {
    long result = pcsc.statusChange().call(handle, milliseconds, states.segment(), states.count());
    if ((int) result == PcscCode.TIMEOUT || (int) result == PcscCode.CANCELLED) {
      return false;
    }
    PcscCode.check(result);
    return true;
  }

  /** Wakes whoever waits in {@link #await}; from any thread. */
  void cancel() {
    pcsc.cancel().call(handle);
  }

  @Override
  public void close() {
    pcsc.release().call(handle); // a service that has ended has released it already
  }
}
