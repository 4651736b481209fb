package jp.madoguchi.kiosk.card.pcsc;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.kiosk.card.CardReader;
import jp.madoguchi.kiosk.card.CardSession;
import jp.madoguchi.sim.card.chip.SimulatedCard;

/** A simulated card in this process as a reader that writes down what is said to it. */
final class CountedReader implements CardReader {
  private final SimulatedCard card;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile ApduLog log = new ApduLog();

  CountedReader(SimulatedCard card) {
    this.card = card;
  }

  /** What was said since the last call. */
  ApduLog log() {
    ApduLog now = log;
    log = new ApduLog();
    return now;
  }

  /** Nobody is to read it by himself. */
  @Override
  public Sight look() {
    return new Sight(Presence.EMPTY, 0);
  }

  @Override
  public void awaitChange(Duration atMost) {
    try {
      if (closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Opening open() {
    card.reset();
    return new Opening.Connected(new Session());
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private final class Session implements CardSession {
    @Override
    public byte[] transceive(byte[] command) {
      return log.note(command, card.transmit(command));
    }

    @Override
    public void close() {
      card.reset();
    }
  }
}
