package jp.madoguchi.kiosk.card.pcsc;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.kiosk.card.CardReader;

/**
 * The reader behind javax.smartcardio, with any provider. A fault is told as what it means and
 * everything of the connection is dropped, so that the next call starts afresh. A terminal that is
 * a LongSupplier counts its insertions, which javax.smartcardio has no word for: without, a card
 * that was swapped between two looks is not noticed.
 */
public final class PcscCardReader implements CardReader {
  private static final Logger LOG = System.getLogger(PcscCardReader.class.getName());

  /** Between two looks for a service that is not there. */
  private static final long AGAIN_AFTER_MS = 250;

  private final Terminals source;
  private final String name;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Optional<CardTerminals> watched = Optional.empty();

  /** Of the watching thread alone, as the next two. */
  private Presence last = Presence.UNAVAILABLE;

  private long counter;
  private long insertion;

  private PcscCardReader(Terminals source, String name) {
    this.source = source;
    this.name = name;
  }

  /** Does not touch the reader yet: a reader service that starts later is found then. */
  public static PcscCardReader open(ReaderSettings settings) {
    return over(Terminals.of(settings), settings.name());
  }

  static PcscCardReader over(Terminals source, String name) {
    return new PcscCardReader(source, name);
  }

  @Override
  public Sight look() {
    Presence now = Presence.UNAVAILABLE;
    try {
      now = present();
    } catch (GeneralSecurityException _) {
      now = Presence.UNAVAILABLE;
    } catch (CardException | IllegalStateException e) {
      now = failed(e);
    }
    last = now;
    return new Sight(now, insertion);
  }

  private Presence present() throws GeneralSecurityException, CardException {
    if (watched.isEmpty()) {
      watched = Optional.of(source.factory().terminals());
    }
    Optional<CardTerminal> reader = named(watched.get().list());
    if (reader.isEmpty()) {
      return Presence.NO_READER;
    }
    if (!reader.get().isCardPresent()) {
      return Presence.EMPTY;
    }
    long count = reader.get() instanceof LongSupplier insertions ? insertions.getAsLong() : 0;
    if (last != Presence.CARD || count != counter) {
      insertion++;
      counter = count;
    }
    return Presence.CARD;
  }

  private Optional<CardTerminal> named(List<CardTerminal> readers) {
    return readers.stream().filter(reader -> reader.getName().startsWith(name)).findFirst();
  }

  private Presence failed(Exception e) {
    PcscFault fault = PcscFault.of(e);
    LOG.log(Level.DEBUG, "reader: {0}", fault);
    drop();
    return switch (fault) {
      case NO_READER -> Presence.NO_READER;
      case CARD_GONE, CARD_SILENT -> Presence.EMPTY;
      case SERVICE_GONE, OTHER -> Presence.UNAVAILABLE;
    };
  }

  @Override
  public void awaitChange(Duration atMost) {
    if (watched.isPresent() && last != Presence.UNAVAILABLE && closed.getCount() > 0) {
      try {
        watched.get().waitForChange(Math.max(1, atMost.toMillis()));
        return;
      } catch (CardException | IllegalStateException e) {
        last = failed(e); // a card that is there all the same counts as put on anew
      }
    }
    try {
      if (closed.await(Math.min(AGAIN_AFTER_MS, atMost.toMillis()), TimeUnit.MILLISECONDS)) {
        LOG.log(Level.DEBUG, "reader closed");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Opening open() {
    if (closed.getCount() == 0) {
      return new Opening.Failed(CardFault.NO_SERVICE);
    }
    try {
      CardTerminals terminals = source.factory().terminals();
      try {
        Optional<CardTerminal> reader = named(terminals.list());
        return reader.isEmpty()
            ? new Opening.Failed(CardFault.NO_READER)
            : new Opening.Connected(PcscSession.on(reader.get().connect("*")));
      } finally {
        release(terminals);
      }
    } catch (GeneralSecurityException _) {
      return new Opening.Failed(CardFault.NO_SERVICE);
    } catch (CardException | IllegalStateException e) {
      CardFault fault = PcscFault.whileOpening(e);
      LOG.log(Level.DEBUG, "not connected: {0}", fault);
      return new Opening.Failed(fault);
    }
  }

  private void drop() {
    watched.ifPresent(PcscCardReader::release);
    watched = Optional.empty();
  }

  /** Ours hold a context, and a wait ends when it goes; others have nothing to give back. */
  private static void release(CardTerminals terminals) {
    if (terminals instanceof NativeTerminals ours) {
      ours.close();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    watched.ifPresent(PcscCardReader::release);
  }
}
