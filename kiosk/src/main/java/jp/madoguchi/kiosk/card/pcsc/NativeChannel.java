package jp.madoguchi.kiosk.card.pcsc;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/**
 * Commands and answers of any length that ISO 7816 knows, through one pair of buffers, which are
 * wiped after each command: a PIN passes through the one, an address through the other.
 */
final class NativeChannel extends CardChannel {
  /** Header, extended length, 64 KiB, extended length; the answer is shorter. */
  private static final int BYTES_MAX = 4 + 3 + 0x10000 + 3;

  private static final long HEADER_BYTES = 16;

  private final NativeCard card;
  private final PcscLite pcsc;
  private final long handle;
  private final MemorySegment header;
  private final MemorySegment answerLength;
  private final MemorySegment command;
  private final MemorySegment answer;

  NativeChannel(NativeCard card, PcscLite pcsc, long handle, long protocol) {
    this.card = card;
    this.pcsc = pcsc;
    this.handle = handle;
    // Freed by the collector: a command that hangs in another thread may still write into it.
    Arena arena = Arena.ofAuto();
    this.header = arena.allocateFrom(JAVA_LONG, protocol, HEADER_BYTES);
    this.answerLength = arena.allocate(JAVA_LONG);
    this.command = arena.allocate(BYTES_MAX);
    this.answer = arena.allocate(BYTES_MAX);
  }

  @Override
  public Card getCard() {
    return card;
  }

  @Override
  public int getChannelNumber() {
    return 0;
  }

  @Override
  public ResponseAPDU transmit(CommandAPDU apdu) throws CardException {
    byte[] bytes = new byte[exchange(ByteBuffer.wrap(apdu.getBytes()))];
    take(ByteBuffer.wrap(bytes), bytes.length);
    return new ResponseAPDU(bytes);
  }

  @Override
  public int transmit(ByteBuffer apdu, ByteBuffer response) throws CardException {
    int length = exchange(apdu);
    take(response, length);
    return length;
  }

  private int exchange(ByteBuffer apdu) throws CardException {
    if (card.ended()) {
      throw new IllegalStateException("the card was disconnected");
    }
    int length = apdu.remaining();
    if (length < 4 || length > BYTES_MAX) {
      throw new IllegalArgumentException("a command of " + length + " bytes");
    }
    command.asSlice(0, length).copyFrom(MemorySegment.ofBuffer(apdu));
    apdu.position(apdu.limit());
    answerLength.set(JAVA_LONG, 0, BYTES_MAX);
    try {
      PcscCode.check(
          pcsc.transmit()
              .call(handle, header, command, length, MemorySegment.NULL, answer, answerLength));
    } finally {
      command.asSlice(0, length).fill((byte) 0);
    }
    long got = answerLength.get(JAVA_LONG, 0);
    if (got < 2) {
      throw new CardException(PcscCode.name(PcscCode.REMOVED_CARD)); // a pulled card's last word
    }
    return (int) got;
  }

  private void take(ByteBuffer response, int length) {
    MemorySegment got = answer.asSlice(0, length);
    try {
      response.put(got.asByteBuffer());
    } finally {
      got.fill((byte) 0);
    }
  }

  @Override
  public void close() {
    throw new IllegalStateException("the basic channel can't be closed");
  }
}
