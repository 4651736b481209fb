package jp.madoguchi.kiosk.card.pcsc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandleProxies;
import java.util.Optional;

/**
 * The functions of libpcsclite that a reader needs, as winscard.h declares them. On 64-bit Linux
 * DWORD, LONG, contexts and handles are all {@code long}, on x86-64 and on arm64 alike. Each
 * function returns a {@link PcscCode}; a context serves one call at a time, except {@code cancel}.
 */
@SuppressWarnings("restricted") // calling C is what this class is for; the jar's manifest allows it
record PcscLite(
    Establish establish,
    Handle release,
    Handle cancel,
    ListReaders listReaders,
    StatusChange statusChange,
    Connect connect,
    Disposed disconnect,
    Handle beginTransaction,
    Disposed endTransaction,
    Status status,
    Transmit transmit) {
  static final String LIBRARY = "libpcsclite.so.1";

  /** The library, if it is installed. Asking again later is right. */
  static Optional<PcscLite> find(String library) {
    try {
      Binder binder =
          new Binder(Linker.nativeLinker(), SymbolLookup.libraryLookup(library, Arena.global()));
      return Optional.of(
          new PcscLite(
              binder.bind(
                  "SCardEstablishContext", Establish.class, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS),
              binder.bind("SCardReleaseContext", Handle.class, JAVA_LONG),
              binder.bind("SCardCancel", Handle.class, JAVA_LONG),
              binder.bind(
                  "SCardListReaders", ListReaders.class, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS),
              binder.bind(
                  "SCardGetStatusChange",
                  StatusChange.class,
                  JAVA_LONG,
                  JAVA_LONG,
                  ADDRESS,
                  JAVA_LONG),
              binder.bind(
                  "SCardConnect",
                  Connect.class,
                  JAVA_LONG,
                  ADDRESS,
                  JAVA_LONG,
                  JAVA_LONG,
                  ADDRESS,
                  ADDRESS),
              binder.bind("SCardDisconnect", Disposed.class, JAVA_LONG, JAVA_LONG),
              binder.bind("SCardBeginTransaction", Handle.class, JAVA_LONG),
              binder.bind("SCardEndTransaction", Disposed.class, JAVA_LONG, JAVA_LONG),
              binder.bind(
                  "SCardStatus",
                  Status.class,
                  JAVA_LONG,
                  ADDRESS,
                  ADDRESS,
                  ADDRESS,
                  ADDRESS,
                  ADDRESS,
                  ADDRESS),
              binder.bind(
                  "SCardTransmit",
                  Transmit.class,
                  JAVA_LONG,
                  ADDRESS,
                  ADDRESS,
                  JAVA_LONG,
                  ADDRESS,
                  ADDRESS,
                  ADDRESS)));
    } catch (IllegalArgumentException | java.util.NoSuchElementException _) {
      return Optional.empty(); // not installed, or a library of that name that is another one
    }
  }

  private record Binder(Linker linker, SymbolLookup library) {
    /** A function of longs and addresses that returns a long. */
    <T> T bind(String name, Class<T> type, MemoryLayout... arguments) {
      return MethodHandleProxies.asInterfaceInstance(
          type,
          linker.downcallHandle(
              library.findOrThrow(name), FunctionDescriptor.of(JAVA_LONG, arguments)));
    }
  }

  /** SCardEstablishContext. */
  @FunctionalInterface
  public interface Establish {
    /** Puts the context where {@code context} points. */
    long call(long scope, MemorySegment reserved1, MemorySegment reserved2, MemorySegment context);
  }

  /** SCardReleaseContext, SCardCancel, SCardBeginTransaction. */
  @FunctionalInterface
  public interface Handle {
    /** Of a context or card. */
    long call(long handle);
  }

  /** SCardListReaders. */
  @FunctionalInterface
  public interface ListReaders {
    /** Names, each with a zero, and one more zero. */
    long call(long context, MemorySegment groups, MemorySegment names, MemorySegment length);
  }

  /** SCardGetStatusChange. */
  @FunctionalInterface
  public interface StatusChange {
    /** Waits so many milliseconds. */
    long call(long context, long timeout, MemorySegment states, long count);
  }

  /** SCardConnect. */
  @FunctionalInterface
  public interface Connect {
    /** Puts card and protocol where the pointers point. */
    long call(
        long context,
        MemorySegment reader,
        long share,
        long protocols,
        MemorySegment card,
        MemorySegment protocol);
  }

  /** SCardDisconnect, SCardEndTransaction. */
  @FunctionalInterface
  public interface Disposed {
    /** And what becomes of the card. */
    long call(long card, long disposition);
  }

  /** SCardStatus. */
  @FunctionalInterface
  public interface Status {
    /** Only the ATR is asked for here. */
    long call(
        long card,
        MemorySegment reader,
        MemorySegment readerLength,
        MemorySegment state,
        MemorySegment protocol,
        MemorySegment atr,
        MemorySegment atrLength);
  }

  /** SCardTransmit. */
  @FunctionalInterface
  public interface Transmit {
    /** One command, one answer. */
    long call(
        long card,
        MemorySegment sendHeader,
        MemorySegment command,
        long commandLength,
        MemorySegment receiveHeader,
        MemorySegment answer,
        MemorySegment answerLength);
  }
}
