package jp.madoguchi.kiosk.card.pcsc;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;

/** A connection to one card, with a context of its own that ends with it. */
final class NativeCard extends Card {
  private static final long SHARE_SHARED = 2;
  private static final long LEAVE = 0;
  private static final long RESET = 1;
  private static final int ATR_BYTES_MAX = 33;
  private static final Map<String, Long> PROTOCOLS = Map.of("T=0", 1L, "T=1", 2L, "*", 3L);

  private final PcscContext context;
  private final long handle;
  private final long protocol;
  private final NativeChannel channel;
  private volatile boolean ended;

  private NativeCard(PcscContext context, long handle, long protocol) {
    this.context = context;
    this.handle = handle;
    this.protocol = protocol;
    this.channel = new NativeChannel(this, context.pcsc(), handle, protocol);
  }

  static NativeCard connect(PcscLibrary library, String reader, String protocol)
      throws CardException {
    if (!PROTOCOLS.containsKey(protocol)) {
      throw new IllegalArgumentException("unknown protocol " + protocol);
    }
    PcscContext context = PcscContext.establish(library);
    boolean done = false;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment card = arena.allocate(JAVA_LONG);
      MemorySegment active = arena.allocate(JAVA_LONG);
      PcscCode.check(
          context
              .pcsc()
              .connect()
              .call(
                  context.handle(),
                  arena.allocateFrom(reader),
                  SHARE_SHARED,
                  PROTOCOLS.get(protocol),
                  card,
                  active));
      done = true;
      return new NativeCard(context, card.get(JAVA_LONG, 0), active.get(JAVA_LONG, 0));
    } finally {
      if (!done) {
        context.close();
      }
    }
  }

  @Override
  public ATR getATR() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment atr = arena.allocate(ATR_BYTES_MAX);
      MemorySegment length = arena.allocateFrom(JAVA_LONG, ATR_BYTES_MAX);
      MemorySegment none = MemorySegment.NULL;
      long result = context.pcsc().status().call(handle, none, none, none, none, atr, length);
      return new ATR(
          (int) result == PcscCode.SUCCESS
              ? atr.asSlice(0, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE)
              : new byte[0]);
    }
  }

  @Override
  public String getProtocol() {
    return protocol == 1 ? "T=0" : "T=1";
  }

  @Override
  public CardChannel getBasicChannel() {
    return channel;
  }

  @Override
  public CardChannel openLogicalChannel() throws CardException {
    throw new CardException("logical channels are not used");
  }

  /** Others wait, in this process and in any other, until the end or the disconnection. */
  @Override
  public void beginExclusive() throws CardException {
    PcscCode.check(context.pcsc().beginTransaction().call(handle));
  }

  @Override
  public void endExclusive() throws CardException {
    PcscCode.check(context.pcsc().endTransaction().call(handle, LEAVE));
  }

  @Override
  public byte[] transmitControlCommand(int code, byte[] command) throws CardException {
    throw new CardException("control commands are not used");
  }

  @Override
  public void disconnect(boolean reset) throws CardException {
    if (ended) {
      return;
    }
    ended = true;
    try {
      PcscCode.check(context.pcsc().disconnect().call(handle, reset ? RESET : LEAVE));
    } finally {
      context.close();
    }
  }

  boolean ended() {
    return ended;
  }
}
