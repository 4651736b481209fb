package jp.madoguchi.kiosk.card.pcsc;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.kiosk.card.CardLink;
import jp.madoguchi.kiosk.card.CardSession;

/** One connection to one card. The first fault is its end. */
final class PcscSession implements CardSession {
  private static final Logger LOG = System.getLogger(PcscSession.class.getName());

  private static final int ANSWER_BYTES_MAX = 0x10000 + 2;

  private final Card card;
  private final CardChannel channel;
  private final ByteBuffer answer = ByteBuffer.allocate(ANSWER_BYTES_MAX);
  private volatile boolean lost;

  private PcscSession(Card card) {
    this.card = card;
    this.channel = card.getBasicChannel();
  }

  /** Keeps everybody else from the card until it is closed. */
  static PcscSession on(Card card) throws CardException {
    try {
      card.beginExclusive();
    } catch (CardException e) {
      release(card, false);
      throw e;
    }
    return new PcscSession(card);
  }

  /**
   * Providers throw IllegalStateException for a pulled card and IllegalArgumentException for an
   * answer that is none: here any of them means that this connection has ended.
   */
  @Override
  public byte[] transceive(byte[] command) throws CardLink.Lost {
    if (lost) {
      throw new CardLink.Lost(CardFault.CARD_REMOVED, "this connection has ended before");
    }
    try {
      answer.clear();
      // Buffers rather than CommandAPDU, which would keep a copy of every PIN.
      int length = channel.transmit(ByteBuffer.wrap(command), answer);
      if (length < 2) {
        lost = true;
        throw new CardLink.Lost(CardFault.CARD_REMOVED, "an answer without status word");
      }
      return Arrays.copyOf(answer.array(), length);
    } catch (CardException
        | IllegalStateException
        | IllegalArgumentException
        | BufferOverflowException e) {
      lost = true;
      throw new CardLink.Lost(PcscFault.whileTalking(e), e.getClass().getSimpleName(), e);
    } finally {
      Arrays.fill(answer.array(), 0, answer.position(), (byte) 0);
    }
  }

  /**
   * Resets the card, so that no PIN that was given stays given; but not one that was lost: pcscd
   * takes a failed reset for an empty reader and then misses the next card if that comes quickly.
   */
  @Override
  public void close() {
    release(card, !lost);
  }

  private static void release(Card card, boolean reset) {
    try {
      card.disconnect(reset);
    } catch (CardException | IllegalStateException e) {
      LOG.log(Level.DEBUG, "card was gone at release: {0}", PcscFault.of(e));
    }
  }
}
