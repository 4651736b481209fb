package jp.madoguchi.sim.card.provider;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReference;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** A connection to one inserted card; worth nothing once that card has been taken out. */
final class SimCard extends Card {
  private final ReaderLink.Contact contact;
  private final AtomicReference<Thread> owner = new AtomicReference<>();
  private final CardChannel channel = new Channel();

  SimCard(ReaderLink.Contact contact) {
    this.contact = contact;
  }

  @Override
  public ATR getATR() {
    return new ATR(contact.atr());
  }

  @Override
  public String getProtocol() {
    return "T=1";
  }

  @Override
  public CardChannel getBasicChannel() {
    return channel;
  }

  @Override
  public CardChannel openLogicalChannel() throws CardException {
    throw new CardException("the card has one channel only");
  }

  @Override
  public void beginExclusive() throws CardException {
    if (!owner.compareAndSet(null, Thread.currentThread())) {
      throw new CardException("exclusive access is taken already");
    }
  }

  @Override
  public void endExclusive() {
    if (!owner.compareAndSet(Thread.currentThread(), null)) {
      throw new IllegalStateException("exclusive access is not held by this thread");
    }
  }

  @Override
  public byte[] transmitControlCommand(int code, byte[] command) throws CardException {
    throw new CardException("the simulated reader has no control commands");
  }

  @Override
  public void disconnect(boolean reset) throws CardException {
    if (reset && contact.present()) {
      try {
        contact.reset();
      } catch (IOException e) {
        throw new CardException("the card was taken out", e);
      }
    }
  }

  private final class Channel extends CardChannel {
    @Override
    public Card getCard() {
      return SimCard.this;
    }

    @Override
    public int getChannelNumber() {
      return 0;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardException {
      return new ResponseAPDU(exchange(command.getBytes()));
    }

    @Override
    public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
      byte[] bytes = new byte[command.remaining()];
      command.get(bytes);
      byte[] answer = exchange(bytes);
      response.put(answer);
      return answer.length;
    }

    private byte[] exchange(byte[] command) throws CardException {
      Thread holder = owner.get();
      if (holder != null && holder != Thread.currentThread()) {
        throw new CardException("another thread has exclusive access");
      }
      try {
        return contact.transmit(command);
      } catch (IOException e) {
        throw new CardException("the card was taken out", e);
      }
    }

    @Override
    public void close() {
      throw new IllegalStateException("the basic channel can't be closed");
    }
  }
}
